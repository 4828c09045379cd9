// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "core/credential.h"
#include "core/region.h"
#include "core/result.h"

#include <QCoreApplication>

#include <optional>

namespace spacekey {

class Credentials;
class RegionCatalog;

/// Which region and which name a command means: its option, else the environment (SPACEKEY_REGION,
/// SPACEKEY_NAME; an empty variable counts as unset), else the default.
struct Choice
{
    Q_DECLARE_TR_FUNCTIONS(Choice)

public:
    /// The default region, whatever the environment says. Fails with UnknownRegion when it is not
    /// there any more: another one is not meant by it.
    [[nodiscard]] static Result<Region> defaultRegion(const RegionCatalog &regions);
    /// For commands that speak to a region. Fails with UnknownRegion.
    [[nodiscard]] static Result<Region> region(const Arguments &arguments,
                                               const RegionCatalog &regions);
    /// The id, for commands that speak to the keychain alone: a removed region whose credentials
    /// are still there is known to them. Fails with UnknownRegion.
    [[nodiscard]] static Result<QString> regionId(const Arguments &arguments,
                                                  const RegionCatalog &regions,
                                                  const Credentials &credentials);
    /// Unset: the region's default credential. Fails with InvalidName.
    [[nodiscard]] static Result<std::optional<QString>> name(const Arguments &arguments);
    /// The name for a new credential: `default` when none is chosen. Fails with InvalidName, and
    /// without --force with NameTaken.
    [[nodiscard]] static Result<QString> newName(const Arguments &arguments, const Region &region,
                                                 const Credentials &credentials);
    /// NameTaken, with the ways on.
    [[nodiscard]] static Error nameTaken(const Region &region, const QString &name);
    /// NoSuchCredential, with what there is instead; without a name there is none in the region.
    [[nodiscard]] static Error missing(const QString &region, const QString &name,
                                       const Credentials &credentials);
    /// For a list that is empty: there are none, or none that was asked for.
    [[nodiscard]] static QString nothingThere(const Credentials &credentials);
    /// The credential, for commands that speak to its region. Fails with InvalidName,
    /// UnknownRegion, NoSuchCredential, or what is wrong with the index.
    [[nodiscard]] static Result<Credential> credential(const Arguments &arguments,
                                                       const RegionCatalog &regions,
                                                       const Credentials &credentials);
    /// The same for commands that speak to the keychain alone; see regionId().
    [[nodiscard]] static Result<Credential> keptCredential(const Arguments &arguments,
                                                           const RegionCatalog &regions,
                                                           const Credentials &credentials);
};

} // namespace spacekey

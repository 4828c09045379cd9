// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/region.h"

#include <QCoreApplication>
#include <QList>

namespace spacekey {

class ClientKeys;
class RegionCatalog;

/// What to type next: whole command lines, quoted for a POSIX shell, with the values of the case at
/// hand; and how credentials are called in messages.
struct Advice
{
    Q_DECLARE_TR_FUNCTIONS(Advice)

public:
    /// `<region>/<name>`, as results say it.
    [[nodiscard]] static QString label(const Credential &credential);
    [[nodiscard]] static QString labels(const QList<Credential> &credentials);

    /// The command that adds @p region.
    [[nodiscard]] static QString regionAddition(const Region &region);
    /// The command that signs in anew in the place of @p credential.
    [[nodiscard]] static QString reconnection(const Credential &credential);
    /// How to get new tokens for @p credentials, of which there is one at least: by signing in, but
    /// where the region has no client key, from elsewhere.
    [[nodiscard]] static QString renewal(const QList<Credential> &credentials,
                                         const RegionCatalog &regions,
                                         const ClientKeys &clientKeys);
    /// How to go on where @p region has no client key.
    [[nodiscard]] static QString withoutClientKey(const Region &region);
};

} // namespace spacekey

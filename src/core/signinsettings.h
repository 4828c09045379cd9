// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ownclients.h"
#include "core/region.h"
#include "core/result.h"
#include "core/settings.h"
#include "core/sharedclients.h"
#include "core/signinoptions.h"

#include <QObject>

#include <optional>

namespace spacekey {

class RegionCatalog;

/// The sign-in options of each region, in the settings group `sign-in-<id>`. What it does not say
/// of path and port is as the region's shared client pair has it, unless the user has one of their
/// own.
class SignInSettings final : public QObject
{
    Q_OBJECT

public:
    static constexpr quint16 firstPort = 1024; ///< the lowest that a user's program may have

    /// @p settings and @p regions must outlive it.
    SignInSettings(Settings &settings, const RegionCatalog &regions, QObject *parent = nullptr);

    [[nodiscard]] SignInOptions of(const QString &region) const;

    /// Refuses with Usage: a path that isValidPath() refuses, launches without a port, a port below
    /// 1024 but 0, and a port that another region has.
    Outcome set(const Region &region, const SignInOptions &options);
    /// Why set() would refuse them; unset when it would not.
    [[nodiscard]] std::optional<Error> problem(const Region &region,
                                               const SignInOptions &options) const;
    /// Remembers the way last chosen alone.
    Outcome setFlow(const QString &region, Flow flow);

    /// The regions that listen for app launches, by id.
    [[nodiscard]] QStringList listening() const;

Q_SIGNALS:
    /// Something may be different.
    void changed();

private:
    /// What goes for a region of which the settings say nothing.
    [[nodiscard]] SignInOptions initial(const QString &region) const;
    [[nodiscard]] std::optional<QString> regionWithPort(quint16 port, const QString &except) const;
    Outcome write(const QString &region, const SignInOptions &options);

    Settings &m_settings;
    const RegionCatalog &m_regions;
    OwnClients m_own;
    SharedClients m_shared;
};

} // namespace spacekey

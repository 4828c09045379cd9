// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/profile.h"
#include "core/region.h"
#include "core/regionclient.h"

#include <QList>
#include <QString>

#include <optional>

namespace spacekey {

/// The client pairs that others have set up for this user: the administrator's files, then what a
/// packager built in. The files are read once, when they are first needed.
class SharedClients final
{
public:
    explicit SharedClients(const Profile &profile);

    /// One a region.
    [[nodiscard]] const QList<RegionClient> &all() const;
    /// The region's own; null when there is none, or only one for another API server.
    [[nodiscard]] const RegionClient *find(const Region &region) const;

    /// What is wrong with the first of the files that cannot be used; it counts as not there.
    [[nodiscard]] const std::optional<Error> &problem() const;

private:
    void load() const;
    void add(const QString &file, RegionClient::Origin origin) const;

    QStringList m_files;
    QString m_packagedFile;
    mutable bool m_loaded = false;
    mutable QList<RegionClient> m_clients;
    mutable std::optional<Error> m_problem;
};

} // namespace spacekey

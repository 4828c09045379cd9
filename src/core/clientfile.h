// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/regionclient.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace spacekey {

/// Client pairs that go from hand to hand: what a lab shares, an administrator installs as
/// `/etc/xdg/spacekey/clients.json`, a packager builds in (SPACEKEY_CLIENTS). JSON:
///
///     {"format": 1,
///      "clients": [{"region": "euc1", "apiServer": "https://api.euc1.sh.basespace.illumina.com",
///                   "clientId": "…", "clientSecret": "…",
///                   "redirectPath": "/callback", "redirectPort": 0}]}
///
/// The two last may be left out; members of other names are skipped. A region stands in it once,
/// a fixed port as well.
struct ClientFile
{
    Q_DECLARE_TR_FUNCTIONS(ClientFile)

public:
    static constexpr qint64 maxSize = qint64(64) * 1024; ///< bytes

    /// Refuses with Usage what cannot be read, is longer than maxSize, or is no such file; never a
    /// part of it. The error repeats no secret.
    [[nodiscard]] static Result<QList<RegionClient>> read(const QString &path);

    /// Puts such a file in the place of @p path, whole or not at all, 0600. Follows no link.
    /// FileFailure.
    static Outcome write(const QString &path, const QList<RegionClient> &clients);
};

} // namespace spacekey

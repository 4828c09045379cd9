// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace spacekey {

/// One BaseSpace: its hosts. Accounts, client pairs and tokens belong to one region and are never
/// tried on another one's hosts (protocol.md §1).
struct Region
{
    QString id; ///< as in isValidId()
    QString name;
    QUrl apiBase; ///< without trailing slash
    QUrl webBase; ///< without trailing slash
    QUrl portal; ///< the developer portal; empty when not known
    bool custom = false; ///< added by the user
    /// A PEM file whose certificates replace the system's list for this region; empty: the
    /// system's.
    QString caFile;

    /// The short code people know it by, such as USE1.
    [[nodiscard]] QString code() const { return id.toUpper(); }
    /// The API base as it is printed, stored and compared: no trailing slash.
    [[nodiscard]] QString apiServer() const;
    /// The API base with @p path, which starts with a slash, appended.
    [[nodiscard]] QUrl apiUrl(const QString &path) const;
    /// Whether @p link leads to this region's own pages: https, or http on a loopback host, on the
    /// web base's host or a subdomain of it; for a loopback web base any loopback host.
    [[nodiscard]] bool ownsLink(const QUrl &link) const;

    /// `[a-z0-9][a-z0-9-]{0,31}`.
    [[nodiscard]] static bool isValidId(const QString &id);
    /// Whether something may be sent to @p url, or opened: https with a host, or http on a loopback
    /// host; no user name in it.
    [[nodiscard]] static bool isAllowedUrl(const QUrl &url);
    /// 127.0.0.0/8, ::1 or localhost.
    [[nodiscard]] static bool isLoopbackHost(const QString &host);
    /// @p text without white space and trailing slashes, as a base address.
    [[nodiscard]] static QUrl baseUrl(const QString &text);

    friend bool operator==(const Region &, const Region &) = default;
};

} // namespace spacekey

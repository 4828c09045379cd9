// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow.h"

#include <QString>
#include <QUrl>

namespace spacekey {

/// How people sign in to one region, and where their browser comes back to.
struct SignInOptions
{
    Flow flow = Flow::Device; ///< the way last chosen
    /// The path of the redirect URI that is registered for the application (protocol.md §3).
    QString redirectPath = QStringLiteral("/callback");
    quint16 redirectPort = 0; ///< 0: any free one
    bool launches = false; ///< listen for app launches (protocol.md §4); needs a port

    /// `http://localhost:<port><path>`, byte for byte as it is registered and sent.
    [[nodiscard]] static QUrl redirectUri(quint16 port, const QString &path);
    [[nodiscard]] QUrl redirectUri() const { return redirectUri(redirectPort, redirectPath); }
    /// As it can be registered: where any port is meant, without one, for BaseSpace takes any for
    /// the host localhost.
    [[nodiscard]] QUrl registeredUri() const;

    /// Starts with a slash, then up to 127 characters that a path holds as they are: letters,
    /// digits and `-._~/`.
    [[nodiscard]] static bool isValidPath(const QString &path);

    friend bool operator==(const SignInOptions &, const SignInOptions &) = default;
};

} // namespace spacekey

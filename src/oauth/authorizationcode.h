// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QUrl>

namespace spacekey {

/// An authorization code (RFC 6749 §1.3.1), and what must come with it.
struct AuthorizationCode
{
    QByteArray code; ///< a secret
    QUrl redirectUri; ///< where it came to, byte for byte as it was asked for, or is registered
    QByteArray codeVerifier; ///< a secret; empty when no challenge was sent
};

QDebug operator<<(QDebug, const AuthorizationCode &) = delete;

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"
#include "core/user.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace spacekey::simulator {

/// One authorization code and what it was issued for.
struct AuthorizationCode
{
    QByteArray code; ///< a secret
    User user;
    Scopes scopes;
    QString redirectUri; ///< what the exchange has to name, byte for byte
    QByteArray challenge; ///< of PKCE's method S256; empty when there was none
    std::chrono::milliseconds expiresAt{}; ///< Clock::sinceBoot()
    QByteArray token; ///< what it was exchanged for; empty before that
};

} // namespace spacekey::simulator

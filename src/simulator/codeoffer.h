// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace spacekey::simulator {

/// What an application hands in for an access token (protocol.md §3.3).
struct CodeOffer
{
    QByteArray code;
    QString redirectUri;
    QByteArray verifier; ///< PKCE's; empty when there is none
};

} // namespace spacekey::simulator

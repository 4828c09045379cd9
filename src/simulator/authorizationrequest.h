// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QByteArray>
#include <QString>

namespace spacekey::simulator {

/// What an application wants of the person in the browser (protocol.md §3.1), as the server
/// keeps it between its pages.
struct AuthorizationRequest
{
    QString id; ///< stands in the pages' forms
    QString redirectUri; ///< as it came
    QString state; ///< the application's own
    Scopes scopes;
    QByteArray challenge; ///< of PKCE's method S256; empty when there was none
    bool decided = false;
};

} // namespace spacekey::simulator

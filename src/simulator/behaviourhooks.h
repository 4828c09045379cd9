// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/route.h"

#include <QList>

namespace spacekey::simulator {

/// The hooks for scripts that change Behaviour and what the portal has registered:
///
///     POST /simulator/device-answer   body: Behaviour::deviceAnswer, a JSON object
///     POST /simulator/polls           error= [count=1]: so many polls or exchanges meet that error
///     POST /simulator/dialect         name=basespace|rfc8628
///     POST /simulator/refusal         error=access_denied|AccessDenied
///     POST /simulator/error-name      name=error|error_code
///     POST /simulator/redirect-uri    uri=: what is registered from now on
///     POST /simulator/codes           name=hex|awkward
///     POST /simulator/pkce            name=optional|required
///     POST /simulator/grant           [scopes=]: these at most; without it, all that is asked for
///     POST /simulator/revocation      name=done|forbidden|not-allowed|ignored
///     POST /simulator/absent          [path=]: calls that end so are 404; without it, none is
///     POST /simulator/notifications   body: Behaviour::notifications, a JSON array
///
/// @p authority must outlive the routes.
[[nodiscard]] QList<Route> behaviourHooks(Authority &authority);

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "http/answer.h"

namespace spacekey {

/// An answer that is not what the server of protocol.md would say: NetworkSignIn (a network's
/// sign-in page is in the way), RateLimited, ServerFailure, or BadAnswer when it says success.
[[nodiscard]] Error unexpectedAnswer(const Answer &answer);

/// An API call's answer that is not a success. TokenRevoked and ScopeTooSmall only when the server
/// says so in JSON; Refused for its other refusals; else unexpectedAnswer().
[[nodiscard]] Error apiError(const Answer &answer);

/// @p error with the status, the server's own words and the request id of @p answer.
[[nodiscard]] Error withDetails(Error error, const Answer &answer);

/// @p error, should the server's own words repeat @p secret, without it.
[[nodiscard]] Error withoutSecret(Error error, const QByteArray &secret);

} // namespace spacekey

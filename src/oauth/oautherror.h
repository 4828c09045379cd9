// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/scopes.h"

namespace spacekey {

struct Answer;
struct ServerError;

/// A refusal by the authorization server (RFC 6749 §5.2, RFC 8628 §3.5), in BaseSpace's spellings
/// too: AccessDenied, Expired, InvalidClient, InvalidScope (it names @p scopes, if there are any),
/// UnsupportedGrantType, else Refused.
[[nodiscard]] Error oauthError(const ServerError &refusal, const Answer &answer,
                               const Scopes &scopes);
/// The same, for one that came by way of the browser (RFC 6749 §4.1.2.1), from @p host.
[[nodiscard]] Error oauthError(const ServerError &refusal, const QString &host,
                               const Scopes &scopes);

/// The person did not accept in time.
[[nodiscard]] Error expiredError();

} // namespace spacekey

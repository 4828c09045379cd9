// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/scopes.h"

namespace spacekey {

struct Answer;
struct ServerError;

/// A refusal by the authorization server (RFC 6749 §5.2, RFC 8628 §3.5), in BaseSpace's spellings
/// too: AccessDenied, Expired, InvalidClient, InvalidScope (it names @p scopes),
/// UnsupportedGrantType, else Refused.
[[nodiscard]] Error oauthError(const ServerError &refusal, const Answer &answer,
                               const Scopes &scopes);

/// The person did not accept in time.
[[nodiscard]] Error expiredError();

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "http/servererror.h"
#include "oauth/grant.h"

#include <optional>

namespace spacekey {

struct Answer;

/// What the token endpoint has refused, if it is that server and a refusal, and not its bad moment.
[[nodiscard]] std::optional<ServerError> refusalIn(const Answer &answer);

/// The grant in a successful answer; BadAnswer when there is no token in it that can be used.
[[nodiscard]] Result<Grant> grantIn(const Answer &answer);

} // namespace spacekey

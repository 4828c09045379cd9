// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"

#include <chrono>
#include <optional>

namespace spacekey {

/// What the server gave to us because the person accepted. BaseSpace sends no more than the token;
/// tokens do not expire by themselves (protocol.md §2, §5).
struct Grant
{
    AccessToken token;
    std::optional<std::chrono::seconds> expiresIn; ///< as the server said it, if it did
};

} // namespace spacekey

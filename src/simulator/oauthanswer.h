// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/answer.h"
#include "simulator/behaviour.h"
#include "simulator/refusal.h"

namespace spacekey::simulator {

/// @p refusal in the OAuth shape (protocol.md §6), spelt as @p behaviour says: 401 for
/// invalid_client, else 400.
[[nodiscard]] Answer oauthError(const Refusal &refusal, const Behaviour &behaviour);

/// A request without its parameter @p name.
[[nodiscard]] Refusal missing(const QString &name);

} // namespace spacekey::simulator

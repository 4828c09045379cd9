// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QString>

namespace spacekey::simulator {

/// The first of @p scopes that BaseSpace does not know (protocol.md §7); empty when it knows all.
[[nodiscard]] QString unknownScope(const Scopes &scopes);

} // namespace spacekey::simulator

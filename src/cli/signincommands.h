// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"

namespace spacekey {

/// The commands that bring a token in.
[[nodiscard]] QList<CommandSpec> signInCommands();

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"

namespace spacekey {

/// The commands that scripts call again and again: they show and hand out what is stored, and need
/// no network. In the order of the help.
[[nodiscard]] QList<CommandSpec> readingCommands();

} // namespace spacekey

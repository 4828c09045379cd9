// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"

namespace spacekey {

/// The commands that set things up: regions, defaults, client pairs; in the order of the help.
[[nodiscard]] QList<CommandSpec> settingsCommands();

} // namespace spacekey

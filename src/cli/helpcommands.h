// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"

namespace spacekey {

/// The commands about the command line itself.
[[nodiscard]] QList<CommandSpec> helpCommands();

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"

namespace spacekey {

/// The commands for the bs CLI's own files.
[[nodiscard]] QList<CommandSpec> bsCommands();

} // namespace spacekey

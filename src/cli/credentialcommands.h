// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"

namespace spacekey {

/// The commands that get, show, use and end credentials, in the order of the help.
[[nodiscard]] QList<CommandSpec> credentialCommands();

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "cli/commandtable.h"

#include "cli/credentialcommands.h"
#include "cli/settingscommands.h"

namespace spacekey {

QList<CommandSpec> commandTable()
{
    return credentialCommands() + settingsCommands();
}

} // namespace spacekey

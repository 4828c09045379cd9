// SPDX-License-Identifier: Apache-2.0
#include "cli/commandtable.h"

#include "cli/bscommands.h"
#include "cli/credentialcommands.h"
#include "cli/helpcommands.h"
#include "cli/settingscommands.h"
#include "cli/signincommands.h"

#include <algorithm>
#include <limits>

namespace spacekey {

qsizetype CommandSpec::fewestWords() const
{
    return std::ranges::count_if(positional,
                                 [](const QString &word) { return !word.startsWith(u'['); });
}

qsizetype CommandSpec::mostWords() const
{
    const bool several = !positional.isEmpty() && positional.constLast().contains(u'…');
    return several ? std::numeric_limits<qsizetype>::max() : positional.size();
}

QList<CommandSpec> commandTable()
{
    return signInCommands() + credentialCommands() + bsCommands() + settingsCommands()
        + helpCommands();
}

} // namespace spacekey

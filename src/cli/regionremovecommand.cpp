// SPDX-License-Identifier: Apache-2.0
#include "cli/regionremovecommand.h"

#include "cli/console.h"
#include "core/regioncatalog.h"

namespace spacekey {

RegionRemoveCommand::RegionRemoveCommand(const Arguments &arguments, Console &console,
                                         RegionCatalog &regions)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
{ }

void RegionRemoveCommand::begin()
{
    const QString id = m_arguments.positional.constFirst().toLower();
    const Outcome removed = m_regions.remove(id);
    if (removed)
        m_console.progress(tr("The region %1 is removed. Its credentials stay.").arg(id));
    if (removed && m_regions.lostDefault() == id) {
        m_console.note(
            tr("It was the default region. Choose another one with “spacekey-cli default "
               "--region R”."));
    }
    finish(removed);
}

} // namespace spacekey

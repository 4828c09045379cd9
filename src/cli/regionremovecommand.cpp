// SPDX-License-Identifier: Apache-2.0
#include "cli/regionremovecommand.h"

#include "core/regioncatalog.h"

namespace spacekey {

RegionRemoveCommand::RegionRemoveCommand(const Arguments &arguments, RegionCatalog &regions)
    : m_arguments(arguments)
    , m_regions(regions)
{ }

void RegionRemoveCommand::begin()
{
    finish(m_regions.remove(m_arguments.positional.constFirst()));
}

} // namespace spacekey

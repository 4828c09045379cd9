// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class Console;
class RegionCatalog;

/// `region add`: adds a region of the user's own, or replaces the one of that id. It has
/// its own authorities only if a file of them is given, this time too.
class RegionAddCommand final : public Command
{
    Q_OBJECT

public:
    RegionAddCommand(const Arguments &arguments, Console &console, RegionCatalog &regions);

protected:
    void begin() override;

private:
    const Arguments m_arguments;
    Console &m_console;
    RegionCatalog &m_regions;
};

} // namespace spacekey

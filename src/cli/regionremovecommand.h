// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class Console;
class RegionCatalog;

/// `region remove`: forgets a region of the user's own. Its credentials stay.
class RegionRemoveCommand final : public Command
{
    Q_OBJECT

public:
    RegionRemoveCommand(const Arguments &arguments, Console &console, RegionCatalog &regions);

protected:
    void begin() override;

private:
    const Arguments m_arguments;
    Console &m_console;
    RegionCatalog &m_regions;
};

} // namespace spacekey

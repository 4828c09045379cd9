// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class Console;
class Credentials;
class RegionCatalog;

/// `region list`: the built-in regions, then the user's own.
class RegionListCommand final : public Command
{
    Q_OBJECT

public:
    RegionListCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                      const Credentials &credentials);

protected:
    void begin() override;

private:
    void printJson();
    void printTable();

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    const Credentials &m_credentials;
};

} // namespace spacekey

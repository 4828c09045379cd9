// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

#include <memory>

namespace spacekey {

class ClientKeys;
class Console;
class RegionCatalog;

/// `app set`: keeps a region's client pair; the secret comes from standard input.
class AppSetCommand final : public Command
{
    Q_OBJECT

public:
    AppSetCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                  ClientKeys &clientKeys);
    ~AppSetCommand() override;

protected:
    void begin() override;
    void release() override;

private:
    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    ClientKeys &m_clientKeys;
    std::unique_ptr<OneShot> m_save;
};

} // namespace spacekey

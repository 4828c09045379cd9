// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace spacekey {

class ClientKeys;
class Console;
class RegionCatalog;

/// `app show`: the regions that have a client pair, and its id; never its secret.
class AppShowCommand final : public Command
{
    Q_OBJECT

public:
    AppShowCommand(Console &console, const RegionCatalog &regions, const ClientKeys &clientKeys);

protected:
    void begin() override;

private:
    Console &m_console;
    const RegionCatalog &m_regions;
    const ClientKeys &m_clientKeys;
};

} // namespace spacekey

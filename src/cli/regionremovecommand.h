// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class ClientKeys;
class Console;
class Credentials;
struct Region;
class RegionCatalog;

/// `region remove`: forgets a region of the user's own. Its credentials and its client key stay,
/// and are of use again when it is added again.
class RegionRemoveCommand final : public Command
{
    Q_OBJECT

public:
    RegionRemoveCommand(const Arguments &arguments, Console &console, RegionCatalog &regions,
                        const Credentials &credentials, const ClientKeys &clientKeys);

protected:
    void begin() override;

private:
    [[nodiscard]] QString kept(const Region &region) const;

    const Arguments m_arguments;
    Console &m_console;
    RegionCatalog &m_regions;
    const Credentials &m_credentials;
    const ClientKeys &m_clientKeys;
};

} // namespace spacekey

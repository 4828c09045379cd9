// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class ClientKeys;
class Console;
class RegionCatalog;
class SignInSettings;

/// `app set --from`: takes over all client pairs of a file, redirect path and port included, in
/// the place of those that are there. What is wrong with the file is said before anything changes.
class AppImportCommand final : public Command
{
    Q_OBJECT

public:
    AppImportCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                     ClientKeys &clientKeys, SignInSettings &signInSettings);
    ~AppImportCommand() override;

protected:
    void begin() override;

private:
    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    ClientKeys &m_clientKeys;
    SignInSettings &m_signInSettings;
};

} // namespace spacekey

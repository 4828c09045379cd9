// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "core/credential.h"
#include "core/regioncatalog.h"

#include <optional>

namespace spacekey {

class ClientKeys;
class Clock;
class Console;
class Credentials;

/// `whoami`: asks the region's server whose token a credential is. An answer that the scope is too
/// small shows that the token is good; then the user is who it was when it was stored.
class WhoamiCommand final : public Command
{
    Q_OBJECT

public:
    WhoamiCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                  Credentials &credentials, const ClientKeys &clientKeys, const Clock &clock);

protected:
    void begin() override;

private:
    void ask(const Credential &credential);
    void print(const Credential &credential, const std::optional<User> &user);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    const ClientKeys &m_clientKeys;
    const Clock &m_clock;
};

} // namespace spacekey

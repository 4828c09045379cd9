// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/tokenreadingcommand.h"
#include "core/clock.h"

namespace spacekey {

class StartState;

/// `exec`: becomes COMMAND, which finds BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in its
/// environment, and none of the other variables that scripts take a BaseSpace account from. All
/// else is as this program was started. Ends only when it cannot: with CommandNotFound or
/// CommandNotExecutable, or as TokenReadingCommand does.
class ExecCommand final : public TokenReadingCommand
{
    Q_OBJECT

public:
    ExecCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                Credentials &credentials, Keychain &keychain, const ClientKeys &clientKeys,
                const StartState &start, const Clock &clock);
    ~ExecCommand() override;

protected:
    void release() override;
    void use(const Credential &credential, const AccessToken &token) override;

private:
    const StartState &m_start;
    const std::unique_ptr<Timer> m_lastTurn;
};

} // namespace spacekey

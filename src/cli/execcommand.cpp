// SPDX-License-Identifier: Apache-2.0
#include "cli/execcommand.h"

#include "app/tokenformats.h"
#include "cli/startstate.h"
#include "core/credential.h"

namespace spacekey {

namespace {

/// Other names under which scripts and tools look for a BaseSpace account: beside our two they
/// would speak for another one.
QByteArrayList conflictingVariables()
{
    return {"BASESPACE_API_KEY", "BASESPACE_API_TOKEN", "BASESPACE_API_URL",
            "BASESPACE_CONFIG",  "BASESPACE_PROFILE",   "BASESPACE_TOKEN"};
}

} // namespace

ExecCommand::ExecCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                         Credentials &credentials, Keychain &keychain, const ClientKeys &clientKeys,
                         const StartState &start, const Clock &clock)
    : TokenReadingCommand(arguments, console, regions, credentials, keychain, clientKeys)
    , m_start(start)
    , m_lastTurn(clock.timer())
{ }

ExecCommand::~ExecCommand() = default;

void ExecCommand::release()
{
    m_lastTurn->stop();
}

void ExecCommand::use(const Credential &credential, const AccessToken &token)
{
    using namespace std::chrono_literals;
    // A request to end that has been caught, but not told yet, is told in this turn of the event
    // loop, and COMMAND is not started; one that comes later is COMMAND's.
    m_start.holdSignals();
    connect(
        m_lastTurn.get(), &Timer::timeout, this,
        [this, variables = TokenFormats::variables(credential.apiServer, token)] {
            fail(m_start.become(arguments().positional.size(), variables, conflictingVariables()));
        });
    m_lastTurn->start(0ms);
}

} // namespace spacekey

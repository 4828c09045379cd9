// SPDX-License-Identifier: Apache-2.0
#include "cli/tokenreadingcommand.h"

#include "app/credentials.h"
#include "app/keychain.h"
#include "cli/advice.h"
#include "cli/choice.h"
#include "cli/console.h"

namespace spacekey {

using namespace Qt::StringLiterals;

TokenReadingCommand::TokenReadingCommand(const Arguments &arguments, Console &console,
                                         const RegionCatalog &regions, Credentials &credentials,
                                         Keychain &keychain, const ClientKeys &clientKeys)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
    , m_keychain(keychain)
    , m_clientKeys(clientKeys)
{ }

TokenReadingCommand::~TokenReadingCommand() = default;

void TokenReadingCommand::begin()
{
    const Result<std::optional<QString>> name = Choice::name(m_arguments);
    if (!name)
        return fail(name.error());
    const Result<QString> region = Choice::regionId(m_arguments, m_regions, m_credentials);
    if (!region)
        return fail(region.error());
    const QString wanted = name->value_or(QString());
    if (const std::optional<Credential> found = m_credentials.find(*region, wanted))
        return read(*found);
    explainMissing(
        m_credentials.problem().value_or(Choice::missing(*region, wanted, m_credentials)));
}

void TokenReadingCommand::read(const Credential &credential)
{
    std::unique_ptr<TokenRead> step = m_credentials.token(credential);
    connect(step.get(), &TokenRead::failed, this, [this, credential](Error error) {
        if (error.code == Error::Code::EntryMissing)
            error.remedy = Advice::renewal({credential}, m_regions, m_clientKeys);
        fail(error);
    });
    connect(step.get(), &TokenRead::tokenRead, this, [this, credential](AccessToken token) {
        if (credential.health == Credential::Health::Revoked) {
            m_console.warn({.code = Error::Code::TokenRevoked,
                            .what = tr("This token was revoked when the server was last asked."),
                            .remedy = Advice::renewal({credential}, m_regions, m_clientKeys)});
        }
        use(credential, token);
    });
    attempt(std::move(step));
}

void TokenReadingCommand::explainMissing(const Error &missing)
{
    // A look, not an access: what is not there is not worth an unlock prompt.
    connect(&m_keychain, &Keychain::stateChanged, this, [this, missing] {
        if (m_keychain.state() != Keychain::State::Absent)
            return fail(missing);
        next(m_keychain.access());
    });
    m_keychain.watch();
}

} // namespace spacekey

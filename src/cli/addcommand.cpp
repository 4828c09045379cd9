// SPDX-License-Identifier: Apache-2.0
#include "cli/addcommand.h"

#include "cli/choice.h"
#include "cli/console.h"
#include "cli/secretinput.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"

namespace spacekey {

using namespace Qt::StringLiterals;

AddCommand::AddCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                       Keychain &keychain, Credentials &credentials, const Clock &clock)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_keychain(keychain)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

AddCommand::~AddCommand() = default;

void AddCommand::begin()
{
    const Result<AdditionRequest> wanted = request();
    if (!wanted)
        return fail(wanted.error());
    add(*wanted);
}

void AddCommand::release()
{
    m_addition.reset();
}

Result<AdditionRequest> AddCommand::request() const
{
    const Result<Region> region = Choice::region(m_arguments, m_regions);
    if (!region)
        return region.error();
    const Result<QString> name = Choice::newName(m_arguments, *region, m_credentials);
    if (!name)
        return name.error();
    const Result<QByteArray> pasted =
        SecretInput::read(tr("Access token for %1: ").arg(region->code()));
    if (!pasted)
        return pasted.error();
    const Result<AccessToken> token = TokenAddition::tokenIn(*pasted);
    if (!token)
        return token.error();
    return AdditionRequest{.region = *region,
                           .token = *token,
                           .name = *name,
                           .replace = m_arguments.has(u"force"_s),
                           .check = !m_arguments.has(u"no-check"_s)};
}

void AddCommand::add(const AdditionRequest &request)
{
    m_addition = std::make_unique<TokenAddition>(request, m_keychain, m_credentials, m_clock);
    connect(m_addition.get(), &TokenAddition::waitingForUnlock, this,
            [this] { m_console.tellWaitingForUnlock(); });
    connect(m_addition.get(), &TokenAddition::failed, this,
            [this](const Error &error) { fail(error); });
    connect(m_addition.get(), &TokenAddition::stored, this, &AddCommand::showStored);
    m_addition->start();
}

void AddCommand::showStored(const Credential &credential, const Error &warning)
{
    if (!warning.what.isEmpty())
        m_console.warn(warning);
    m_console.print("Stored "_L1 + credential.region + u'/' + plainLine(credential.name));
    finish();
}

} // namespace spacekey

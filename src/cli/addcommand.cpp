// SPDX-License-Identifier: Apache-2.0
#include "cli/addcommand.h"

#include "app/tokensearch.h"
#include "cli/advice.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "cli/secretinput.h"
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
    search(*wanted);
}

Result<AdditionRequest> AddCommand::request() const
{
    const Result<Region> region = Choice::region(m_arguments, m_regions);
    if (!region)
        return region.error();
    const Result<QString> name = Choice::newName(m_arguments, *region, m_credentials);
    if (!name)
        return name.error();
    const Result<AccessToken> token = readToken(*region);
    if (!token)
        return token.error();
    return AdditionRequest{.region = *region,
                           .token = *token,
                           .name = *name,
                           .replace = m_arguments.has(u"force"_s),
                           .check = !m_arguments.has(u"no-check"_s)};
}

Result<AccessToken> AddCommand::readToken(const Region &region) const
{
    const Result<QByteArray> pasted = SecretInput::read(tr("Access token for %1: ").arg(region.id));
    if (!pasted)
        return pasted.error();
    if (pasted->trimmed().contains('\n')) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("Standard input holds several lines, and a token is one."),
                     .remedy =
                         tr("Give the token alone. To store that of one of the bs CLI's files, "
                            "use “spacekey-cli import FILE”.")};
    }
    return TokenAddition::tokenIn(*pasted);
}

void AddCommand::search(const AdditionRequest &request)
{
    auto search =
        std::make_unique<TokenSearch>(request.region.apiServer(), request.token, m_credentials);
    connect(search.get(), &TokenSearch::searched, this,
            [this, request](std::optional<Credential> found) {
                m_former = found;
                add(request);
            });
    next(std::move(search));
}

void AddCommand::add(const AdditionRequest &request)
{
    auto addition = std::make_unique<TokenAddition>(request, m_keychain, m_credentials, m_clock);
    connect(addition.get(), &TokenAddition::stored, this,
            [this](Credential credential, Error warning) { showStored(credential, warning); });
    connect(addition.get(), &OneShot::failed, this,
            [this, region = request.region, name = request.name](Error error) {
                // Also when the name was free before.
                fail(error.code == Error::Code::NameTaken ? Choice::nameTaken(region, name)
                                                          : error);
            });
    attempt(std::move(addition));
}

void AddCommand::showStored(const Credential &credential, const Error &warning)
{
    if (!warning.what.isEmpty())
        m_console.warn(warning);
    m_console.print("Stored "_L1 + Advice::label(credential));
    if (m_former) {
        m_console.note(
            m_former->name == credential.name && m_former->region == credential.region
                ? tr("The token is the same as before.")
                : tr("The same token is stored as %1 as well.").arg(Advice::label(*m_former)));
    }
    finish();
}

} // namespace spacekey

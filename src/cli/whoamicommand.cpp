// SPDX-License-Identifier: Apache-2.0
#include "cli/whoamicommand.h"

#include "app/credentials.h"
#include "app/identification.h"
#include "cli/advice.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "cli/json.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

WhoamiCommand::WhoamiCommand(const Arguments &arguments, Console &console,
                             const RegionCatalog &regions, Credentials &credentials,
                             const ClientKeys &clientKeys, const Clock &clock)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
    , m_clientKeys(clientKeys)
    , m_clock(clock)
{ }

void WhoamiCommand::begin()
{
    const Result<Credential> credential = Choice::credential(m_arguments, m_regions, m_credentials);
    if (!credential)
        return fail(credential.error());
    ask(*credential);
}

void WhoamiCommand::ask(const Credential &credential)
{
    auto identification = std::make_unique<Identification>(credential, m_credentials, m_clock);
    connect(identification.get(), &Identification::found, this, [this, credential](User user) {
        print(credential, user);
        finish();
    });
    connect(identification.get(), &OneShot::failed, this, [this, credential](Error error) {
        using Code = Error::Code;
        if (error.code == Code::TokenRevoked || error.code == Code::EntryMissing)
            error.remedy = Advice::renewal({credential}, m_regions, m_clientKeys);
        if (error.code != Code::ScopeTooSmall)
            return fail(error);
        m_console.warn(error);
        print(credential, credential.user);
        finish();
    });
    attempt(std::move(identification));
}

void WhoamiCommand::print(const Credential &credential, const std::optional<User> &user)
{
    if (m_arguments.has(u"json"_s)) {
        m_console.print(Json::text({
            {u"region"_s, credential.region},
            {u"name"_s, credential.name},
            {u"apiServer"_s, credential.apiServer},
            {u"user"_s, Json::user(user)},
        }));
        return;
    }
    m_console.print(user ? plainLine(user->name + u' ' + user->email) : tr("(not known)"));
    m_console.print(credential.region + u' ' + plainLine(credential.apiServer));
}

} // namespace spacekey

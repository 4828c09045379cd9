// SPDX-License-Identifier: Apache-2.0
#include "cli/revokecommand.h"

#include "app/credentials.h"
#include "cli/choice.h"
#include "cli/consent.h"
#include "cli/console.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

RevokeCommand::RevokeCommand(const Arguments &arguments, Console &console,
                             const RegionCatalog &regions, Credentials &credentials,
                             const Clock &clock)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

void RevokeCommand::begin()
{
    if (const Outcome possible = Consent::isPossible(m_arguments, m_console); !possible)
        return fail(possible.error());
    const Result<Credential> credential = Choice::credential(m_arguments, m_regions, m_credentials);
    if (!credential)
        return fail(credential.error());
    const QString question = Revocation::consequence() + u'\n'
        + tr("Revoke the token of %1/%2?").arg(credential->region, plainLine(credential->name));
    if (const Outcome consent = Consent::get(m_arguments, m_console, question); !consent)
        return fail(consent.error());
    revoke(*credential);
}

void RevokeCommand::release()
{
    m_revocation.reset();
}

void RevokeCommand::revoke(const Credential &credential)
{
    m_revocation = std::make_unique<Revocation>(credential, m_credentials, m_clock);
    connect(m_revocation.get(), &Revocation::waitingForUnlock, this,
            [this] { m_console.tellWaitingForUnlock(); });
    connect(m_revocation.get(), &Revocation::failed, this,
            [this](const Error &error) { fail(error); });
    connect(m_revocation.get(), &Revocation::revoked, this, [this, credential] {
        m_console.print("Revoked "_L1 + credential.region + u'/' + plainLine(credential.name));
        finish();
    });
    m_revocation->start();
}

} // namespace spacekey

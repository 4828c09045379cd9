// SPDX-License-Identifier: Apache-2.0
#include "cli/revokecommand.h"

#include "app/credentials.h"
#include "app/revocation.h"
#include "app/tokentwins.h"
#include "cli/advice.h"
#include "cli/choice.h"
#include "cli/consent.h"
#include "cli/console.h"
#include "core/accesstoken.h"

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
    // With --yes nobody needs to hear more before.
    if (m_arguments.has(u"yes"_s))
        revoke(*credential);
    else
        lookForTwins(*credential);
}

void RevokeCommand::lookForTwins(const Credential &credential)
{
    auto search = std::make_unique<TokenTwins>(credential, m_credentials);
    connect(search.get(), &TokenTwins::searched, this,
            [this, credential](const AccessToken &, QList<Credential> twins) {
                ask(credential, twins);
            });
    next(std::move(search));
}

void RevokeCommand::ask(const Credential &credential, const QList<Credential> &twins)
{
    QString question = Revocation::consequence() + u'\n';
    if (!twins.isEmpty())
        question +=
            tr("The same token is stored as %1 as well.").arg(Advice::labels(twins)) + u'\n';
    question += tr("Revoke the token of %1?").arg(Advice::label(credential));
    if (const Outcome consent = Consent::get(m_arguments, m_console, question); !consent)
        return fail(consent.error());
    revoke(credential);
}

void RevokeCommand::revoke(const Credential &credential)
{
    auto revocation = std::make_unique<Revocation>(credential, m_credentials, m_clock);
    connect(revocation.get(), &Revocation::revoked, this,
            [this, credential, revocation = revocation.get()] {
                report(credential, revocation->twins());
            });
    next(std::move(revocation));
}

void RevokeCommand::report(const Credential &credential, const QList<Credential> &twins)
{
    m_console.print("Revoked "_L1 + Advice::label(credential));
    if (!twins.isEmpty()) {
        m_console.note(tr("The same token was stored as %1 as well, and is revoked there too.")
                           .arg(Advice::labels(twins)));
    }
    finish();
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "cli/removecommand.h"

#include "app/credentialerrors.h"
#include "cli/advice.h"
#include "cli/choice.h"
#include "cli/consent.h"
#include "cli/console.h"
#include "core/plaintext.h"

#include <algorithm>
#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

RemoveCommand::RemoveCommand(const Arguments &arguments, Console &console,
                             const RegionCatalog &regions, Credentials &credentials)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
{ }

void RemoveCommand::begin()
{
    if (const Outcome possible = Consent::isPossible(m_arguments, m_console); !possible)
        return fail(possible.error());
    const Result<Credential> credential =
        Choice::keptCredential(m_arguments, m_regions, m_credentials);
    if (!credential)
        return fail(credential.error());
    const QString question = tr("The token is deleted from the keychain, but it is not revoked: "
                                "copies of it keep working.")
        + u'\n' + tr("Remove %1?").arg(Advice::label(*credential));
    if (const Outcome consent = Consent::get(m_arguments, m_console, question); !consent)
        return fail(consent.error());
    erase(*credential);
}

void RemoveCommand::release()
{
    if (m_underWay.isEmpty())
        return;
    // It is cancelled, perhaps too late.
    m_credentials.reload();
    const QList<Credential> &all = m_credentials.all();
    if (!m_credentials.problem()
        && std::ranges::find(all, m_underWay, &Credential::key) == all.end())
        m_console.note(CredentialError::staysInTrash());
}

void RemoveCommand::erase(const Credential &credential)
{
    auto erasing = m_credentials.erase(credential);
    connect(erasing.get(), &CredentialChange::failed, this, [this](Error error) {
        m_underWay.clear();
        fail(error);
    });
    connect(erasing.get(), &CredentialChange::done, this, [this, credential] {
        m_underWay.clear();
        m_console.print("Removed "_L1 + Advice::label(credential));
        tellDefault(credential);
        finish();
    });
    m_underWay = credential.key;
    attempt(std::move(erasing));
}

void RemoveCommand::tellDefault(const Credential &removed)
{
    const std::optional<Credential> next = m_credentials.find(removed.region, {});
    if (removed.isDefault && next) {
        m_console.note(tr("The default credential of %1 is now %2.")
                           .arg(removed.region, plainLine(next->name)));
    }
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialdesk.h"

#include "app/keychain.h"
#include "gui/editdialog.h"
#include "gui/portal.h"
#include "gui/revokedialog.h"

#include <utility>

namespace spacekey {

CredentialDesk::CredentialDesk(Credentials &credentials, const Keychain &keychain,
                               const Clock &clock, QWidget &window)
    : QObject(&window)
    , m_credentials(credentials)
    , m_keychain(keychain)
    , m_clock(clock)
    , m_window(window)
    , m_verifier(credentials, clock)
    , m_remover(credentials, keychain, clock)
{
    connect(&m_verifier, &Verifier::failed, this,
            [this](const Credential &credential, const Error &error) {
                tellToRetry(error, [this, credential] { m_verifier.verify(credential); });
            });
    connect(&m_verifier, &Verifier::allFailed, this,
            [this](const Error &error) { tellToRetry(error, [this] { m_verifier.verifyAll(); }); });
    connect(&m_verifier, &Verifier::entryMissing, this, &CredentialDesk::noteMissing);
    connect(&m_verifier, &Verifier::started, this, &CredentialDesk::noteThere);
    connect(&m_remover, &Remover::failed, this, &CredentialDesk::tellToRetry);
    connect(&m_errands, &Errands::failed, this, &CredentialDesk::tellToRetry);
    connect(&m_keychain, &Keychain::stateChanged, this, &CredentialDesk::followKeychain);
    followKeychain();
}

void CredentialDesk::edit(const Credential &credential)
{
    (new EditDialog(credential, m_credentials, &m_window))->open();
}

void CredentialDesk::makeDefault(const Credential &credential)
{
    m_errands.run(credential, m_credentials.makeDefault(credential),
                  [this, credential] { makeDefault(credential); });
}

void CredentialDesk::save(const Credential &credential)
{
    m_errands.run(credential, m_credentials.save(credential),
                  [this, credential] { save(credential); });
}

void CredentialDesk::keep(const Credential &interrupted)
{
    m_errands.run(interrupted, m_credentials.keep(interrupted),
                  [this, interrupted] { keep(interrupted); });
}

void CredentialDesk::discard(const Credential &interrupted)
{
    m_errands.run(interrupted, m_credentials.erase(interrupted),
                  [this, interrupted] { discard(interrupted); });
}

void CredentialDesk::forget(const Credential &credential)
{
    m_errands.run(credential, m_credentials.forget(credential),
                  [this, credential] { forget(credential); });
}

bool CredentialDesk::isMissing(const Credential &credential) const
{
    return m_missing.contains(credential.key);
}

void CredentialDesk::noteMissing(const Credential &credential)
{
    m_missing.insert(credential.key);
    Q_EMIT missingChanged();
}

void CredentialDesk::noteThere(const Credential &credential)
{
    if (m_missing.remove(credential.key))
        Q_EMIT missingChanged();
    Q_EMIT soughtAnew(credential);
}

bool CredentialDesk::isLocked(const Credential &credential) const
{
    return m_locked && !credential.sessionOnly;
}

void CredentialDesk::followKeychain()
{
    const bool locked = m_keychain.state() == Keychain::State::Locked;
    if (std::exchange(m_locked, locked) != locked)
        Q_EMIT lockChanged();
}

void CredentialDesk::revoke(const Credential &credential)
{
    auto *dialog = new RevokeDialog(credential, m_credentials, m_clock, &m_window);
    connect(dialog, &RevokeDialog::removeWanted, &m_remover, &Remover::remove);
    connect(dialog, &RevokeDialog::failed, this, &CredentialDesk::tellNotRevoked);
    dialog->open();
}

void CredentialDesk::tellToRetry(const Error &error, const std::function<void()> &retry)
{
    Q_EMIT failed(error, tr("Retry"), retry);
}

void CredentialDesk::tellNotRevoked(const Credential &credential, const Error &error)
{
    const Result<Region> region = m_credentials.issuer(credential);
    switch (error.code) {
    case Error::Code::NotRevoked:
        if (region && portal::isKnown(*region))
            Q_EMIT failed(error, tr("Open portal"), [this, region = *region] {
                if (const std::optional<Error> problem = portal::open(region))
                    Q_EMIT failed(*problem, {}, {});
            });
        else
            Q_EMIT failed(error, {}, {});
        break;
    case Error::Code::EntryMissing:
    case Error::Code::RegionChanged:
        Q_EMIT failed(error, tr("Sign in again"), [this, credential] { reconnect(credential); });
        break;
    default:
        tellToRetry(error, [this, credential] { revoke(credential); });
    }
}

} // namespace spacekey

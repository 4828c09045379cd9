// SPDX-License-Identifier: Apache-2.0
#include "app/credentials.h"

#include "app/credentialerrors.h"
#include "app/credentialjobs.h"
#include "app/erasure.h"
#include "app/interruptedkeeping.h"
#include "app/keychain.h"
#include "app/sessioncredentials.h"
#include "app/sessionsaving.h"
#include "app/trash.h"
#include "app/verificationnotes.h"
#include "core/backgroundwork.h"
#include "vault/vault.h"

#include <utility>

namespace spacekey {

struct Credentials::Parts
{
    Parts(const Profile &chosen, SecretStore &keychain, const Clock &clock)
        : profile(chosen)
        , index(profile, clock)
        , vault(profile, index, keychain, clock)
        , trash(session, vault, clock)
        , notes(vault)
    { }

    Profile profile;
    CredentialIndex index;
    Vault vault;
    SessionCredentials session;
    Trash trash;
    VerificationNotes notes;
    BackgroundWork background;
};

Credentials::Credentials(const Profile &profile, Keychain &keychain, const RegionCatalog &regions,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_regions(regions)
    , m_keychain(keychain)
    , m_clock(clock)
    , m_parts(std::make_unique<Parts>(profile, keychain.store(), clock))
{
    connect(&m_parts->vault, &Vault::tidied, this, &Credentials::tellIfTidy);
    connect(&m_parts->background, &BackgroundWork::idle, this, &Credentials::tellIfTidy);
    connect(&m_parts->index, &CredentialIndex::wasSetAside, this, &Credentials::wasSetAside);
    connect(&m_parts->notes, &VerificationNotes::written, this, &Credentials::reload);
    connect(&m_parts->notes, &VerificationNotes::written, this, &Credentials::tellIfTidy);
    connect(&m_parts->notes, &VerificationNotes::notRecorded, this, &Credentials::notRecorded);
    reload();
}

Credentials::~Credentials() = default;

void Credentials::reload()
{
    const auto read = [this] {
        return KnownCredentials::of(m_parts->index.inspect(), m_known.interrupted);
    };
    KnownCredentials known = read();
    if (!known.unsettled.isEmpty()) {
        // A writer that is gone by now may have finished after the list was read.
        const QList<Credential> gone = std::exchange(known, read()).unsettled;
        known.unsettled.removeIf([&](const Credential &each) { return !gone.contains(each); });
    }
    m_parts->session.makeWayFor(known.credentials);
    known.credentials += m_parts->session.all();
    take(known);
}

void Credentials::take(const KnownCredentials &known)
{
    if (known == m_known)
        return;
    m_known = known;
    Q_EMIT changed();
}

void Credentials::watch()
{
    connect(&m_parts->index, &CredentialIndex::changedOnDisk, this, &Credentials::reload,
            Qt::UniqueConnection);
    m_parts->index.watch();
    reload();
    if (problem() || damage()) { // then any change sets the file aside
        auto change = m_parts->index.change([](IndexContents &) { return std::monostate{}; });
        m_parts->background.run(storedChange(std::move(change), *this));
    }
    connect(&m_keychain, &Keychain::stateChanged, this, &Credentials::tidyUp, Qt::UniqueConnection);
    tidyUp();
}

void Credentials::tidyUp()
{
    if (m_keychain.state() != Keychain::State::Unlocked)
        return;
    m_parts->background.run(settle());
    m_parts->trash.emptyIfDue();
}

Result<Region> Credentials::issuer(const Credential &credential) const
{
    const std::optional<Region> region = m_regions.find(credential.region);
    if (!region)
        return CredentialError::regionRemoved(credential);
    if (region->apiServer() != credential.apiServer)
        return CredentialError::regionMoved(credential);
    return *region;
}

std::unique_ptr<TokenRead> Credentials::token(const Credential &credential)
{
    SecretStore &store = credential.sessionOnly ? m_parts->session.secrets() : m_keychain.store();
    return tokenRead(store, credential.key);
}

std::unique_ptr<CredentialChange> Credentials::edit(const Credential &credential,
                                                    const QString &name, const QString &note)
{
    const QString tidy = Credential::tidyNote(note);
    if (tidy.size() > Credential::maxNoteLength)
        return failedChange(CredentialError::noteTooLong());
    return change(credential, name, tidy);
}

std::unique_ptr<CredentialChange> Credentials::change(const Credential &credential,
                                                      const QString &name,
                                                      const std::optional<QString> &note)
{
    if (!credential.sessionOnly)
        return storedChange(m_parts->vault.edit(credential.key, name, note), *this);
    return sessionChange([this, key = credential.key, name,
                          note] { return m_parts->session.edit(key, name, note, all()); },
                         *this);
}

std::unique_ptr<CredentialChange> Credentials::makeDefault(const Credential &credential)
{
    if (!credential.sessionOnly)
        return storedChange(m_parts->vault.makeDefault(credential.region, credential.name), *this);
    // The command line, for which a default is, cannot see what lives in this process alone.
    return failedChange(CredentialError::sessionOnlyDefault());
}

std::unique_ptr<CredentialChange> Credentials::remove(const Credential &credential)
{
    const QString key = credential.key;
    std::unique_ptr<CredentialChange> removal = credential.sessionOnly
        ? sessionChange([this, key] { return m_parts->session.remove(key); }, *this)
        : storedChange(m_parts->vault.remove(key), *this);
    connect(removal.get(), &CredentialChange::done, &m_parts->trash, &Trash::startUndoTime);
    return removal;
}

std::unique_ptr<CredentialChange> Credentials::restore(const Credential &credential)
{
    if (!credential.sessionOnly)
        return storedChange(m_parts->vault.restore(credential.key), *this);
    return sessionChange(
        [this, key = credential.key] { return m_parts->session.restore(key, all()); }, *this);
}

std::unique_ptr<CredentialChange> Credentials::erase(const Credential &credential)
{
    if (credential.stage == Credential::Stage::Pending)
        return discardInterrupted(credential);
    if (!credential.sessionOnly)
        return std::make_unique<Erasure>(credential.key, m_keychain, m_parts->vault, *this);
    return sessionChange(
        [this, key = credential.key]() -> Outcome {
            m_parts->session.erase(key);
            return std::monostate{};
        },
        *this);
}

std::unique_ptr<CredentialChange> Credentials::discardInterrupted(const Credential &pending)
{
    auto discarding = m_parts->vault.discard(pending);
    const DiscardJob *job = discarding.get();
    auto change = storedChange(std::move(discarding), *this);
    const QMetaObject::Connection disclaiming = disclaimOnFailure(*change, pending);
    // Nobody else shall keep what may yet be deleted.
    connect(job, &DiscardJob::deleting, change.get(), [disclaiming] { disconnect(disclaiming); });
    return change;
}

QMetaObject::Connection Credentials::disclaimOnFailure(const CredentialChange &change,
                                                       const Credential &pending)
{
    return connect(&change, &CredentialChange::failed, this, [this, pending] {
        m_parts->background.run(storedChange(m_parts->vault.disclaim(pending), *this));
    });
}

std::unique_ptr<CredentialChange> Credentials::forget(const Credential &credential)
{
    return storedChange(m_parts->vault.forget(credential.key), *this);
}

std::unique_ptr<CredentialChange> Credentials::save(const Credential &credential)
{
    return std::make_unique<SessionSaving>(credential, m_parts->session, m_keychain, *this);
}

std::unique_ptr<CredentialChange> Credentials::settle()
{
    return storedChange(m_parts->vault.settle(), *this);
}

std::unique_ptr<CredentialChange> Credentials::keep(const Credential &interrupted)
{
    auto keeping = std::make_unique<InterruptedKeeping>(interrupted, *this, m_clock);
    disclaimOnFailure(*keeping, interrupted);
    return keeping;
}

void Credentials::noteVerified(const Credential &found)
{
    if (!found.sessionOnly)
        return m_parts->notes.add(found);
    (void)m_parts->session.change(found.key, [&](Credential &each) { each.noteVerified(found); });
    reload();
}

Vault &Credentials::vault() const
{
    return m_parts->vault;
}

bool Credentials::isTidyingUp() const
{
    return m_parts->vault.isTidyingUp() || m_parts->background.isBusy() || m_parts->notes.isBusy();
}

void Credentials::tellIfTidy()
{
    if (!isTidyingUp())
        Q_EMIT tidied();
}

void Credentials::discard(const Credential &pending)
{
    m_parts->vault.withdrawInBackground(pending.key, true);
}

void Credentials::noteInterrupted(const Credential &pending)
{
    KnownCredentials known = m_known;
    if (!known.interrupted.contains(pending))
        known.interrupted.append(pending);
    take(known);
}

void Credentials::noteStored(const Credential &stored, bool replaces)
{
    m_parts->session.giveWayTo(stored, replaces);
    reload();
}

Credential Credentials::addForSession(Credential credential, const AccessToken &token)
{
    credential.key = m_parts->profile.newTokenKey(credential.region);
    credential = m_parts->session.add(credential, token, all());
    reload();
    return credential;
}

} // namespace spacekey

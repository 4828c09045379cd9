// SPDX-License-Identifier: Apache-2.0
#include "app/credentials.h"

#include "app/backgroundwork.h"
#include "app/credentialjobs.h"
#include "app/interruptedkeeping.h"
#include "app/keychain.h"
#include "app/sessioncredentials.h"
#include "app/sessionsaving.h"
#include "core/plaintext.h"
#include "vault/vault.h"

#include <algorithm>
#include <utility>

namespace spacekey {

namespace {

QList<Credential> ofRegion(const QString &region, const QList<Credential> &credentials)
{
    QList<Credential> found;
    std::ranges::copy_if(credentials, std::back_inserter(found),
                         [&](const Credential &each) { return each.region == region; });
    return found;
}

} // namespace

struct Credentials::Parts
{
    Parts(const Profile &chosen, SecretStore &keychain, const Clock &clock)
        : profile(chosen)
        , index(profile, clock)
        , vault(profile, index, keychain, clock)
    { }

    Profile profile;
    CredentialIndex index;
    Vault vault;
    SessionCredentials session;
    BackgroundWork background;
};

Credentials::Credentials(const Profile &profile, Keychain &keychain, const RegionCatalog &regions,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_regions(regions)
    , m_keychain(keychain)
    , m_clock(clock)
    , m_undoTimer(clock.timer())
    , m_parts(std::make_unique<Parts>(profile, keychain.store(), clock))
{
    connect(&m_parts->vault, &Vault::tidied, this, &Credentials::tellIfTidy);
    connect(&m_parts->background, &BackgroundWork::idle, this, &Credentials::tellIfTidy);
    connect(&m_parts->index, &CredentialIndex::wasSetAside, this, &Credentials::wasSetAside);
    connect(m_undoTimer.get(), &Timer::timeout, this, &Credentials::emptyTrash);
    reload();
}

Credentials::~Credentials() = default;

void Credentials::reload()
{
    State state;
    QList<Credential> pending;
    const Result<IndexReading> reading = m_parts->index.inspect();
    if (!reading) {
        state.problem = reading.error();
    } else {
        state.credentials.reserve(reading->contents.credentials.size());
        for (const Credential &each : reading->contents.credentials)
            (each.stage == Credential::Stage::Stored ? state.credentials : pending).append(each);
        state.unsettled = reading->contents.interrupted();
        (reading->isEarlier ? state.damage : state.problem) = reading->damage;
    }
    std::ranges::copy_if(m_state.interrupted, std::back_inserter(state.interrupted),
                         [&](const Credential &each) { return pending.contains(each); });
    m_parts->session.makeWayFor(state.credentials);
    state.credentials += m_parts->session.all();
    take(state);
}

void Credentials::take(const State &state)
{
    if (state == m_state)
        return;
    m_state = state;
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
    if (!m_undoTimer->isActive())
        emptyTrash();
}

QList<Credential> Credentials::inRegion(const QString &region) const
{
    return ofRegion(region, all());
}

QList<Credential> Credentials::interruptedIn(const QString &region) const
{
    return ofRegion(region, interrupted());
}

std::optional<Credential> Credentials::find(const QString &region, const QString &name) const
{
    const auto it = std::ranges::find_if(all(), [&](const Credential &each) {
        return each.region == region && (name.isEmpty() ? each.isDefault : each.name == name);
    });
    return it == all().end() ? std::nullopt : std::optional(*it);
}

Error Credentials::noSuchCredential(const QString &region, const QString &name)
{
    return {.code = Error::Code::NoSuchCredential,
            .what = name.isEmpty()
                ? tr("There is no credential in the region %1.").arg(plainLine(region))
                : tr("There is no credential “%1” in the region %2.")
                      .arg(plainLine(name), plainLine(region)),
            .remedy = tr("See what there is with “spacekey-cli list”; "
                         "connect with “spacekey-cli connect” or in the window.")};
}

Result<Region> Credentials::issuer(const Credential &credential) const
{
    const std::optional<Region> region = m_regions.find(credential.region);
    if (region && region->apiServer() == credential.apiServer)
        return *region;
    if (!region) {
        return Error{.code = Error::Code::RegionChanged,
                     .what = tr("The region %1 was removed. Its tokens are sent nowhere.")
                                 .arg(credential.region),
                     .remedy = tr("Add it again with “spacekey-cli region add %1 --name %1 "
                                  "--api-url %2 --web-url URL”, or in the window.")
                                   .arg(credential.region, plainLine(credential.apiServer))};
    }
    return Error{.code = Error::Code::RegionChanged,
                 .what = tr("The region %1 no longer has the address where this token was issued "
                            "(%2). The token was not sent anywhere.")
                             .arg(credential.region, plainLine(credential.apiServer)),
                 .remedy = tr("Sign in to this region again.")};
}

std::unique_ptr<TokenRead> Credentials::token(const Credential &credential)
{
    SecretStore &store = credential.sessionOnly ? m_parts->session.secrets() : m_keychain.store();
    return tokenRead(store, credential.key);
}

std::unique_ptr<CredentialChange> Credentials::rename(const Credential &credential,
                                                      const QString &name)
{
    return change(credential, name, {});
}

std::unique_ptr<CredentialChange> Credentials::edit(const Credential &credential,
                                                    const QString &name, const QString &note)
{
    const QString tidy = Credential::tidyNote(note);
    if (tidy.size() > Credential::maxNoteLength) {
        return failedChange({.code = Error::Code::Usage,
                             .what = tr("A note has at most %n character(s).", nullptr,
                                        int(Credential::maxNoteLength)),
                             .remedy = tr("Shorten it.")});
    }
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
    if (!credential.sessionOnly) {
        return storedChange(m_parts->vault.makeDefault(credential.region, credential.name), *this);
    }
    // The command line, for which a default is, cannot see what lives in this process alone.
    return failedChange({.code = Error::Code::NotSaved,
                         .what = tr("A credential of this session only cannot be the default."),
                         .remedy = tr("Save it to the keychain first.")});
}

std::unique_ptr<CredentialChange> Credentials::remove(const Credential &credential)
{
    const QString key = credential.key;
    std::unique_ptr<CredentialChange> removal = credential.sessionOnly
        ? sessionChange([this, key] { return m_parts->session.remove(key); }, *this)
        : storedChange(m_parts->vault.remove(key), *this);
    connect(removal.get(), &CredentialChange::done, m_undoTimer.get(),
            [this] { m_undoTimer->start(Credential::undoTime); });
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
        return storedChange(m_parts->vault.discard(credential), *this);
    if (!credential.sessionOnly)
        return erasure(credential.key, m_keychain, m_parts->vault, *this);
    return sessionChange(
        [this, key = credential.key]() -> Outcome {
            m_parts->session.erase(key);
            return std::monostate{};
        },
        *this);
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
    return std::make_unique<InterruptedKeeping>(interrupted, *this, m_clock);
}

void Credentials::emptyTrash()
{
    m_parts->session.emptyTrash();
    m_parts->vault.emptyTrash();
}

void Credentials::noteVerified(const Credential &found)
{
    if (!found.sessionOnly) {
        m_toNote.append(found);
        if (!m_noting)
            writeNotes();
        return;
    }
    (void)m_parts->session.change(found.key, [&](Credential &each) { each.noteVerified(found); });
    reload();
}

void Credentials::writeNotes()
{
    m_noting = m_parts->vault.noteVerified(std::exchange(m_toNote, {}));
    connect(m_noting.get(), &OneShot::over, this, [this] {
        m_noting.reset();
        reload();
        if (!m_toNote.isEmpty())
            writeNotes();
        else
            tellIfTidy();
    });
    m_noting->start();
}

Vault &Credentials::vault() const
{
    return m_parts->vault;
}

bool Credentials::isTidyingUp() const
{
    return m_parts->vault.isTidyingUp() || m_parts->background.isBusy() || m_noting;
}

void Credentials::tellIfTidy()
{
    if (!isTidyingUp())
        Q_EMIT tidied();
}

void Credentials::discard(const Credential &pending)
{
    m_parts->background.run(m_parts->vault.discard(pending));
}

void Credentials::takeBack(const QString &key)
{
    m_parts->background.run(storedChange(m_parts->vault.restore(key), *this));
}

void Credentials::noteInterrupted(const Credential &pending)
{
    State state = m_state;
    if (!state.interrupted.contains(pending))
        state.interrupted.append(pending);
    take(state);
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

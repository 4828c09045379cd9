// SPDX-License-Identifier: Apache-2.0
#include "app/credentials.h"

#include "app/credentialjobs.h"
#include "app/keychain.h"
#include "app/sessioncredentials.h"
#include "core/plaintext.h"
#include "vault/vault.h"

#include <algorithm>
#include <utility>

namespace spacekey {

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
};

Credentials::Credentials(const Profile &profile, Keychain &keychain, const RegionCatalog &regions,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_regions(regions)
    , m_keychain(keychain)
    , m_undoTimer(clock.timer())
    , m_parts(std::make_unique<Parts>(profile, keychain.store(), clock))
{
    connect(&m_parts->vault, &Vault::tidied, this, &Credentials::tellIfTidy);
    connect(m_undoTimer.get(), &Timer::timeout, this, &Credentials::emptyTrash);
    reload();
}

Credentials::~Credentials() = default;

void Credentials::reload()
{
    QList<Credential> found;
    std::optional<Error> problem;
    if (const Result<IndexContents> contents = m_parts->index.read()) {
        std::ranges::copy_if(contents->credentials, std::back_inserter(found),
                             [](const Credential &credential) {
                                 return credential.stage == Credential::Stage::Stored;
                             });
    } else {
        problem = contents.error();
    }
    found += m_parts->session.all();
    if (found == m_credentials && problem == m_problem)
        return;
    m_credentials = found;
    m_problem = problem;
    Q_EMIT changed();
}

void Credentials::watch()
{
    connect(&m_parts->index, &CredentialIndex::changedOnDisk, this, &Credentials::reload,
            Qt::UniqueConnection);
    m_parts->index.watch();
    reload();
    // What could not be deleted while the keychain was locked.
    connect(&m_keychain, &Keychain::stateChanged, this, [this] {
        if (m_keychain.state() == Keychain::State::Unlocked && !m_undoTimer->isActive())
            emptyTrash();
    });
}

QList<Credential> Credentials::inRegion(const QString &region) const
{
    QList<Credential> found;
    std::ranges::copy_if(m_credentials, std::back_inserter(found),
                         [&](const Credential &each) { return each.region == region; });
    return found;
}

std::optional<Credential> Credentials::find(const QString &region, const QString &name) const
{
    const auto it = std::ranges::find_if(m_credentials, [&](const Credential &each) {
        return each.region == region && (name.isEmpty() ? each.isDefault : each.name == name);
    });
    return it == m_credentials.end() ? std::nullopt : std::optional(*it);
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
    if (!credential.sessionOnly) {
        return storedChange(m_parts->vault.rename(credential.region, credential.name, name), *this);
    }
    return sessionChange([this, credential, name]() -> Outcome {
        if (!Credential::isValidName(name))
            return invalidName(name);
        if (name != credential.name && find(credential.region, name))
            return nameTaken(credential.region, name);
        Outcome changed =
            m_parts->session.change(credential.key, [&](Credential &each) { each.name = name; });
        reload();
        return changed;
    });
}

std::unique_ptr<CredentialChange> Credentials::makeDefault(const Credential &credential)
{
    if (!credential.sessionOnly) {
        return storedChange(m_parts->vault.makeDefault(credential.region, credential.name), *this);
    }
    // The command line, for which a default is, cannot see what lives in this process alone.
    return sessionChange([]() -> Outcome {
        return Error{.code = Error::Code::NotSaved,
                     .what = tr("A credential of this session only cannot be the default."),
                     .remedy = tr("Start a keychain and connect again.")};
    });
}

std::unique_ptr<CredentialChange> Credentials::remove(const Credential &credential)
{
    std::unique_ptr<CredentialChange> removal = credential.sessionOnly
        ? sessionChange([this, key = credential.key] {
              Outcome removed = m_parts->session.remove(key);
              reload();
              return removed;
          })
        : storedChange(m_parts->vault.remove(credential.key), *this);
    connect(removal.get(), &CredentialChange::done, m_undoTimer.get(),
            [this] { m_undoTimer->start(undoTime); });
    return removal;
}

std::unique_ptr<CredentialChange> Credentials::restore(const Credential &credential)
{
    if (!credential.sessionOnly)
        return storedChange(m_parts->vault.restore(credential.key), *this);
    return sessionChange([this, key = credential.key] {
        Outcome restored = m_parts->session.restore(key);
        reload();
        return restored;
    });
}

std::unique_ptr<CredentialChange> Credentials::erase(const Credential &credential)
{
    if (!credential.sessionOnly)
        return erasure(credential.key, m_keychain, m_parts->vault, *this);
    return sessionChange([this, key = credential.key]() -> Outcome {
        m_parts->session.erase(key);
        reload();
        return std::monostate{};
    });
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
    return m_parts->vault.isTidyingUp() || m_inBackground > 0 || m_noting;
}

void Credentials::tellIfTidy()
{
    if (!isTidyingUp())
        Q_EMIT tidied();
}

void Credentials::discard(const Credential &pending)
{
    inBackground(m_parts->vault.discard(pending));
}

void Credentials::takeBack(const QString &key)
{
    inBackground(storedChange(m_parts->vault.restore(key), *this));
}

void Credentials::inBackground(std::unique_ptr<OneShot> job)
{
    OneShot *running = job.release();
    running->setParent(this);
    ++m_inBackground;
    connect(running, &OneShot::over, this, [this, running] {
        running->deleteLater();
        --m_inBackground;
        tellIfTidy();
    });
    running->start();
}

Credential Credentials::addForSession(Credential credential, const AccessToken &token)
{
    credential.key = m_parts->profile.newTokenKey(credential.region);
    credential = m_parts->session.add(credential, token, m_credentials);
    reload();
    return credential;
}

} // namespace spacekey

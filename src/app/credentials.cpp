// SPDX-License-Identifier: Apache-2.0
#include "app/credentials.h"

#include "app/keychain.h"
#include "core/plaintext.h"
#include "vault/memorysecretstore.h"
#include "vault/vault.h"

#include <algorithm>

namespace spacekey {
namespace {

class Read final : public TokenRead
{
public:
    Read(SecretStore &store, const QString &key)
        : m_job(store, key)
    {
        connect(&m_job, &TokenJob::waitingForUnlock, this, &Read::waitingForUnlock);
        connect(&m_job, &OneShot::failed, this, &Read::fail);
        connect(&m_job, &TokenJob::tokenRead, this,
                [this](AccessToken token) { succeed([&] { Q_EMIT tokenRead(token); }); });
    }

protected:
    void begin() override { m_job.start(); }
    void release() override { m_job.cancel(); }

private:
    TokenJob m_job;
};

class StoredChange final : public CredentialChange
{
public:
    StoredChange(std::unique_ptr<IndexChange> change, Credentials &credentials)
        : m_change(std::move(change))
    {
        connect(m_change.get(), &OneShot::failed, this, &StoredChange::fail);
        connect(m_change.get(), &IndexChange::changed, this, [this, &credentials] {
            credentials.reload();
            succeed([this] { Q_EMIT done(); });
        });
    }

protected:
    void begin() override { m_change->start(); }
    void release() override { m_change->cancel(); }

private:
    std::unique_ptr<IndexChange> m_change;
};

/// A change of what lives in memory alone: done at once.
class SessionChange final : public CredentialChange
{
public:
    explicit SessionChange(std::function<Outcome()> change)
        : m_change(std::move(change))
    { }

protected:
    void begin() override
    {
        if (const Outcome outcome = m_change(); !outcome)
            return fail(outcome.error());
        succeed([this] { Q_EMIT done(); });
    }

private:
    std::function<Outcome()> m_change;
};

/// Like chooseName(), but a session-only credential never hides a stored one.
QString sessionName(const QList<Credential> &all, Credential credential)
{
    const IndexContents contents{.credentials = all};
    const Result<QString> name = chooseName(contents, credential, Naming::automatic());
    const Credential *former = name ? contents.find(credential.region, *name) : nullptr;
    if (name && (!former || former->sessionOnly))
        return *name;
    credential.user.reset();
    return *chooseName(contents, credential, Naming::automatic());
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
    MemorySecretStore sessionSecrets;
    QList<Credential> session;
};

Credentials::Credentials(const Profile &profile, Keychain &keychain, const RegionCatalog &regions,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_regions(regions)
    , m_keychain(keychain)
    , m_parts(std::make_unique<Parts>(profile, keychain.store(), clock))
{
    connect(&m_parts->vault, &Vault::tidied, this, [this] {
        if (!isTidyingUp())
            Q_EMIT tidied();
    });
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
    found += m_parts->session;
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

bool Credentials::regionStillMatches(const Credential &credential) const
{
    const std::optional<Region> region = m_regions.find(credential.region);
    return region && region->apiServer() == credential.apiServer;
}

std::unique_ptr<TokenRead> Credentials::token(const Credential &credential)
{
    SecretStore &store = credential.sessionOnly ? m_parts->sessionSecrets : m_keychain.store();
    return std::make_unique<Read>(store, credential.key);
}

std::unique_ptr<CredentialChange> Credentials::rename(const Credential &credential,
                                                      const QString &name)
{
    if (!credential.sessionOnly) {
        return std::make_unique<StoredChange>(
            m_parts->vault.rename(credential.region, credential.name, name), *this);
    }
    return std::make_unique<SessionChange>([this, credential, name]() -> Outcome {
        if (!Credential::isValidName(name))
            return invalidName(name);
        if (name != credential.name && find(credential.region, name))
            return nameTaken(credential.region, name);
        return changeSession(credential.key, [&](Credential &each) { each.name = name; });
    });
}

std::unique_ptr<CredentialChange> Credentials::makeDefault(const Credential &credential)
{
    if (!credential.sessionOnly) {
        return std::make_unique<StoredChange>(
            m_parts->vault.makeDefault(credential.region, credential.name), *this);
    }
    // The command line, for which a default is, cannot see what lives in this process alone.
    return std::make_unique<SessionChange>([]() -> Outcome {
        return Error{.code = Error::Code::NotSaved,
                     .what = tr("A credential of this session only cannot be the default."),
                     .remedy = tr("Start a keychain and connect again.")};
    });
}

Outcome Credentials::changeSession(const QString &key,
                                   const std::function<void(Credential &)> &change)
{
    const auto it = std::ranges::find(m_parts->session, key, &Credential::key);
    if (it == m_parts->session.end())
        return noSuchCredential({}, {});
    change(*it);
    reload();
    return std::monostate{};
}

Vault &Credentials::vault() const
{
    return m_parts->vault;
}

bool Credentials::isTidyingUp() const
{
    return m_parts->vault.isTidyingUp() || m_inBackground > 0;
}

void Credentials::discard(const Credential &pending)
{
    inBackground(m_parts->vault.discard(pending));
}

void Credentials::inBackground(std::unique_ptr<OneShot> job)
{
    OneShot *running = job.release();
    running->setParent(this);
    ++m_inBackground;
    connect(running, &OneShot::over, this, [this, running] {
        running->deleteLater();
        --m_inBackground;
        if (!isTidyingUp())
            Q_EMIT tidied();
    });
    running->start();
}

Credential Credentials::addForSession(Credential credential, const AccessToken &token)
{
    credential.key = m_parts->profile.newTokenKey(credential.region);
    credential.name = sessionName(m_credentials, credential);
    credential.stage = Credential::Stage::Stored;
    credential.sessionOnly = true;
    erase_if(m_parts->session, [&](const Credential &former) {
        const bool same = former.region == credential.region && former.name == credential.name;
        if (same)
            inBackground(m_parts->sessionSecrets.remove(former.key));
        return same;
    });
    inBackground(m_parts->sessionSecrets.write(credential.key, token.bytes()));
    m_parts->session.append(credential);
    reload();
    return credential;
}

} // namespace spacekey

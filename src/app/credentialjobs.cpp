// SPDX-License-Identifier: Apache-2.0
#include "app/credentialjobs.h"

#include "app/keychain.h"
#include "vault/vault.h"

#include <utility>

namespace spacekey {
namespace {

class Read final : public TokenRead
{
public:
    Read(SecretStore &store, const QString &key)
        : m_store(store)
        , m_key(key)
    { }

protected:
    void begin() override
    {
        auto job = std::make_unique<TokenJob>(m_store, m_key);
        connect(job.get(), &TokenJob::waitingForUnlock, this, &Read::waitingForUnlock);
        connect(job.get(), &TokenJob::tokenRead, this,
                [this](AccessToken token) { succeed([&] { Q_EMIT tokenRead(token); }); });
        next(std::move(job));
    }

private:
    SecretStore &m_store;
    const QString m_key;
};

class StoredChange final : public CredentialChange
{
public:
    template<typename Job, typename... Results>
    StoredChange(std::unique_ptr<Job> job, void (Job::*success)(Results...),
                 Credentials &credentials)
    {
        connect(job.get(), success, this, [this, &credentials] {
            credentials.reload();
            succeed([this] { Q_EMIT done(); });
        });
        m_job = std::move(job);
    }

protected:
    void begin() override { next(std::move(m_job)); }

private:
    std::unique_ptr<OneShot> m_job;
};

class MemoryChange final : public CredentialChange
{
public:
    explicit MemoryChange(std::function<Outcome()> change)
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

class Erasure final : public CredentialChange
{
public:
    Erasure(const QString &key, Keychain &keychain, Vault &vault, Credentials &credentials)
        : m_key(key)
        , m_keychain(keychain)
        , m_vault(vault)
        , m_credentials(credentials)
    { }

protected:
    void begin() override
    {
        auto access = m_keychain.access();
        connect(access.get(), &KeychainAccess::waitingForUnlock, this, &Erasure::waitingForUnlock);
        connect(access.get(), &KeychainAccess::ready, this, [this] { remove(); });
        next(std::move(access));
    }

    void release() override
    {
        if (std::exchange(m_inTrash, false))
            m_credentials.takeBack(m_key);
    }

private:
    void remove()
    {
        auto removal = m_vault.remove(m_key);
        connect(removal.get(), &IndexChange::changed, this, [this] {
            m_inTrash = true;
            erase();
        });
        next(std::move(removal));
    }

    void erase()
    {
        auto erasing = m_vault.erase(m_key);
        connect(erasing.get(), &DiscardJob::discarded, this, [this] { erased(); });
        connect(erasing.get(), &OneShot::failed, this, [this](Error error) { eraseFailed(error); });
        attempt(std::move(erasing));
    }

    void eraseFailed(const Error &error)
    {
        using Code = Error::Code;
        const bool onlyOfTheIndex = error.code == Code::IndexBusy
            || error.code == Code::IndexUnusable || error.code == Code::FileFailure;
        // Then the token is gone; what is left of it in the trash goes the next time.
        if (onlyOfTheIndex)
            erased();
        else
            takeBack(error);
    }

    void erased()
    {
        m_inTrash = false;
        m_credentials.reload();
        succeed([this] { Q_EMIT done(); });
    }

    void takeBack(const Error &why)
    {
        m_inTrash = false;
        auto restoring = m_vault.restore(m_key);
        connect(restoring.get(), &OneShot::over, this, [this, why] {
            m_credentials.reload();
            fail(why);
        });
        attempt(std::move(restoring));
    }

    QString m_key;
    Keychain &m_keychain;
    Vault &m_vault;
    Credentials &m_credentials;
    bool m_inTrash = false; ///< and ours to take back
};

} // namespace

std::unique_ptr<TokenRead> tokenRead(SecretStore &store, const QString &key)
{
    return std::make_unique<Read>(store, key);
}

std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<IndexChange> change,
                                               Credentials &credentials)
{
    return std::make_unique<StoredChange>(std::move(change), &IndexChange::changed, credentials);
}

std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<DiscardJob> discard,
                                               Credentials &credentials)
{
    const DiscardJob *job = discard.get();
    auto change =
        std::make_unique<StoredChange>(std::move(discard), &DiscardJob::discarded, credentials);
    QObject::connect(job, &DiscardJob::waitingForUnlock, change.get(),
                     &CredentialChange::waitingForUnlock);
    return change;
}

std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<ForgetJob> forget,
                                               Credentials &credentials)
{
    return std::make_unique<StoredChange>(std::move(forget), &ForgetJob::forgotten, credentials);
}

std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<SettleJob> settle,
                                               Credentials &credentials)
{
    QObject::connect(settle.get(), &SettleJob::found, &credentials, &Credentials::noteInterrupted);
    return std::make_unique<StoredChange>(std::move(settle), &SettleJob::settled, credentials);
}

std::unique_ptr<CredentialChange> sessionChange(const std::function<Outcome()> &change,
                                                Credentials &credentials)
{
    return std::make_unique<MemoryChange>([change, &credentials] {
        Outcome outcome = change();
        credentials.reload();
        return outcome;
    });
}

std::unique_ptr<CredentialChange> failedChange(const Error &why)
{
    return std::make_unique<MemoryChange>([why]() -> Outcome { return why; });
}

std::unique_ptr<CredentialChange> erasure(const QString &key, Keychain &keychain, Vault &vault,
                                          Credentials &credentials)
{
    return std::make_unique<Erasure>(key, keychain, vault, credentials);
}

} // namespace spacekey

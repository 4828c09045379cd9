// SPDX-License-Identifier: Apache-2.0
#include "app/credentialjobs.h"

#include "vault/discardjob.h"
#include "vault/forgetjob.h"
#include "vault/indexchange.h"
#include "vault/settlejob.h"
#include "vault/tokenjob.h"

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
    return std::make_unique<StoredChange>(std::move(discard), &DiscardJob::discarded, credentials);
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

} // namespace spacekey

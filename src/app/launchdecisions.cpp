// SPDX-License-Identifier: Apache-2.0
#include "app/launchdecisions.h"

#include "app/credentials.h"
#include "basespace/tokenrevocation.h"
#include "vault/vault.h"

namespace spacekey {
namespace {

class KeepDecision final : public LaunchDecision
{
public:
    KeepDecision(const Credential &draft, const AccessToken &token, const QString &name,
                 Credentials &credentials)
        : m_credential(draft)
        , m_token(token)
        , m_name(name)
        , m_credentials(credentials)
    { }

    ~KeepDecision() override { takeBack(); }

protected:
    void begin() override
    {
        auto store = m_credentials.vault().store(m_credential, m_token);
        connect(store.get(), &StoreJob::waitingForUnlock, this, &KeepDecision::waitingForUnlock);
        connect(store.get(), &StoreJob::written, this, [this](Credential pending) {
            m_credential = pending;
            m_pending = true;
            commit();
        });
        next(std::move(store));
    }

    void release() override { takeBack(); }

private:
    void commit()
    {
        auto commit = m_credentials.vault().commit(m_credential, Naming::sameUser(m_name));
        connect(commit.get(), &CommitJob::stored, this, [this](Credential stored) {
            m_pending = false;
            m_credentials.reload();
            succeed([&] { Q_EMIT kept(stored); });
        });
        next(std::move(commit));
    }

    void next(std::unique_ptr<OneShot> step)
    {
        m_step = std::move(step);
        connect(m_step.get(), &OneShot::failed, this, [this](Error error) { fail(error); });
        m_step->start();
    }

    void takeBack()
    {
        m_step.reset();
        if (std::exchange(m_pending, false))
            m_credentials.discard(m_credential);
    }

    Credential m_credential;
    AccessToken m_token;
    QString m_name;
    Credentials &m_credentials;
    bool m_pending = false;
    std::unique_ptr<OneShot> m_step;
};

class RevokeDecision final : public LaunchDecision
{
public:
    RevokeDecision(const Region &region, const AccessToken &token, const Clock &clock)
        : m_revocation(region, token, clock)
    {
        connect(&m_revocation, &OneShot::failed, this, &RevokeDecision::fail);
        connect(&m_revocation, &TokenRevocation::revoked, this,
                [this] { succeed([this] { Q_EMIT revoked(); }); });
    }

protected:
    void begin() override { m_revocation.start(); }
    void release() override { m_revocation.cancel(); }

private:
    TokenRevocation m_revocation;
};

} // namespace

std::unique_ptr<LaunchDecision> keepDecision(const Credential &draft, const AccessToken &token,
                                             const QString &name, Credentials &credentials)
{
    return std::make_unique<KeepDecision>(draft, token, name, credentials);
}

std::unique_ptr<LaunchDecision> revokeDecision(const Region &region, const AccessToken &token,
                                               const Clock &clock)
{
    return std::make_unique<RevokeDecision>(region, token, clock);
}

} // namespace spacekey

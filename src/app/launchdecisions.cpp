// SPDX-License-Identifier: Apache-2.0
#include "app/launchdecisions.h"

#include "app/tokenkeeping.h"
#include "basespace/tokenrevocation.h"
#include "vault/naming.h"

namespace spacekey {
namespace {

class KeepDecision final : public LaunchDecision
{
public:
    KeepDecision(const Credential &draft, const AccessToken &token, const QString &name,
                 Credentials &credentials)
        : m_keeping(
            std::make_unique<TokenKeeping>(draft, token, Naming::sameUser(name), credentials))
    {
        connect(m_keeping.get(), &TokenKeeping::kept, this,
                [this](Credential stored) { succeed([&] { Q_EMIT kept(stored); }); });
    }

protected:
    void begin() override { next(std::move(m_keeping)); }

private:
    std::unique_ptr<TokenKeeping> m_keeping;
};

class RevokeDecision final : public LaunchDecision
{
public:
    RevokeDecision(const Region &region, const AccessToken &token, const Clock &clock)
        : m_revocation(std::make_unique<TokenRevocation>(region, token, clock))
    {
        connect(m_revocation.get(), &TokenRevocation::revoked, this,
                [this] { succeed([this] { Q_EMIT revoked(); }); });
    }

protected:
    void begin() override { next(std::move(m_revocation)); }

private:
    std::unique_ptr<TokenRevocation> m_revocation;
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

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clientpair.h"
#include "core/clock.h"
#include "core/oneshot.h"
#include "core/region.h"
#include "oauth/authorizationcode.h"
#include "oauth/grant.h"

#include <memory>

namespace spacekey {

struct Answer;
class AuthorizationCodeFlow;
class RegionNetworkAccessManager;
class ReplyWatch;

/// Exchanges an authorization code for an access token (protocol.md §3.3). The code is sent once,
/// whatever happens.
///
/// Fails with Network, Timeout, Tls or BadAnswer; with NetworkSignIn, RateLimited or ServerFailure;
/// with the server's refusals.
class CodeExchange final : public OneShot
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds timeLimit{30}; ///< from begin to end, suspend counted

    /// @p clock must outlive it.
    CodeExchange(const Region &region, const ClientPair &pair, const AuthorizationCode &code,
                 const Clock &clock, QObject *parent = nullptr);
    ~CodeExchange() override;

Q_SIGNALS:
    /// Terminal.
    void granted(const spacekey::Grant &grant);

private:
    void begin() override;
    void release() override;

    void answered(const Answer &answer);
    [[nodiscard]] Error withoutSecrets(const Error &error) const;

    Region m_region;
    ClientPair m_pair;
    AuthorizationCode m_code;
    const Clock &m_clock;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;
    std::unique_ptr<AuthorizationCodeFlow> m_flow;
    std::unique_ptr<ReplyWatch> m_watch;
};

} // namespace spacekey

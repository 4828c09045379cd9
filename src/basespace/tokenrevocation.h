// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/oneshot.h"
#include "core/region.h"

#include <chrono>
#include <memory>
#include <optional>

namespace spacekey {

struct Answer;
class RegionNetworkAccessManager;

/// Revokes a token, every copy of it: DELETE oauthv2tokens/current, then users/current, which must
/// answer 401 (protocol.md §5). The token is sent to the region's API base and nowhere else.
///
/// cancel() does not take back what was sent.
class TokenRevocation final : public OneShot
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds checkLimit{10};

    /// @p clock must outlive it.
    TokenRevocation(const Region &region, const AccessToken &token, const Clock &clock,
                    QObject *parent = nullptr);
    ~TokenRevocation() override;

Q_SIGNALS:
    /// Terminal: the server has said that it no longer takes the token. The other one, failed(),
    /// says NotRevoked: the token still works, or nobody knows; the cause is in its sentence.
    void revoked();

private:
    void begin() override;
    void release() override;

    void answered(const Answer &answer);
    void check();
    void stillAccepted();
    void notAccepted(Error error);
    [[nodiscard]] Error notRevoked(const QString &what, const Error &cause) const;

    Region m_region;
    AccessToken m_token;
    const Clock &m_clock;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;
    std::optional<Error> m_refusal; ///< why the DELETE did not work
};

} // namespace spacekey

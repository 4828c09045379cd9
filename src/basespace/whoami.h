// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/alarm.h"
#include "core/clock.h"
#include "core/oneshot.h"
#include "core/region.h"
#include "core/user.h"

#include <chrono>
#include <memory>
#include <optional>

namespace spacekey {

struct Answer;
class Exchange;
class RegionNetworkAccessManager;

/// Asks a region whose token this is: users/current of v1, and of v2 for the workgroup flag alone
/// (protocol.md §5). v2 may fail, contradict, or take more than a second longer: then the flag
/// stays unset. Asked of v1 alone, it is unset too. The token is sent to the region's API base and
/// nowhere else.
class WhoAmI final : public OneShot
{
    Q_OBJECT

public:
    enum class Ask { V1, V1AndV2 };

    /// @p clock must outlive it.
    WhoAmI(const Region &region, const AccessToken &token, const Clock &clock,
           QObject *parent = nullptr);
    /// @p timeLimit is for each request.
    WhoAmI(const Region &region, const AccessToken &token, const Clock &clock, Ask ask,
           std::chrono::seconds timeLimit, QObject *parent = nullptr);
    ~WhoAmI() override;

Q_SIGNALS:
    /// Terminal. The other one, failed(), says TokenRevoked or ScopeTooSmall only when the server
    /// itself has said so.
    void found(const spacekey::User &user);

private:
    void begin() override;
    void release() override;

    void v1Answered(const Answer &answer);
    void v2Answered(const Answer &answer);
    void v2Over();
    void conclude();
    [[nodiscard]] std::unique_ptr<Exchange> exchange(const QString &path);

    Region m_region;
    AccessToken m_token;
    const Clock &m_clock;
    const std::chrono::seconds m_timeLimit;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;
    std::unique_ptr<Exchange> m_v1;
    std::unique_ptr<Exchange> m_v2;
    Alarm m_patience;
    std::optional<User> m_user; ///< as v1 knows it
    std::optional<User> m_v2User;
    bool m_v2Over; ///< or not asked
};

} // namespace spacekey

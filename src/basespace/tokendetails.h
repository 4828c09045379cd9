// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "basespace/tokeninfo.h"
#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/oneshot.h"
#include "core/region.h"

#include <memory>

namespace spacekey {

struct Answer;
class RegionNetworkAccessManager;

/// Asks a region what a token may do: oauthv2/token/current (protocol.md §5), which is not known to
/// be there everywhere. The token is sent to the region's API base and nowhere else.
class TokenDetails final : public OneShot
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    TokenDetails(const Region &region, const AccessToken &token, const Clock &clock,
                 QObject *parent = nullptr);
    ~TokenDetails() override;

Q_SIGNALS:
    /// Terminal. The other one, failed(), holds nothing of the answer's body, which repeats the
    /// token; it says BadAnswer when the scopes are not told.
    void found(const spacekey::TokenInfo &info);

private:
    void begin() override;
    void release() override;

    void answered(const Answer &answer);

    Region m_region;
    AccessToken m_token;
    const Clock &m_clock;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;
};

} // namespace spacekey

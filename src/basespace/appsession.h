// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clientpair.h"
#include "core/clock.h"
#include "core/launch.h"
#include "core/oneshot.h"
#include "core/region.h"

#include <memory>

namespace spacekey {

struct Answer;
class RegionNetworkAccessManager;

/// Asks a region what a launch is about: its application session (protocol.md §4, §5), with the
/// client pair, which is sent to the region's API base and nowhere else.
class AppSession final : public OneShot
{
    Q_OBJECT

public:
    /// @p uri is what came with the launch, as in LaunchSession::isUri(). @p clock must outlive it.
    AppSession(const Region &region, const ClientPair &client, const QString &uri,
               const Clock &clock, QObject *parent = nullptr);
    ~AppSession() override;

Q_SIGNALS:
    /// Terminal. What the server did not tell is empty. The other one, failed(), says LaunchRefused
    /// for an invalid URI (nothing was sent), InvalidClient when the client pair is not accepted,
    /// Refused when the session is not this application's, or a network code.
    void found(const spacekey::LaunchSession &session);

private:
    void begin() override;
    void release() override;

    void answered(const Answer &answer);
    [[nodiscard]] Error refusal(const Answer &answer) const;
    [[nodiscard]] QByteArray credentials() const;

    Region m_region;
    ClientPair m_client;
    const QString m_uri;
    const Clock &m_clock;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "oauth/launchrequest.h"
#include "oauth/loopbackreceiver.h"
#include "oauth/resultpage.h"

#include <QList>

#include <chrono>

namespace spacekey {

/// Where browsers bring app launches to: whatever has an `appsessionuri`, in any letter case, and
/// no `state`. It answers each at once.
class LaunchReceiver final : public LoopbackReceiver
{
    Q_OBJECT

public:
    static constexpr qsizetype maxLaunches = 5; ///< in any time of @ref window
    static constexpr std::chrono::seconds window{60};

    /// @p redirectUri is the registered one. @p clock must outlive it.
    LaunchReceiver(const QUrl &redirectUri, const Clock &clock);
    ~LaunchReceiver() override;

    /// It takes nothing any more.
    void stop() { m_stopped = true; }

    [[nodiscard]] bool recognizes(const LoopbackRequest &request) const override;
    void receive(const LoopbackRequest &request, LoopbackSocket &socket) override;

Q_SIGNALS:
    void launched(const spacekey::LaunchRequest &launch);

private:
    struct Seen
    {
        QByteArray codeHash;
        std::chrono::milliseconds at{}; ///< on Clock::sinceBoot()
    };

    QUrl m_redirectUri;
    const Clock &m_clock;
    QList<Seen> m_seen; ///< of the last minute
    bool m_stopped = false;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"
#include "core/user.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace spacekey {

/// One device authorization, as the server keeps it. Times are Clock::sinceBoot().
struct Device
{
    enum class State {
        Pending,
        Accepted,
        Declined,
        Spent ///< its token has been handed out
    };

    QString userCode; ///< what the person sees
    QByteArray deviceCode; ///< what the client polls with; a secret
    Scopes scopes;
    State state = State::Pending;
    User user; ///< who accepted
    std::chrono::milliseconds interval{}; ///< the least pause between an answer and a poll
    std::chrono::milliseconds expiresAt{};
    std::chrono::milliseconds answeredAt{}; ///< the last answer that named this device
    int polls = 0;
    int earlyPolls = 0;
    std::optional<std::chrono::milliseconds> shortestPause; ///< from an answer to the next poll
};

} // namespace spacekey

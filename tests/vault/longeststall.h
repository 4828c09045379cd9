// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace spacekey {

/// How long the event loop stood still at most, in milliseconds, while @p work ran it. A busy
/// machine delays it now and then, what blocks delays it always: so it is the best of three runs.
template<typename Work>
[[nodiscard]] qint64 longestStall(Work work)
{
    constexpr int runs = 3;
    constexpr qint64 goodEnough = 50;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int run = 0; run < runs && best > goodEnough; ++run) {
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer beat;
        const auto take = [&] { longest = std::max(longest, since.restart()); };
        QObject::connect(&beat, &QTimer::timeout, &beat, take);
        since.start();
        beat.start(1);
        work();
        take();
        best = std::min(best, longest);
    }
    return best;
}

} // namespace spacekey

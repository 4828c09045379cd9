// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace spacekey {

/// How long the calling thread has waited for a processor so far, in milliseconds (proc(5)).
[[nodiscard]] inline qint64 waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    constexpr qint64 nanoseconds = 1000000;
    return file.open(QFile::ReadOnly)
        ? file.readAll().split(' ').value(1).toLongLong() / nanoseconds
        : 0;
}

/// How long the event loop stood still at most, in milliseconds, while @p work ran it. That the
/// machine was busy with others does not count. What blocks, blocks always: so it is the best of
/// three runs.
template<typename Work>
[[nodiscard]] qint64 longestStall(Work work)
{
    constexpr int runs = 3;
    constexpr qint64 goodEnough = 50;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int run = 0; run < runs && best > goodEnough; ++run) {
        qint64 longest = 0;
        qint64 waited = waitedForProcessor();
        QElapsedTimer since;
        QTimer beat;
        const auto take = [&] {
            const qint64 stoodStill = since.restart();
            const qint64 waitedNow = waitedForProcessor();
            longest = std::max(longest, stoodStill - (waitedNow - waited));
            waited = waitedNow;
        };
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

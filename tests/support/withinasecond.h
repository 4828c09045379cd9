// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTest>

namespace spacekey {

/// Whether what @p act does is seen within a second, as @p isSeen says; both get the number of the
/// try. Whatever else this computer does can only make it later: so it is the best of five tries.
/// It has to be seen sooner or later in each.
template<typename Act, typename IsSeen>
[[nodiscard]] bool isSeenWithinASecond(Act act, IsSeen isSeen)
{
    constexpr int tries = 5;
    constexpr qint64 second = 1000;
    constexpr int patience = 30 * second;
    for (int i = 0; i < tries; ++i) {
        act(i);
        QElapsedTimer since;
        since.start();
        if (!QTest::qWaitFor([&isSeen, i] { return isSeen(i); }, patience))
            return false;
        if (since.elapsed() <= second)
            return true;
    }
    return false;
}

} // namespace spacekey

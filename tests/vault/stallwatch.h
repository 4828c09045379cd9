// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace spacekey {

/// Measures how long the event loop stood still, from its making on.
class StallWatch final
{
public:
    StallWatch()
    {
        m_since.start();
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { take(); });
        m_beat.start(1);
    }

    /// In milliseconds.
    [[nodiscard]] qint64 longest()
    {
        take();
        return m_longest;
    }

private:
    void take() { m_longest = std::max(m_longest, m_since.restart()); }

    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace spacekey

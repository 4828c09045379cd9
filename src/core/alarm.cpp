// SPDX-License-Identifier: Apache-2.0
#include "core/alarm.h"

#include <algorithm>

namespace spacekey {

using std::chrono::milliseconds;

Alarm::Alarm(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.timer())
{
    connect(m_timer.get(), &Timer::timeout, this, &Alarm::look);
}

void Alarm::startAt(milliseconds sinceBoot)
{
    constexpr milliseconds period = std::chrono::seconds(1);
    m_due = sinceBoot;
    m_timer->start(std::clamp(m_due - m_clock.sinceBoot(), milliseconds::zero(), period));
}

void Alarm::start(milliseconds after)
{
    // sinceBoot() is cut to whole milliseconds: without one more it could be early by one.
    startAt(m_clock.sinceBoot() + after + milliseconds(1));
}

void Alarm::stop()
{
    m_timer->stop();
}

void Alarm::look()
{
    if (m_clock.sinceBoot() < m_due)
        startAt(m_due);
    else
        Q_EMIT due();
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "support/fakeclock.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <vector>

namespace spacekey {

using std::chrono::milliseconds;

struct FakeClock::State
{
    milliseconds awake{}; ///< what timers count
    milliseconds asleep{};
    QDateTime wall{QDate(2025, 3, 14), QTime(9, 12), QTimeZone::utc()};
    quint64 starts = 0;
    std::vector<FakeTimer *> timers;
};

class FakeClock::FakeTimer final : public Timer
{
public:
    explicit FakeTimer(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
        m_state->timers.push_back(this);
    }
    ~FakeTimer() override { std::erase(m_state->timers, this); }

    void start(milliseconds after) override
    {
        m_active = true;
        m_due = m_state->awake + std::max(after, milliseconds::zero());
        m_order = ++m_state->starts;
    }
    void stop() override { m_active = false; }
    [[nodiscard]] bool isActive() const override { return m_active; }

    [[nodiscard]] milliseconds due() const { return m_due; }
    /// Of two that fall due together the one started first comes first.
    [[nodiscard]] bool isBefore(const FakeTimer &other) const
    {
        return std::pair(m_due, m_order) < std::pair(other.m_due, other.m_order);
    }
    void fire()
    {
        m_active = false;
        Q_EMIT timeout();
    }

private:
    std::shared_ptr<State> m_state;
    milliseconds m_due{};
    quint64 m_order = 0;
    bool m_active = false;
};

FakeClock::FakeClock()
    : m_state(std::make_shared<State>())
{ }

FakeClock::~FakeClock() = default;

milliseconds FakeClock::sinceBoot() const
{
    // A machine that has been up for a while: nobody may mistake zero for "never".
    return std::chrono::hours(5) + m_state->awake + m_state->asleep;
}

QDateTime FakeClock::wall() const
{
    return m_state->wall;
}

std::unique_ptr<Timer> FakeClock::timer() const
{
    return std::make_unique<FakeTimer>(m_state);
}

void FakeClock::advance(milliseconds by)
{
    QCoreApplication::processEvents();
    const auto moveTo = [this](milliseconds awake) {
        m_state->wall = m_state->wall.addMSecs((awake - m_state->awake).count());
        m_state->awake = awake;
    };
    const milliseconds target = m_state->awake + by;
    for (;;) {
        FakeTimer *next = nullptr;
        for (FakeTimer *timer : m_state->timers) {
            if (timer->isActive() && timer->due() <= target && (!next || timer->isBefore(*next)))
                next = timer;
        }
        if (!next)
            break;
        moveTo(next->due());
        next->fire();
        QCoreApplication::processEvents();
    }
    moveTo(target);
}

void FakeClock::suspend(milliseconds by)
{
    m_state->asleep += by;
    m_state->wall = m_state->wall.addMSecs(by.count());
}

void FakeClock::setWall(const QDateTime &wall)
{
    m_state->wall = wall.toUTC();
}

int FakeClock::activeTimers() const
{
    return static_cast<int>(std::ranges::count_if(m_state->timers, &FakeTimer::isActive));
}

} // namespace spacekey

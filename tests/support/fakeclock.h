// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <memory>

namespace spacekey {

/// A Clock that stands still until the test moves it, so that no test sleeps.
/// Its timers keep working, silently, when the clock has gone.
class FakeClock final : public Clock
{
public:
    FakeClock();
    ~FakeClock() override;

    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override;
    [[nodiscard]] QDateTime wall() const override;
    [[nodiscard]] std::unique_ptr<Timer> timer() const override;

    /// Lets @p by pass: pending events are processed, then each timer that falls due fires at its
    /// own time, in order, with the events it causes processed before the next one.
    void advance(std::chrono::milliseconds by);
    /// The machine sleeps for @p by: sinceBoot() and wall() move, timers do not.
    void suspend(std::chrono::milliseconds by);
    /// Somebody sets the wall clock; nothing else moves.
    void setWall(const QDateTime &wall);

    /// Timers that are started and have not fired.
    [[nodiscard]] int activeTimers() const;

private:
    struct State;
    class FakeTimer;

    std::shared_ptr<State> m_state;
};

} // namespace spacekey

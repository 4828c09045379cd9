// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QObject>

namespace spacekey {

/// Fires once when Clock::sinceBoot() has reached a moment, never before. It looks once a second,
/// so that after a suspend it is late by no more than that, where a Timer would be late by all
/// that was left of it.
class Alarm final : public QObject
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    explicit Alarm(const Clock &clock, QObject *parent = nullptr);

    /// Setting it anew replaces the former time.
    void startAt(std::chrono::milliseconds sinceBoot);
    void start(std::chrono::milliseconds after);
    void stop();
    [[nodiscard]] bool isActive() const { return m_timer->isActive(); }

Q_SIGNALS:
    void due();

private:
    void look();

    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_due{};
};

} // namespace spacekey

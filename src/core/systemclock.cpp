// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"

#include <QTimer>

#if defined(Q_OS_LINUX)
#    include <ctime>
#elif defined(Q_OS_MACOS)
#    include <mach/mach_time.h>
#elif defined(Q_OS_WIN)
#    include <qt_windows.h>
#    include <realtimeapiset.h>
#endif

namespace spacekey {
namespace {

class SystemTimer final : public Timer
{
public:
    SystemTimer()
    {
        m_timer.setSingleShot(true);
        // The default, Qt::CoarseTimer, fires up to 5 % early (qt-pitfalls.md).
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Timer::timeout);
    }

    void start(std::chrono::milliseconds after) override { m_timer.start(after); }
    void stop() override { m_timer.stop(); }
    [[nodiscard]] bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace

std::chrono::milliseconds SystemClock::sinceBoot() const
{
    using namespace std::chrono;
#if defined(Q_OS_LINUX)
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return duration_cast<milliseconds>(seconds(now.tv_sec) + nanoseconds(now.tv_nsec));
#elif defined(Q_OS_MACOS)
    mach_timebase_info_data_t base{};
    mach_timebase_info(&base);
    return duration_cast<milliseconds>(
        nanoseconds(mach_continuous_time() / base.denom * base.numer));
#elif defined(Q_OS_WIN)
    ULONGLONG hundredNanoseconds = 0;
    QueryInterruptTime(&hundredNanoseconds);
    return milliseconds(hundredNanoseconds / 10000);
#else
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
#endif
}

QDateTime SystemClock::wall() const
{
    return QDateTime::currentDateTimeUtc();
}

std::unique_ptr<Timer> SystemClock::timer() const
{
    return std::make_unique<SystemTimer>();
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace std::chrono_literals;

class TestSystemClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timersFireOnceAndNotEarly();
    void aStoppedTimerStaysSilent();
    void wallIsUtc();
};

void TestSystemClock::timersFireOnceAndNotEarly()
{
    const SystemClock clock;
    const std::unique_ptr<Timer> timer = clock.timer();
    QSignalSpy fired(timer.get(), &Timer::timeout);
    for (int i = 0; i < 10; ++i) {
        const auto before = clock.sinceBoot();
        timer->start(20ms);
        QVERIFY(timer->isActive());
        QVERIFY(fired.wait());
        // sinceBoot() counts whole milliseconds: both ends are rounded down.
        QVERIFY(clock.sinceBoot() - before >= 19ms);
        QVERIFY(!timer->isActive());
    }
    QCOMPARE(fired.count(), 10);
}

void TestSystemClock::aStoppedTimerStaysSilent()
{
    const SystemClock clock;
    const std::unique_ptr<Timer> stopped = clock.timer();
    const std::unique_ptr<Timer> later = clock.timer();
    QSignalSpy silent(stopped.get(), &Timer::timeout);
    QSignalSpy fired(later.get(), &Timer::timeout);
    stopped->start(5ms);
    stopped->stop();
    later->start(20ms);
    QVERIFY(fired.wait());
    QCOMPARE(silent.count(), 0);
}

void TestSystemClock::wallIsUtc()
{
    QCOMPARE(SystemClock().wall().timeSpec(), Qt::UTC);
}

QTEST_GUILESS_MAIN(TestSystemClock)
#include "tst_systemclock.moc"

// SPDX-License-Identifier: Apache-2.0
#include "core/alarm.h"
#include "support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace std::chrono_literals;

namespace spacekey {

class TstAlarm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesOnceAndNeverEarly();
    void startingAnewReplacesTheFormerTime();
    void aMomentGoneByIsDueAtOnce();
    void afterASuspendItIsASecondLateAtMost();
    void ignoresTheWallClock();
    void stops();
    void mayBeDeletedWhenItFires();
};

void TstAlarm::firesOnceAndNeverEarly()
{
    FakeClock clock;
    Alarm alarm(clock);
    const QSignalSpy due(&alarm, &Alarm::due);
    alarm.start(90s);
    clock.advance(90s);
    QCOMPARE(due.count(), 0); // the clock's milliseconds are cut: 90 s may still be short of 90 s
    QVERIFY(alarm.isActive());
    clock.advance(1ms);
    QCOMPARE(due.count(), 1);
    clock.advance(1h);
    QCOMPARE(due.count(), 1);
    QCOMPARE(clock.activeTimers(), 0);
}

void TstAlarm::startingAnewReplacesTheFormerTime()
{
    FakeClock clock;
    Alarm alarm(clock);
    const QSignalSpy due(&alarm, &Alarm::due);
    alarm.start(2s);
    alarm.startAt(clock.sinceBoot() + 10s);
    clock.advance(9999ms);
    QCOMPARE(due.count(), 0);
    clock.advance(1ms);
    QCOMPARE(due.count(), 1);
}

void TstAlarm::aMomentGoneByIsDueAtOnce()
{
    FakeClock clock;
    Alarm alarm(clock);
    const QSignalSpy due(&alarm, &Alarm::due);
    alarm.startAt(clock.sinceBoot() - 1h);
    QCOMPARE(due.count(), 0);
    clock.advance(0ms);
    QCOMPARE(due.count(), 1);
}

void TstAlarm::afterASuspendItIsASecondLateAtMost()
{
    FakeClock clock;
    Alarm alarm(clock);
    const QSignalSpy due(&alarm, &Alarm::due);
    alarm.start(30min);
    clock.advance(10s);
    clock.suspend(1h);
    QCOMPARE(due.count(), 0);
    clock.advance(1s);
    QCOMPARE(due.count(), 1);
}

void TstAlarm::ignoresTheWallClock()
{
    FakeClock clock;
    Alarm alarm(clock);
    const QSignalSpy due(&alarm, &Alarm::due);
    alarm.start(10s);
    clock.setWall(clock.wall().addDays(1));
    clock.advance(5s);
    clock.setWall(clock.wall().addDays(-2));
    clock.advance(4s);
    QCOMPARE(due.count(), 0);
    clock.advance(2s);
    QCOMPARE(due.count(), 1);
}

void TstAlarm::stops()
{
    FakeClock clock;
    Alarm alarm(clock);
    const QSignalSpy due(&alarm, &Alarm::due);
    alarm.start(10s);
    clock.advance(5s);
    alarm.stop();
    QCOMPARE(clock.activeTimers(), 0);
    clock.advance(1h);
    QCOMPARE(due.count(), 0);
}

void TstAlarm::mayBeDeletedWhenItFires()
{
    FakeClock clock;
    auto alarm = std::make_unique<Alarm>(clock);
    connect(alarm.get(), &Alarm::due, this, [&] { alarm.reset(); });
    alarm->start(1s);
    clock.advance(2s);
    QVERIFY(!alarm);
    QCOMPARE(clock.activeTimers(), 0);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstAlarm)
#include "tst_alarm.moc"

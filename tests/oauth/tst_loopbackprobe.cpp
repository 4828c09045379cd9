// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"
#include "oauth/loopbackprobe.h"

#include <QSignalSpy>
#include <QTest>

using namespace spacekey;

class TestLoopbackProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thisComputerReachesItself();
    void isAbsentOrWorksOverIpv6();
    void canBeCancelled();

private:
    SystemClock m_clock;
};

void TestLoopbackProbe::thisComputerReachesItself()
{
    LoopbackProbe probe(LoopbackProbe::Address::V4, m_clock);
    QSignalSpy passed(&probe, &LoopbackProbe::passed);
    QSignalSpy over(&probe, &OneShot::over);
    probe.start();
    QVERIFY(over.wait());
    QCOMPARE(passed.size(), 1);
}

void TestLoopbackProbe::isAbsentOrWorksOverIpv6()
{
    LoopbackProbe probe(LoopbackProbe::Address::V6, m_clock);
    QSignalSpy failed(&probe, &OneShot::failed);
    QSignalSpy over(&probe, &OneShot::over);
    probe.start();
    QVERIFY(over.wait());
    QVERIFY(failed.isEmpty());
}

void TestLoopbackProbe::canBeCancelled()
{
    LoopbackProbe probe(LoopbackProbe::Address::V4, m_clock);
    QSignalSpy failed(&probe, &OneShot::failed);
    QSignalSpy over(&probe, &OneShot::over);
    probe.start();
    probe.cancel();
    QVERIFY(over.wait());
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestLoopbackProbe)
#include "tst_loopbackprobe.moc"

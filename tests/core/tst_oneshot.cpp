// SPDX-License-Identifier: Apache-2.0
#include "core/oneshot.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace spacekey;

namespace {

class Errand final : public OneShot
{
    Q_OBJECT

public:
    void finishWell()
    {
        succeed([this] { Q_EMIT done(); });
    }
    void finishBadly() { fail({.code = Error::Code::Network}); }

    using OneShot::attempt;
    using OneShot::hasStep;
    using OneShot::next;

    int begun = 0;
    int released = 0;

Q_SIGNALS:
    void done();

protected:
    void begin() override { ++begun; }
    void release() override { ++released; }
};

using Ending = void (*)(Errand &);

} // namespace

class TestOneShot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsFromTheEventLoopAndOnce();
    void endsOnce();
    void cancelEndsFromTheEventLoop();
    void cancelBeforeStartPreventsTheBeginning();
    void nothingComesAfterCancel();
    void deletionIsSilent();
    void mayBeDeletedByItsReceiver();
    void waitsForOneStepAtATime();
    void failsWithItsStep();
    void survivesTheFailureOfAnAttempt();
    void letsGoOfItsStepAtTheEnd();
    void startsNoStepOnceItEnds_data();
    void startsNoStepOnceItEnds();
    void saysOnceThatAStepWaitsForUnlocking();
};

void TestOneShot::beginsFromTheEventLoopAndOnce()
{
    Errand errand;
    errand.start();
    errand.start();
    QCOMPARE(errand.begun, 0);
    QTRY_COMPARE(errand.begun, 1);
    QVERIFY(errand.isRunning());
}

void TestOneShot::endsOnce()
{
    Errand errand;
    QSignalSpy done(&errand, &Errand::done);
    QSignalSpy failed(&errand, &OneShot::failed);
    QSignalSpy over(&errand, &OneShot::over);
    connect(&errand, &Errand::done, this, [&] { QCOMPARE(over.count(), 0); });
    errand.start();
    QTRY_COMPARE(errand.begun, 1);
    errand.finishWell();
    errand.finishBadly();
    errand.finishWell();
    errand.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(done.count(), 1);
    QCOMPARE(over.count(), 1);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(errand.released, 1);
    QVERIFY(errand.isOver());
}

void TestOneShot::cancelEndsFromTheEventLoop()
{
    Errand errand;
    QSignalSpy failed(&errand, &OneShot::failed);
    QSignalSpy over(&errand, &OneShot::over);
    errand.start();
    QTRY_COMPARE(errand.begun, 1);
    errand.cancel();
    errand.cancel();
    QCOMPARE(failed.count(), 0);
    QCOMPARE(errand.released, 1);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(over.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Cancelled);
    QVERIFY(!errand.isRunning());
}

void TestOneShot::cancelBeforeStartPreventsTheBeginning()
{
    Errand errand;
    QSignalSpy failed(&errand, &OneShot::failed);
    errand.cancel();
    errand.start();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(errand.begun, 0);
}

void TestOneShot::nothingComesAfterCancel()
{
    Errand errand;
    QSignalSpy done(&errand, &Errand::done);
    QSignalSpy failed(&errand, &OneShot::failed);
    errand.start();
    QTRY_COMPARE(errand.begun, 1);
    errand.cancel();
    errand.finishWell();
    errand.finishBadly();
    QTRY_COMPARE(failed.count(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(done.count(), 0);
    QCOMPARE(failed.count(), 1);
}

void TestOneShot::deletionIsSilent()
{
    auto errand = std::make_unique<Errand>();
    QSignalSpy failed(errand.get(), &OneShot::failed);
    errand->start();
    errand->cancel();
    errand.reset();
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), 0);
}

void TestOneShot::mayBeDeletedByItsReceiver()
{
    auto errand = std::make_unique<Errand>();
    connect(errand.get(), &OneShot::failed, this, [&] { errand.reset(); });
    errand->start();
    QTRY_COMPARE(errand->begun, 1);
    errand->finishBadly();
    QVERIFY(!errand);
}

void TestOneShot::waitsForOneStepAtATime()
{
    Errand errand;
    errand.start();
    QTRY_VERIFY(errand.isRunning() && errand.begun);
    auto *first = new Errand;
    const QPointer<Errand> firstAlive(first);
    errand.next(std::unique_ptr<OneShot>(first));
    QTRY_COMPARE(first->begun, 1);
    auto *second = new Errand;
    errand.next(std::unique_ptr<OneShot>(second));
    QVERIFY(!firstAlive);
    QTRY_COMPARE(second->begun, 1);
    QVERIFY(errand.isRunning());
}

void TestOneShot::failsWithItsStep()
{
    Errand errand;
    QSignalSpy failed(&errand, &OneShot::failed);
    errand.start();
    QTRY_COMPARE(errand.begun, 1);
    auto *step = new Errand;
    const QPointer<Errand> stepAlive(step);
    errand.next(std::unique_ptr<OneShot>(step));
    QTRY_COMPARE(step->begun, 1);
    step->finishBadly();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Network);
    QVERIFY(errand.isOver());
    QVERIFY(!stepAlive);
}

void TestOneShot::survivesTheFailureOfAnAttempt()
{
    Errand errand;
    errand.start();
    QTRY_COMPARE(errand.begun, 1);
    auto *step = new Errand;
    errand.attempt(std::unique_ptr<OneShot>(step));
    QTRY_COMPARE(step->begun, 1);
    step->finishBadly();
    QVERIFY(errand.isRunning());
    QVERIFY(errand.hasStep());
}

void TestOneShot::letsGoOfItsStepAtTheEnd()
{
    Errand errand;
    errand.start();
    QTRY_COMPARE(errand.begun, 1);
    auto *step = new Errand;
    const QPointer<Errand> stepAlive(step);
    errand.next(std::unique_ptr<OneShot>(step));
    errand.cancel();
    QVERIFY(!stepAlive);
    QCOMPARE(errand.released, 1);
}

void TestOneShot::startsNoStepOnceItEnds_data()
{
    QTest::addColumn<Ending>("end");
    QTest::newRow("well") << Ending([](Errand &errand) { errand.finishWell(); });
    QTest::newRow("badly") << Ending([](Errand &errand) { errand.finishBadly(); });
    QTest::newRow("by cancel") << Ending([](Errand &errand) { errand.cancel(); });
}

void TestOneShot::startsNoStepOnceItEnds()
{
    QFETCH(const Ending, end);
    Errand errand;
    QSignalSpy over(&errand, &OneShot::over);
    errand.start();
    QTRY_COMPARE(errand.begun, 1);
    end(errand);
    const auto startsNothing = [&errand] {
        auto *next = new Errand;
        const QPointer<Errand> nextAlive(next);
        errand.next(std::unique_ptr<OneShot>(next));
        auto *attempted = new Errand;
        const QPointer<Errand> attemptedAlive(attempted);
        errand.attempt(std::unique_ptr<OneShot>(attempted));
        return !nextAlive && !attemptedAlive && !errand.hasStep();
    };
    QVERIFY(startsNothing());
    QTRY_COMPARE(over.count(), 1);
    QVERIFY(startsNothing());
}

void TestOneShot::saysOnceThatAStepWaitsForUnlocking()
{
    Errand errand;
    QSignalSpy waiting(&errand, &OneShot::waitingForUnlock);
    errand.start();
    QTRY_COMPARE(errand.begun, 1);
    auto *step = new Errand;
    errand.next(std::unique_ptr<OneShot>(step));
    QTRY_COMPARE(step->begun, 1);
    Q_EMIT step->waitingForUnlock();
    QCOMPARE(waiting.count(), 1);
    auto *stepOfStep = new Errand;
    step->attempt(std::unique_ptr<OneShot>(stepOfStep));
    QTRY_COMPARE(stepOfStep->begun, 1);
    Q_EMIT stepOfStep->waitingForUnlock();
    QCOMPARE(waiting.count(), 2);
    Q_EMIT stepOfStep->waitingForUnlock();
    QCOMPARE(waiting.count(), 3);
}

QTEST_GUILESS_MAIN(TestOneShot)
#include "tst_oneshot.moc"

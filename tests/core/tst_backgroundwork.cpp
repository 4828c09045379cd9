// SPDX-License-Identifier: Apache-2.0
#include "core/backgroundwork.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <utility>

namespace spacekey {

/// What nobody waits for is done all the same, and goes when its owner goes.
class TstBackgroundWork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isBusyUntilTheLastIsOver();
    void oneThatIsOverMayBringAnother();
    void whatIsRunningGoesWithIt();
};

namespace {

class Errand final : public OneShot
{
public:
    void end() { fail({}); }

protected:
    void begin() override { }
};

Errand *runIn(BackgroundWork &work)
{
    auto errand = std::make_unique<Errand>();
    Errand *running = errand.get();
    work.run(std::move(errand));
    return running;
}

} // namespace

void TstBackgroundWork::isBusyUntilTheLastIsOver()
{
    BackgroundWork work;
    QSignalSpy idle(&work, &BackgroundWork::idle);
    QVERIFY(!work.isBusy());
    const QPointer<Errand> first = runIn(work);
    const QPointer<Errand> second = runIn(work);
    QVERIFY(work.isBusy());
    first->end();
    QVERIFY(work.isBusy());
    QCOMPARE(idle.size(), 0);
    second->end();
    QVERIFY(!work.isBusy());
    QCOMPARE(idle.size(), 1);
    QTRY_VERIFY(!first && !second);
}

void TstBackgroundWork::oneThatIsOverMayBringAnother()
{
    BackgroundWork work;
    QSignalSpy idle(&work, &BackgroundWork::idle);
    Errand *first = runIn(work);
    Errand *second = nullptr;
    connect(first, &OneShot::failed, &work, [&] { second = runIn(work); });
    first->end();
    QVERIFY(work.isBusy());
    QCOMPARE(idle.size(), 0);
    second->end();
    QCOMPARE(idle.size(), 1);
}

void TstBackgroundWork::whatIsRunningGoesWithIt()
{
    QPointer<Errand> errand;
    {
        BackgroundWork work;
        errand = runIn(work);
        QVERIFY(errand);
    }
    QVERIFY(!errand);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstBackgroundWork)
#include "tst_backgroundwork.moc"

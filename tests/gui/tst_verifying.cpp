// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialcard.h"
#include "gui/taskstrip.h"
#include "gui/windowscene.h"

#include <QAccessible>
#include <QProgressBar>
#include <QTest>
#include <QTimer>

#include <ctime>
#include <tuple>
#include <utility>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Is the token still good? Asked for one card, or for all.
class TestVerifying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatIsGood();
    void oneThatWasRevoked();
    void saysWhatCouldNotBeRecorded();
    void saysWhyItDoesNotKnow();
    void canBeStopped();
    void allOfAllRegions();
    void allCanBeStopped();
    void theSummaryCanBePutAway();
    void theSummaryGoesByItself();
    void theSummaryGoesWithTheNextVerification();
    void theSummaryGoesWhenACardIsAnother();
    void sixtyDoNotFreezeTheWindow();

private:
    /// Adds so many credentials with @p token, for this session only.
    static void add(WindowScene &scene, int count, const QByteArray &token);
};

void TestVerifying::add(WindowScene &scene, int count, const QByteArray &token)
{
    for (int i = 0; i < count; ++i) {
        std::ignore =
            scene.bench.credentials.addForSession({.region = u"lab"_s,
                                                   .name = u"number %1"_s.arg(i),
                                                   .apiServer = scene.bench.region().apiServer()},
                                                  AccessToken::fromBytes(token));
    }
}

void TestVerifying::oneThatIsGood()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(scene.press(u"Verify"_s));
    QVERIFY(scene.waitFor(u"Valid · verified just now"_s)); // by the window's own clock
    QVERIFY(scene.find<CredentialCard>(u"default"_s)->accessibleDescription().startsWith(u"Valid"));
    QVERIFY(!scene.find<QPushButton>(u"Sign in again"_s));
}

void TestVerifying::oneThatWasRevoked()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    scene.open();
    scene.bench.simulator.authority().revokeAll(scene.bench.person());
    QVERIFY(scene.press(u"Verify"_s));
    QVERIFY(scene.waitFor(u"Revoked"_s));
    QVERIFY(scene.regionTexts().last().contains(u"needs attention"_s));
    QVERIFY(scene.shows(u"Valid"_s)); // the other one

    // In the place of Verify there is what helps.
    QCOMPARE(scene.findAll<QPushButton>(u"Verify"_s).size(), 1);
    QVERIFY(scene.press(u"Sign in again"_s));
    QVERIFY(
        QTest::qWaitFor([&] { return scene.find<QPushButton>(u"Continue"_s) != nullptr; }, 10'000));
}

void TestVerifying::saysWhatCouldNotBeRecorded()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    const QString list = scene.bench.profile.indexFile();
    QVERIFY(QFile::rename(list, list + ".elsewhere"_L1));
    QVERIFY(QFile::link(list + ".elsewhere"_L1, list)); // which nothing is written to
    scene.open();
    scene.bench.simulator.authority().revokeAll();
    QVERIFY(scene.press(u"Verify"_s));
    QVERIFY(scene.waitFor(u"What the server said could not be recorded."_s));
}

void TestVerifying::saysWhyItDoesNotKnow()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    scene.bench.relay->stopListening();
    QVERIFY(scene.press(u"Verify"_s));
    QVERIFY(scene.waitFor(u"Unknown"_s));
    const QString reason = scene.bench.credentials.find(u"lab"_s, {})->healthReason;
    QVERIFY(!reason.isEmpty());
    QVERIFY(scene.shows(reason));
    QVERIFY(!scene.shows(u"verified"_s)); // that it was before is no comfort
    const QString spoken = scene.find<CredentialCard>(u"default"_s)->accessibleDescription();
    QVERIFY(spoken.contains(reason.chopped(1)));
    QVERIFY(!spoken.contains(u".,"_s));

    QVERIFY(scene.bench.relay->listenAgain());
    QVERIFY(scene.press(u"Verify"_s));
    QVERIFY(scene.waitFor(u"Valid"_s));
    QVERIFY(!scene.shows(reason));
}

void TestVerifying::canBeStopped()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    scene.bench.relay->addFault(Fault::Hang, Relay::always, {});
    QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(scene.waitFor(u"Verifying…"_s));
    QVERIFY(scene.press(u"Cancel"_s));
    QVERIFY(scene.waitFor(u"Valid"_s)); // as before
    QVERIFY(scene.find<QPushButton>(u"Verify"_s)->isEnabled());
    QVERIFY(!scene.find<QPushButton>(u"Retry"_s));
}

void TestVerifying::allOfAllRegions()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    std::ignore = scene.bench.credentials.addForSession(
        {.region = u"use1"_s, .name = u"old"_s, .apiServer = u"https://api.example.org"_s},
        AccessToken::fromBytes("a-made-up-token"));
    scene.open();
    scene.bench.simulator.authority().revokeAll(scene.bench.workgroup());
    QVERIFY(scene.press(u"Verify all"_s));
    QVERIFY(scene.shows(u"of 3 verified"_s));
    QCOMPARE(scene.find<QProgressBar>(u"Verified credentials"_s)->maximum(), 3);
    QVERIFY(scene.waitFor(u"1 valid, 1 revoked, 1 unknown"_s));
    QVERIFY(!scene.find<QProgressBar>(u"Verified credentials"_s));
    const auto *strip = scene.find<TaskStrip>(u"1 valid, 1 revoked, 1 unknown"_s);
    QVERIFY(strip); // as assistive technology reads it
    QVERIFY(scene.waitFor(u"Revoked"_s));
}

void TestVerifying::allCanBeStopped()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const QByteArray token = scene.bench.tokenOf(scene.bench.connectAs(scene.bench.person()));
    add(scene, 9, token);
    scene.open();
    scene.bench.relay->addFault(Fault::Hang, Relay::always, {});
    QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(scene.waitFor(u"0 of 10 verified"_s));
    QCOMPARE(scene.findAll<QPushButton>(u"Cancel"_s).size(), 1); // for all of them
    QVERIFY(!scene.find<QPushButton>(u"Verify"_s)->isEnabled());
    QVERIFY(scene.press(u"Cancel"_s));
    QVERIFY(scene.waitFor(u"Stopped: 0 of 10 verified"_s));
    QVERIFY(!scene.shows(u"Verifying…"_s));
    QVERIFY(scene.find<QPushButton>(u"Verify"_s)->isEnabled());

    TaskStrip strip; // what changes in silence is read as it is written, too
    strip.say(u"0 of 5 verified"_s);
    strip.setText(u"2 of 5 verified"_s);
    QCOMPARE(strip.accessibleName(), u"2 of 5 verified"_s);
}

void TestVerifying::theSummaryCanBePutAway()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(scene.waitFor(u"1 valid"_s));
        QVERIFY(scene.press(u"Dismiss"_s));
        QVERIFY(!scene.shows(u"1 valid"_s));
    }
}

void TestVerifying::theSummaryGoesByItself()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(scene.waitFor(u"1 valid"_s));
    scene.clock.advance(std::chrono::seconds(9));
    QVERIFY(scene.shows(u"1 valid"_s));
    scene.clock.advance(std::chrono::seconds(1));
    QVERIFY(!scene.shows(u"1 valid"_s));
    QVERIFY(!scene.find<QPushButton>(u"Dismiss"_s));
}

void TestVerifying::theSummaryGoesWithTheNextVerification()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(scene.waitFor(u"1 valid"_s));
    scene.bench.relay->addFault(Fault::Hang, Relay::always, {});
    QVERIFY(scene.press(u"Verify"_s));
    QVERIFY(scene.waitFor(u"Verifying…"_s));
    QVERIFY(!scene.shows(u"1 valid"_s));
}

void TestVerifying::theSummaryGoesWhenACardIsAnother()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(scene.waitFor(u"1 valid"_s));
    QTRY_VERIFY(!scene.bench.credentials.isTidyingUp());
    QVERIFY(scene.shows(u"1 valid"_s));
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    QVERIFY(!scene.shows(u"1 valid"_s));
}

void TestVerifying::sixtyDoNotFreezeTheWindow()
{
    constexpr int many = 60;
    constexpr int runs = 3;
    constexpr std::chrono::milliseconds beat(5);
    WindowScene scene;
    scene.bench.setUpClientPair();
    const QByteArray token = scene.bench.tokenOf(scene.bench.connectAs(scene.bench.person()));
    add(scene, many - 1, token);
    // What all the cards take to be made is the measure: it grows and shrinks with the computer, as
    // the rest does. Only our own work counts, and what freezes the window does so in every run.
    const std::clock_t opening = std::clock();
    scene.open();
    QTRY_COMPARE(scene.window->findChildren<CredentialCard *>().size(), many);
    const std::clock_t making = std::clock() - opening;

    std::clock_t stall = making;
    for (int run = 0; run < runs && stall >= making; ++run) {
        std::clock_t longest = 0;
        std::clock_t last = std::clock();
        QTimer heart;
        heart.setTimerType(Qt::PreciseTimer);
        connect(&heart, &QTimer::timeout, &heart, [&] {
            const std::clock_t now = std::clock();
            longest = qMax(longest, now - std::exchange(last, now));
        });
        heart.start(beat);
        QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!scene.shows(u"60 valid"_s));
        QVERIFY(scene.waitFor(u"60 valid"_s));
        stall = longest;
    }
    QVERIFY2(stall < making,
             qPrintable(u"%1 ticks, when making them takes %2"_s.arg(stall).arg(making)));
}

QTEST_MAIN(TestVerifying)
#include "tst_verifying.moc"

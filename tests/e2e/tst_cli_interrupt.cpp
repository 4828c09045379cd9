// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/terminal.h"
#include "support/testkeyring.h"

#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Ctrl-C and its like end a `connect` or an `add` cleanly.
class TestCliInterrupt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeInterruptedWhileWaiting_data();
    void canBeInterruptedWhileWaiting();
    void anInterruptedOneLeavesNothingBehind();
    void anAdditionCanBeInterrupted_data();
    void anAdditionCanBeInterrupted();
};

void TestCliInterrupt::canBeInterruptedWhileWaiting_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("hang up") << SIGHUP;
}

void TestCliInterrupt::canBeInterruptedWhileWaiting()
{
    QFETCH(int, signal);
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    const auto connecting = stage.start({u"connect"_s, u"--no-browser"_s});
    QVERIFY(connecting->waitForOutput(u"\nCode "_s));
    connecting->signal(signal);
    QCOMPARE(connecting->exitCode(), 9);
    QVERIFY(!connecting->errors().contains("token"_L1)); // none was granted
    QCOMPARE(stage.index()["credentials"_L1].toArray().size(), 0);
}

void TestCliInterrupt::anInterruptedOneLeavesNothingBehind()
{
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    stage.relay->addFault(Fault::Hang, Relay::always, u"/users/current"_s);
    const auto connecting = stage.start({u"connect"_s, u"--no-browser"_s});
    QVERIFY(stage.approve(*connecting, stage.user(0)));
    // The token is granted and written; who it is, is being asked.
    QTRY_VERIFY_WITH_TIMEOUT(stage.relay->faultsMet() > 0, 10'000);
    const QJsonArray pending = stage.index()["credentials"_L1].toArray();
    QCOMPARE(pending.size(), 1);
    const QString key = pending.at(0)["key"_L1].toString();
    QVERIFY(!TestKeyring::lookup(u"SpaceKey"_s, key).isEmpty());

    connecting->signal(SIGINT);
    QCOMPARE(connecting->exitCode(), 9);
    QCOMPARE(stage.index()["credentials"_L1].toArray().size(), 0);
    QCOMPARE(TestKeyring::lookup(u"SpaceKey"_s, key), QString());
    QVERIFY(!connecting->output().contains("Stored"_L1));
    QVERIFY(connecting->errors().contains("the token was not kept"_L1));
}

void TestCliInterrupt::anAdditionCanBeInterrupted_data()
{
    QTest::addColumn<bool>("typed");
    QTest::newRow("while the token is typed") << false;
    QTest::newRow("while the server is asked") << true;
}

void TestCliInterrupt::anAdditionCanBeInterrupted()
{
    QFETCH(bool, typed);
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    QCOMPARE(stage.connectAs(stage.user(0)).code, 0);
    const QByteArray token = stage.token();
    stage.relay->addFault(Fault::Hang, Relay::always, u"/users/current"_s);
    Terminal terminal;
    CliRun adding({u"add"_s, u"--name"_s, u"new"_s}, stage.environment, terminal.slave(), false);
    QVERIFY(terminal.waitFor("Access token for sim: "));
    if (typed) {
        terminal.type(token + '\n');
        QTRY_VERIFY_WITH_TIMEOUT(stage.relay->faultsMet() > 0, 10'000);
    } else {
        terminal.type(token.first(8));
    }
    terminal.type("\x03");
    QCOMPARE(adding.exitCode(), 9);
    QVERIFY(terminal.echoes());
    QVERIFY(!terminal.screen().contains(token.first(8)));
    QCOMPARE(adding.output(), QString());
    QCOMPARE(stage.index()["credentials"_L1].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestCliInterrupt)
#include "tst_cli_interrupt.moc"

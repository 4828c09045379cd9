// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/terminal.h"
#include "support/testkeyring.h"

#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `remove` deletes a token at once, but never behind a person's back, and says that it is gone
/// only when it is.
class TestCliRemove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theTokenIsGoneAtOnce();
    void nobodyToAskMeansNo();
    void thePersonDecides_data();
    void thePersonDecides();
    void thePersonMayThinkAgain();
    void aLockedKeyringKeepsEverything();
    void withoutAKeychainNothingIsRemoved();
    void whatIsNotThereIsSaid();
    void whatIsNotThereAnyMoreIsSaid();
    void aRemovedRegionsTokensCanBeRemovedToo();

private:
    CliStage::End run(const QString &words) { return stage->run(words.split(u' ')); }
    [[nodiscard]] QString key() { return stage->list().at(0)["key"_L1].toString(); }
    [[nodiscard]] static QString kept(const QString &key)
    {
        return TestKeyring::lookup(u"SpaceKey"_s, key);
    }

    std::optional<CliStage> stage;
    TestKeyring keyring;
};

void TestCliRemove::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
}

void TestCliRemove::cleanup()
{
    stage.reset();
}

void TestCliRemove::theTokenIsGoneAtOnce()
{
    QCOMPARE(stage->connectAs(stage->user(1), {u"--name"_s, u"other"_s}).code, 0);
    const QByteArray token = stage->token();
    const QString gone = key();
    const int calls = stage->relay->requests();
    const CliStage::End end = run(u"remove --yes"_s);
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Removed sim/default\n"_s);
    QCOMPARE(end.errors, u"spacekey-cli: The default credential of sim is now other.\n"_s);
    QCOMPARE(kept(gone), QString());
    QCOMPARE(stage->index()["trash"_L1].toArray().size(), 0);

    // The other one is the default now, and no server was told.
    QCOMPARE(stage->list().size(), 1);
    QCOMPARE(stage->list().at(0)["name"_L1].toString(), u"other"_s);
    QCOMPARE(stage->authority().findToken(stage->token())->user.id, stage->user(1));
    QVERIFY(stage->authority().findToken(token));
    QCOMPARE(stage->relay->requests(), calls);
}

void TestCliRemove::nobodyToAskMeansNo()
{
    const CliStage::End end = run(u"remove"_s);
    QCOMPARE(end.code, 2);
    QCOMPARE(end.output, QString());
    QVERIFY(end.errors.contains("--yes"_L1));
    // A pipe is nobody, whatever it says.
    QCOMPARE(stage->run({u"remove"_s}, "y\n").code, 2);
    QVERIFY(!stage->token().isEmpty());
}

void TestCliRemove::thePersonDecides_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("code");
    QTest::newRow("y") << QByteArray("y\n") << 0;
    QTest::newRow("yes") << QByteArray("Yes\n") << 0;
    QTest::newRow("n") << QByteArray("n\n") << 5;
    QTest::newRow("Enter") << QByteArray("\n") << 5;
    QTest::newRow("end of input") << QByteArray("\x04") << 5;
    QTest::newRow("anything else") << QByteArray("what?\n") << 5;
}

void TestCliRemove::thePersonDecides()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, code);
    Terminal terminal;
    CliRun removing({u"remove"_s}, stage->environment, terminal.slave(), false);
    QVERIFY(terminal.waitFor("Remove sim/default? [y/N] "));
    terminal.type(typed);
    QCOMPARE(removing.exitCode(), code);
    QCOMPARE(stage->list().size(), code == 0 ? 0 : 1);
    QCOMPARE(removing.output(), code == 0 ? u"Removed sim/default\n"_s : QString());
}

void TestCliRemove::thePersonMayThinkAgain()
{
    Terminal terminal;
    CliRun removing({u"remove"_s}, stage->environment, terminal.slave(), false);
    QVERIFY(terminal.waitFor("[y/N] "));
    terminal.type("y\x03");
    QCOMPARE(removing.exitCode(), 9);
    QVERIFY(!stage->token().isEmpty());
}

void TestCliRemove::aLockedKeyringKeepsEverything()
{
    const QString before = key();
    QVERIFY(keyring.lock());
    const CliStage::End end = run(u"remove --yes"_s);
    QCOMPARE(end.code, 4);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.took < 2s, qPrintable(QString::number(end.took.count())));
    QCOMPARE(stage->list().size(), 1);
    QCOMPARE(stage->index()["trash"_L1].toArray().size(), 0);

    QVERIFY(keyring.replace());
    QVERIFY(!kept(before).isEmpty());
    QVERIFY(stage->authority().findToken(stage->token()));
    QCOMPARE(run(u"remove --yes"_s).code, 0);
    QCOMPARE(kept(before), QString());
}

void TestCliRemove::withoutAKeychainNothingIsRemoved()
{
    const QString address = stage->environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s);
    stage->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    QCOMPARE(run(u"remove --yes"_s).code, 4);
    QCOMPARE(stage->list().size(), 1);
    stage->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    QVERIFY(!stage->token().isEmpty());
}

void TestCliRemove::whatIsNotThereIsSaid()
{
    QCOMPARE(run(u"remove --yes --name nobody"_s).code, 3);
    QCOMPARE(run(u"remove --yes --region use1"_s).code, 3);
    QCOMPARE(run(u"remove --yes --region mars"_s).code, 2);
    QCOMPARE(run(u"remove --yes --name a/b"_s).code, 2);
    QCOMPARE(run(u"remove --yes default"_s).code, 2);
    QCOMPARE(stage->list().size(), 1);
}

void TestCliRemove::whatIsNotThereAnyMoreIsSaid()
{
    Terminal terminal;
    CliRun removing({u"remove"_s}, stage->environment, terminal.slave(), false);
    QVERIFY(terminal.waitFor("[y/N] "));
    QCOMPARE(run(u"remove --yes"_s).code, 0);
    terminal.type("y\n");
    QCOMPARE(removing.exitCode(), 3);
    QVERIFY(terminal.waitFor("This credential is not there any more. Connect it again."));
}

void TestCliRemove::aRemovedRegionsTokensCanBeRemovedToo()
{
    QCOMPARE(run(u"region remove sim"_s).code, 0);
    QCOMPARE(run(u"remove --yes --region SIM"_s).output, u"Removed sim/default\n"_s);
    QCOMPARE(stage->list().size(), 0);
    QCOMPARE(run(u"remove --yes --region sim"_s).code, 2);
}

QTEST_GUILESS_MAIN(TestCliRemove)
#include "tst_cli_remove.moc"

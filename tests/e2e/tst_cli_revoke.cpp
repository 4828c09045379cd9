// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/terminal.h"

#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `revoke` ends a token for everyone, and says so only when the server no longer takes it.
class TestCliRevoke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theServerNoLongerTakesIt();
    void oneRevokedBeforeCountsAsDone();
    void nobodyToAskMeansNo();
    void thePersonIsToldWhatItBreaks();
    void whereTheSameTokenIsStoredIsSaid();
    void whatWasNotRevokedIsSaid_data();
    void whatWasNotRevokedIsSaid();
    void anUnreachableServerIsNoAnswer();
    void whatIsNotThereIsSaid();

private:
    CliStage::End run(const QString &words) { return stage->run(words.split(u' ')); }
    [[nodiscard]] QString state() { return stage->list().at(0)["state"_L1].toString(); }

    std::optional<CliStage> stage;
};

void TestCliRevoke::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
}

void TestCliRevoke::theServerNoLongerTakesIt()
{
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"other"_s}).code, 0);
    const QByteArray token = stage->token();
    const CliStage::End end = run(u"revoke --yes"_s);
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Revoked sim/default\n"_s);
    QCOMPARE(end.errors, QString());
    QVERIFY(!stage->authority().findToken(token));
    QVERIFY(stage->authority().findToken(stage->token({u"--name"_s, u"other"_s})));

    // The credential stays, as what it is.
    QCOMPARE(stage->list().size(), 2);
    QCOMPARE(state(), u"revoked"_s);
    QCOMPARE(run(u"whoami"_s).code, 7);
    QCOMPARE(run(u"token"_s).code, 0);
}

void TestCliRevoke::oneRevokedBeforeCountsAsDone()
{
    stage->authority().revokeAll();
    const CliStage::End end = run(u"revoke --yes"_s);
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Revoked sim/default\n"_s);
    QCOMPARE(state(), u"revoked"_s);
    QCOMPARE(run(u"revoke --yes"_s).code, 0);
}

void TestCliRevoke::nobodyToAskMeansNo()
{
    const CliStage::End end = stage->run({u"revoke"_s}, "y\n");
    QCOMPARE(end.code, 2);
    QVERIFY(end.errors.contains("--yes"_L1));
    QVERIFY(stage->authority().findToken(stage->token()));
}

void TestCliRevoke::thePersonIsToldWhatItBreaks()
{
    for (const QByteArray &typed : {QByteArray("no\n"), QByteArray("y\n")}) {
        Terminal terminal;
        CliRun revoking({u"revoke"_s}, stage->environment, terminal.slave(), false);
        QVERIFY(terminal.waitFor("Revoke the token of sim/default? [y/N] "));
        QVERIFY(terminal.screen().contains("pipelines"));
        // Nothing happens before the answer.
        QVERIFY(stage->authority().findToken(stage->token()));
        terminal.type(typed);
        QCOMPARE(revoking.exitCode(), typed == "y\n" ? 0 : 5);
    }
    QCOMPARE(state(), u"revoked"_s);
}

void TestCliRevoke::whereTheSameTokenIsStoredIsSaid()
{
    QCOMPARE(stage->connectAs(stage->user(1), {u"--name"_s, u"other"_s}).code, 0);
    for (const QString &name : {u"copy"_s, u"lab copy"_s})
        QCOMPARE(stage->run({u"add"_s, u"--name"_s, name}, stage->token()).code, 0);
    Terminal terminal;
    CliRun asking({u"revoke"_s}, stage->environment, terminal.slave(), false);
    QVERIFY(terminal.waitFor("[y/N] "));
    QVERIFY(terminal.screen().contains("stored as sim/copy, sim/lab copy as well"));
    terminal.type("n\n");
    QCOMPARE(asking.exitCode(), 5);

    const CliStage::End end = run(u"revoke --yes"_s);
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Revoked sim/default\n"_s);
    QVERIFY2(end.errors.contains("sim/copy, sim/lab copy"_L1), qPrintable(end.errors));
    QVERIFY2(!end.errors.contains("sim/other"_L1), qPrintable(end.errors));
    const QJsonArray all = stage->list();
    for (const QJsonValue &credential : all) {
        const bool isOther = credential["name"_L1] == "other"_L1;
        QCOMPARE(credential["state"_L1].toString(), isOther ? u"valid"_s : u"revoked"_s);
    }
}

void TestCliRevoke::whatWasNotRevokedIsSaid_data()
{
    QTest::addColumn<Behaviour::Revocation>("answer");
    QTest::newRow("forbidden") << Behaviour::Revocation::Forbidden;
    QTest::newRow("not allowed") << Behaviour::Revocation::NotAllowed;
    QTest::newRow("ignored") << Behaviour::Revocation::Ignored;
}

void TestCliRevoke::whatWasNotRevokedIsSaid()
{
    QFETCH(Behaviour::Revocation, answer);
    stage->authority().behaviour().revocation = answer;
    const CliStage::End end = run(u"revoke --yes"_s);
    QCOMPARE(end.code, 1);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.errors.contains("not revoked"_L1) && end.errors.contains("portal"_L1),
             qPrintable(end.errors));
    QVERIFY(state() != "revoked"_L1);
    QVERIFY(stage->authority().findToken(stage->token()));
}

void TestCliRevoke::anUnreachableServerIsNoAnswer()
{
    stage->relay->stopListening();
    const CliStage::End end = run(u"revoke --yes"_s);
    QCOMPARE(end.code, 1);
    QVERIFY2(end.errors.contains("not known"_L1), qPrintable(end.errors));
    QVERIFY(state() != "revoked"_L1);
}

void TestCliRevoke::whatIsNotThereIsSaid()
{
    QCOMPARE(run(u"revoke --yes --name nobody"_s).code, 3);
    QCOMPARE(run(u"revoke --yes --region mars"_s).code, 2);
    // Its address is not known any more, so its tokens are sent nowhere.
    QCOMPARE(run(u"region remove sim"_s).code, 0);
    QCOMPARE(run(u"revoke --yes --region sim"_s).code, 2);
    QVERIFY(stage->authority().findToken(stage->token({u"--region"_s, u"sim"_s})));
}

QTEST_GUILESS_MAIN(TestCliRevoke)
#include "tst_cli_revoke.moc"

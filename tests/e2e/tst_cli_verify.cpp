// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/terminal.h"
#include "support/testkeyring.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `verify`: what a script learns of one credential, and of all.
class TestCliVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aGoodTokenIsValid();
    void aRevokedTokenEndsWith7();
    void noAnswerIsNotRevoked_data();
    void noAnswerIsNotRevoked();
    void noAnswerMakesARevokedTokenNoBetter();
    void aSmallScopeIsNoDoubt();
    void allAreJudgedEachByItself();
    void allOfOneRegionAlone();
    void jsonIsTheListWithReasons();
    void nothingToVerifyIsAllValid();
    void whatIsNotThereIsSaid();
    void withoutAKeychainNothingIsSaidOfAnyToken();
    void aChangedRegionGetsNoToken();
    void anInterruptedOneKeepsWhatItFound();
    void aPersonSeesHeadsAndProgress();

private:
    CliStage::End run(const QString &words) { return stage->run(words.split(u' ')); }
    [[nodiscard]] static QJsonArray json(const CliStage::End &end)
    {
        return QJsonDocument::fromJson(end.output.toUtf8()).array();
    }
    /// What is listed, name and state, in order.
    [[nodiscard]] QStringList states()
    {
        QStringList found;
        for (const auto &each : stage->list())
            found.append(each.toObject()["name"_L1].toString() + u' '
                         + each.toObject()["state"_L1].toString());
        return found;
    }
    [[nodiscard]] bool connectThree();

    std::optional<CliStage> stage;
    TestKeyring keyring;
};

void TestCliVerify::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
}

bool TestCliVerify::connectThree()
{
    return stage->connectAs(stage->user(0), {u"--name"_s, u"one"_s}).code == 0
        && stage->connectAs(stage->user(1), {u"--name"_s, u"two"_s}).code == 0
        && stage->connectAs(stage->user(2), {u"--name"_s, u"three"_s}).code == 0;
}

void TestCliVerify::aGoodTokenIsValid()
{
    stage->relay->addFault(Fault::Error500, 2, u"/users/current"_s);
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    stage->relay->clearFaults();
    QCOMPARE(states(), QStringList{u"default unverified"_s});
    const CliStage::End end = run(u"verify"_s);
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"sim/default  valid\n"_s);
    QCOMPARE(end.errors, QString());
    // It is known from now on, and so is who it is.
    QCOMPARE(states(), QStringList{u"default valid"_s});
    QCOMPARE(stage->list().at(0)["user"_L1]["id"_L1].toString(), stage->user(0));
}

void TestCliVerify::aRevokedTokenEndsWith7()
{
    QVERIFY(connectThree());
    QVERIFY(stage->authority().revokeAll(stage->user(0)) > 0);
    const CliStage::End end = run(u"verify"_s);
    QCOMPARE(end.code, 7);
    QCOMPARE(end.output, u"sim/one  revoked\n"_s);
    QVERIFY(end.errors.contains("connect"_L1));
    QCOMPARE(states(), QStringList({u"one revoked"_s, u"two valid"_s, u"three valid"_s}));
    QCOMPARE(run(u"verify --name two"_s).code, 0);
    stage->environment.insert(u"SPACEKEY_NAME"_s, u"three"_s);
    QCOMPARE(run(u"verify"_s).output, u"sim/three  valid\n"_s);
}

void TestCliVerify::noAnswerIsNotRevoked_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("HTML") << Fault::PortalHtml;
    QTest::newRow("elsewhere") << Fault::Portal302;
    QTest::newRow("server error") << Fault::Error502;
    QTest::newRow("no HTTP") << Fault::Garbage;
    QTest::newRow("slow down") << Fault::TooManySeconds;
}

void TestCliVerify::noAnswerIsNotRevoked()
{
    QFETCH(Fault, fault);
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    stage->relay->addFault(fault, Relay::always, u"/users/current"_s);
    const CliStage::End end = run(u"verify"_s);
    QCOMPARE(end.code, 1);
    QVERIFY2(end.output.startsWith("sim/default  unknown  "_L1), qPrintable(end.output));
    QCOMPARE(end.output.count(u'\n'), 1);
    const QJsonObject told = json(run(u"verify --json"_s)).at(0).toObject();
    QCOMPARE(told["state"_L1].toString(), u"unknown"_s);
    QVERIFY(end.output.contains(told["reason"_L1].toString()));
}

void TestCliVerify::noAnswerMakesARevokedTokenNoBetter()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    stage->authority().revokeAll();
    QCOMPARE(run(u"verify"_s).code, 7);
    stage->relay->stopListening();
    const CliStage::End end = run(u"verify"_s);
    QCOMPARE(end.code, 1);
    QVERIFY(end.output.startsWith("sim/default  unknown  "_L1));
    QCOMPARE(states(), QStringList{u"default revoked"_s});
    const CliStage::End token = run(u"token"_s);
    QCOMPARE(token.code, 0);
    QVERIFY(token.errors.contains("revoked"_L1));
}

void TestCliVerify::aSmallScopeIsNoDoubt()
{
    QCOMPARE(stage->connectAs(stage->user(0), {u"--scopes"_s, QString()}).code, 0);
    QCOMPARE(run(u"verify"_s).code, 0);
}

void TestCliVerify::allAreJudgedEachByItself()
{
    QVERIFY(connectThree());
    QCOMPARE(run(u"verify --all"_s).code, 0);

    stage->authority().revokeAll(stage->user(1));
    const CliStage::End revoked = run(u"verify --all"_s);
    QCOMPARE(revoked.code, 7);
    QCOMPARE(revoked.output.count(u'\n'), 3);
    QVERIFY(revoked.output.contains("sim/one    valid\n"_L1));
    QVERIFY(revoked.output.contains("sim/two    revoked\n"_L1));
    QVERIFY(revoked.output.contains("sim/three  valid\n"_L1));

    // One that is revoked outweighs any that are not known.
    stage->relay->addFault(Fault::Error500, 1, u"/users/current"_s);
    const CliStage::End mixed = run(u"verify --all"_s);
    QCOMPARE(mixed.output.count("unknown"_L1), 1);
    QCOMPARE(mixed.code, mixed.output.contains("revoked"_L1) ? 7 : 1);
    stage->relay->addFault(Fault::Error500, 3, u"/users/current"_s);
    QCOMPARE(run(u"verify --all"_s).code, 1);
}

void TestCliVerify::allOfOneRegionAlone()
{
    QVERIFY(connectThree());
    QCOMPARE(run(u"region add other --name Other --api-url http://127.0.0.1:9 "
                 "--web-url http://127.0.0.1:9"_s)
                 .code,
             0);
    const int calls = stage->relay->requests();
    QCOMPARE(run(u"verify --all --region other"_s).code, 0);
    QCOMPARE(stage->relay->requests(), calls);
    QCOMPARE(run(u"verify --all --region Sim"_s).output.count(u'\n'), 3);
    // The environment chooses one credential, never a part of all.
    stage->environment.insert(u"SPACEKEY_REGION"_s, u"other"_s);
    stage->environment.insert(u"SPACEKEY_NAME"_s, u"one"_s);
    QCOMPARE(run(u"verify --all"_s).output.count(u'\n'), 3);
    QCOMPARE(run(u"verify --all --region mars"_s).code, 2);
    QCOMPARE(run(u"verify --all --name one"_s).code, 2);
}

void TestCliVerify::jsonIsTheListWithReasons()
{
    QVERIFY(connectThree());
    stage->authority().revokeAll(stage->user(2));
    const CliStage::End end = run(u"verify --all --json"_s);
    QCOMPARE(end.code, 7);
    // As a list shows it afterwards, in the same order, with one more key.
    QJsonArray told = json(end);
    QCOMPARE(told.size(), 3);
    for (auto each : told) {
        QJsonObject object = each.toObject();
        QVERIFY(object.contains("reason"_L1) && object["reason"_L1].isNull());
        object.remove("reason"_L1);
        each = object;
    }
    QCOMPARE(told, stage->list());
    QCOMPARE(told.at(2)["state"_L1].toString(), u"revoked"_s);
    QCOMPARE(json(run(u"verify --json"_s)).size(), 1);
}

void TestCliVerify::nothingToVerifyIsAllValid()
{
    const CliStage::End end = run(u"verify --all"_s);
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, QString());
    QVERIFY(end.errors.contains("spacekey-cli connect"_L1));
    const CliStage::End inJson = run(u"verify --all --json"_s);
    QCOMPARE(inJson.output, run(u"list --json"_s).output);
    QCOMPARE(inJson.errors, QString());
}

void TestCliVerify::whatIsNotThereIsSaid()
{
    QCOMPARE(run(u"verify"_s).code, 3);
    QCOMPARE(run(u"verify --name nobody"_s).code, 3);
    QCOMPARE(run(u"verify --region mars"_s).code, 2);
    QCOMPARE(run(u"verify --name a/b"_s).code, 2);
}

void TestCliVerify::withoutAKeychainNothingIsSaidOfAnyToken()
{
    QVERIFY(connectThree());
    QVERIFY(keyring.lock());
    const CliStage::End end = run(u"verify --all --json"_s);
    QCOMPARE(end.code, 4);
    QCOMPARE(end.output, QString());
    QVERIFY(keyring.replace());
    QCOMPARE(states(), QStringList({u"one valid"_s, u"two valid"_s, u"three valid"_s}));
}

void TestCliVerify::aChangedRegionGetsNoToken()
{
    QVERIFY(connectThree());
    Relay other(u"127.0.0.1"_s, stage->simulator.port());
    QVERIFY(other.listen());
    QCOMPARE(stage->addRegion(other.url()), 0);
    const CliStage::End end = run(u"verify --all"_s);
    QCOMPARE(end.code, 1);
    QCOMPARE(end.output.count("unknown"_L1), 3);
    QVERIFY(end.output.contains(stage->simulator.apiUrl().toString()));
    QCOMPARE(other.requests(), 0);
}

void TestCliVerify::anInterruptedOneKeepsWhatItFound()
{
    QVERIFY(connectThree());
    stage->authority().revokeAll();
    // One hangs, the others are told.
    stage->relay->addFault(Fault::Hang, 1, u"/users/current"_s);
    const auto verifying = stage->start({u"verify"_s, u"--all"_s});
    QTRY_COMPARE_WITH_TIMEOUT(verifying->output().count(u'\n'), 2, 10'000);
    verifying->signal(SIGINT);
    QCOMPARE(verifying->exitCode(), 9);
    QCOMPARE(states().filter(u"revoked"_s).size(), 2);
    QCOMPARE(states().filter(u"valid"_s).size(), 1);
}

void TestCliVerify::aPersonSeesHeadsAndProgress()
{
    QVERIFY(connectThree());
    Terminal terminal;
    stage->environment.insert(u"NO_COLOR"_s, u"1"_s);
    CliRun seen({u"verify"_s, u"--all"_s}, stage->environment, terminal.slave(), true);
    QCOMPARE(seen.exitCode(), 0);
    QVERIFY(terminal.waitFor("CREDENTIAL  STATE"));
    QVERIFY(terminal.waitFor("sim/three   valid"));
    CliRun counted({u"verify"_s, u"--all"_s, u"--json"_s}, stage->environment, terminal.slave(),
                   false);
    QCOMPARE(counted.exitCode(), 0);
    QVERIFY(terminal.waitFor("3 of 3"));
    QCOMPARE(QJsonDocument::fromJson(counted.output().toUtf8()).array().size(), 3);
}

QTEST_GUILESS_MAIN(TestCliVerify)
#include "tst_cli_verify.moc"

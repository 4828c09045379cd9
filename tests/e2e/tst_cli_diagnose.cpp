// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/testkeyring.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `diagnose`, with a keychain that is unlocked, locked, absent, hung.
class TestCliDiagnose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhereEverythingIs();
    void printsTheJsonOfTheContract();
    void s1_nothingSecretOrPersonalIsSaid();
    void anAbsentKeychainIsSaid();
    void aHungKeychainIsGivenUp();
    void anInterruptedOneLeavesNothing();
    // Last, for it ends the keyring's daemon.
    void aLockedKeychainIsSaid();

private:
    CliStage::End run(const QStringList &more = {})
    {
        return stage->run(QStringList{u"diagnose"_s} + more);
    }
    [[nodiscard]] static QJsonObject json(const CliStage::End &end)
    {
        return QJsonDocument::fromJson(end.output.toUtf8()).object();
    }
    [[nodiscard]] static QJsonObject keychain(const CliStage::End &end)
    {
        return json(end)["keychain"_L1].toObject();
    }
    [[nodiscard]] static bool leftAProbe()
    {
        return !TestKeyring::lookup(u"SpaceKey"_s, u"spacekey-probe"_s).isEmpty();
    }

    std::optional<CliStage> stage;
    TestKeyring keyring;
};

void TestCliDiagnose::init()
{
    stage.emplace();
}

void TestCliDiagnose::cleanup()
{
    stage.reset();
    keyring.resume();
}

void TestCliDiagnose::tellsWhereEverythingIs()
{
    const CliStage::End end = run();
    QCOMPARE(end.code, 0);
    QCOMPARE(end.errors, QString());
    QVERIFY(end.output.contains("~/data/spacekey/credentials.json"_L1));
    QVERIFY(end.output.contains("GNOME Keyring; unlocked"_L1));
    QVERIFY(!end.output.contains(stage->home.path()));
    QVERIFY(!leftAProbe());
}

void TestCliDiagnose::printsTheJsonOfTheContract()
{
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const CliStage::End end = run({u"--json"_s});
    QCOMPARE(end.code, 0);
    const QJsonObject all = json(end);
    QCOMPARE(all.keys(),
             QStringList({u"keychain"_s, u"loopback"_s, u"paths"_s, u"qt"_s, u"regions"_s, u"tls"_s,
                          u"version"_s}));
    const QJsonObject expected{
        {u"state"_s, u"unlocked"_s}, {u"backend"_s, u"GNOME Keyring"_s}, {u"probe"_s, u"passed"_s}};
    QCOMPARE(keychain(end), expected);
    QCOMPARE(all["loopback"_L1].toObject().keys(), QStringList({u"ipv4"_s, u"ipv6"_s}));
    QCOMPARE(all["loopback"_L1]["ipv4"_L1].toString(), u"works"_s);
    QCOMPARE(all["qt"_L1].toString(), QString::fromLatin1(qVersion()));
    QCOMPARE(all["paths"_L1]["settings"_L1].toString(), u"~/config/spacekey/spacekey.ini"_s);
    const QJsonObject sim = all["regions"_L1].toArray().last().toObject();
    QCOMPARE(sim["id"_L1].toString(), u"sim"_s);
    QCOMPARE(sim["clientKey"_L1].toString(), u"own"_s);
    QCOMPARE(sim["apiUrl"_L1].toString(), stage->simulator.apiUrl().toString());
    QCOMPARE(sim["credentials"_L1]["valid"_L1].toInt(), 1);
}

void TestCliDiagnose::s1_nothingSecretOrPersonalIsSaid()
{
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"canary-name"_s}).code, 0);
    const QByteArray token = stage->token();
    const QJsonObject user = stage->list().at(0)["user"_L1].toObject();
    stage->environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    for (const QStringList &more : {QStringList(), QStringList(u"--json"_s)}) {
        const CliStage::End end = run(more);
        QCOMPARE(end.code, 0);
        const QString said = end.output + end.errors;
        for (const QString &secret :
             {QString::fromLatin1(token), QString::fromLatin1(stage->simulator.clientSecret()),
              u"canary-name"_s, user["name"_L1].toString(), user["email"_L1].toString()}) {
            QVERIFY(!secret.isEmpty());
            QVERIFY(!said.contains(secret));
        }
    }
}

void TestCliDiagnose::anAbsentKeychainIsSaid()
{
    stage->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const CliStage::End end = run({u"--json"_s});
    QCOMPARE(end.code, 4);
    QVERIFY(end.took < 2s);
    QCOMPARE(keychain(end)["state"_L1].toString(), u"absent"_s);
    QVERIFY(keychain(end)["backend"_L1].isNull());
    QCOMPARE(keychain(end)["probe"_L1].toString(), u"skipped"_s);
    QVERIFY(end.errors.startsWith("spacekey-cli: "_L1));
}

void TestCliDiagnose::aHungKeychainIsGivenUp()
{
    QVERIFY(keyring.stop());
    const CliStage::End end = run({u"--json"_s});
    QCOMPARE(end.code, 4);
    QVERIFY2(end.took < 2s, qPrintable(QString::number(end.took.count())));
    QCOMPARE(keychain(end)["state"_L1].toString(), u"not-answering"_s);
    QVERIFY(json(end)["regions"_L1].toArray().size() > 0);
}

void TestCliDiagnose::anInterruptedOneLeavesNothing()
{
    for (int after = 0; after < 60; after += 6) {
        const std::unique_ptr<CliRun> running = stage->start({u"diagnose"_s});
        QTest::qWait(after);
        running->signal(SIGINT);
        const int code = running->exitCode();
        // Before it listens to signals, it ends as the system has it.
        QVERIFY2(code == 9 || code == 0 || code == -1, qPrintable(QString::number(code)));
        QVERIFY(code == -1 || !leftAProbe());
    }
}

void TestCliDiagnose::aLockedKeychainIsSaid()
{
    QVERIFY(keyring.lock());
    const CliStage::End end = run({u"--json"_s});
    QCOMPARE(end.code, 4);
    QVERIFY(end.took < 2s);
    QCOMPARE(keychain(end)["state"_L1].toString(), u"locked"_s);
    QCOMPARE(keychain(end)["probe"_L1].toString(), u"skipped"_s);
    QVERIFY(keyring.replace());
    QCOMPARE(run().code, 0);
}

QTEST_GUILESS_MAIN(TestCliDiagnose)
#include "tst_cli_diagnose.moc"

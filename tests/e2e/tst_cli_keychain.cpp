// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/testkeyring.h"

#include <QDir>
#include <QJsonObject>
#include <QMap>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a script meets when the keychain is absent, locked, hung or has lost an entry. No run has a
/// terminal, so none may wait for a person.
class TestCliKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void absentIsSaidFirst();
    void absentIsAbsentInEveryWay_data();
    void absentIsAbsentInEveryWay();
    void lockedIsSaidAtOnce();
    void hungIsGivenUp();
    void whatWasGrantedAndNotKeptIsSaid();
    void aLostEntryIsNotANameUnknown();
    void aStrangerInThePlaceOfATokenIsNotPrinted();
    void scriptsThatOnlyLookNeedNoKeychain();
    // Last, for the keyring is gone after it.
    void withoutAKeyringNothingIsWaitedFor();

private:
    void removeKeychain()
    {
        stage->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    }

    /// The commands that read a token, of the credential that @p options choose.
    [[nodiscard]] static QList<QStringList> readers(const QStringList &options)
    {
        return {QStringList{u"token"_s} + options, QStringList{u"env"_s} + options,
                QStringList{u"exec"_s} + options + QStringList{u"echo"_s, u"started"_s}};
    }

    const QStringList connect{u"connect"_s, u"--no-browser"_s, u"--name"_s, u"new"_s};
    std::optional<CliStage> stage;
    TestKeyring keyring;
};

void TestCliKeychain::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
}

void TestCliKeychain::cleanup()
{
    stage.reset();
    keyring.resume();
}

void TestCliKeychain::absentIsSaidFirst()
{
    removeKeychain();
    const int calls = stage->relay->requests();
    const CliStage::End connecting = stage->run(connect);
    QCOMPARE(connecting.code, 4);
    QCOMPARE(connecting.output, QString());
    QVERIFY(connecting.took < 2s);
    // use1 has no client pair, but that is not what is wrong first.
    QCOMPARE(stage->run({u"connect"_s, u"--region"_s, u"use1"_s}).code, 4);

    // Even when there is no credential of that name; but after usage and region.
    for (const QStringList &command : readers({}) + readers({u"--name"_s, u"nobody"_s})) {
        const CliStage::End end = stage->run(command);
        QCOMPARE(end.code, 4);
        QCOMPARE(end.output, QString());
        QVERIFY(end.took < 2s);
    }
    for (const QStringList &command :
         readers({u"--region"_s, u"mars"_s}) + readers({u"--nonsense"_s}))
        QCOMPARE(stage->run(command).code, 2);
    QCOMPARE(stage->run({u"whoami"_s}).code, 4);
    QCOMPARE(stage->run({u"app"_s, u"set"_s, u"--client-id"_s, u"x"_s}, "secret").code, 4);
    // A taken name is said before the keychain is looked at.
    QCOMPARE(stage->run({u"connect"_s}).code, 8);
    QCOMPARE(stage->relay->requests(), calls);
}

void TestCliKeychain::absentIsAbsentInEveryWay_data()
{
    using Changes = QMap<QString, QString>; // of the environment; a null one is taken out
    QTest::addColumn<Changes>("changes");
    const QString address = u"DBUS_SESSION_BUS_ADDRESS"_s;
    const QString runtime = u"XDG_RUNTIME_DIR"_s;
    QTest::newRow("no bus, as over ssh") << Changes{{address, {}}};
    QTest::newRow("nothing, as in cron") << Changes{{address, {}}, {runtime, {}}};
    QTest::newRow("an empty address") << Changes{{address, u""_s}};
    QTest::newRow("no address") << Changes{{address, u"nonsense"_s}};
    QTest::newRow("the bus of a login that is over")
        << Changes{{address, u"unix:path=/nonexistent"_s}};
}

void TestCliKeychain::absentIsAbsentInEveryWay()
{
    using Changes = QMap<QString, QString>;
    QFETCH(const Changes, changes);
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change->isNull())
            stage->environment.remove(change.key());
        else
            stage->environment.insert(change.key(), *change);
    }
    for (const QStringList &command : readers({})) {
        const CliStage::End end = stage->run(command);
        QCOMPARE(end.code, 4);
        QCOMPARE(end.output, QString());
        QVERIFY2(end.errors.contains("No keychain is running"_L1), qPrintable(end.errors));
        QVERIFY2(end.took < 2s, qPrintable(QString::number(end.took.count())));
    }
}

void TestCliKeychain::lockedIsSaidAtOnce()
{
    QVERIFY(keyring.lock());
    const int calls = stage->relay->requests();
    const CliStage::End connecting = stage->run(connect);
    QCOMPARE(connecting.code, 4);
    QCOMPARE(connecting.output, QString());
    QVERIFY(connecting.took < 2s);
    for (const QStringList &command : readers({})) {
        const CliStage::End end = stage->run(command);
        QCOMPARE(end.code, 4);
        QCOMPARE(end.output, QString());
        QVERIFY(end.took < 2s);
    }
    QCOMPARE(stage->run({u"add"_s, u"--name"_s, u"new"_s}, "made-up").code, 4);
    QCOMPARE(stage->run({u"whoami"_s}).code, 4);
    // Not even what is no secret.
    const QString app = stage->run({u"app"_s, u"show"_s}).output;
    QCOMPARE(
        stage
            ->run({u"app"_s, u"set"_s, u"--client-id"_s, u"x"_s, u"--redirect-port"_s, u"8765"_s},
                  "secret")
            .code,
        4);
    QCOMPARE(stage->run({u"app"_s, u"show"_s}).output, app);
    for (const QStringList &command : readers({u"--name"_s, u"nobody"_s}))
        QCOMPARE(stage->run(command).code, 3);
    QCOMPARE(stage->relay->requests(), calls);

    // Nothing was lost.
    QVERIFY(keyring.replace());
    QVERIFY(stage->authority().findToken(stage->token()));
}

void TestCliKeychain::hungIsGivenUp()
{
    QVERIFY(keyring.stop());
    const QStringList add{u"add"_s, u"--name"_s, u"new"_s};
    for (const QStringList &command : readers({}) + QList{connect, add, {u"whoami"_s}}) {
        const CliStage::End end = stage->run(command, "made-up");
        QCOMPARE(end.code, 4);
        QCOMPARE(end.output, QString());
        QVERIFY2(end.took <= 2s, qPrintable(QString::number(end.took.count())));
    }
    QVERIFY(keyring.resume());
    QVERIFY(stage->authority().findToken(stage->token()));
}

void TestCliKeychain::whatWasGrantedAndNotKeptIsSaid()
{
    const QString portal = u"https://portal.example.org"_s;
    QFile settings(stage->home.filePath(u"config/spacekey/spacekey.ini"_s));
    QVERIFY(settings.open(QFile::Append));
    settings.write("\n[region-sim]\nportalUrl=" + portal.toLatin1() + '\n');
    settings.close();

    const auto connecting = stage->start(connect);
    QVERIFY(connecting->waitForOutput(u"\nCode "_s));
    QVERIFY(keyring.stop());
    QVERIFY(stage->approve(*connecting, stage->user(1)));
    QCOMPARE(connecting->exitCode(), 4);
    QVERIFY(!connecting->output().contains("Stored"_L1));
    const QString errors = connecting->errors();
    QVERIFY2(errors.contains("You were signed in, but the token was not kept"_L1),
             qPrintable(errors));
    QVERIFY2(errors.contains("Revoke it on the developer portal: "_L1 + portal),
             qPrintable(errors));
    // Who is told before signing in has nothing to revoke.
    QVERIFY(!stage->run(connect).errors.contains("Revoke"_L1));
}

void TestCliKeychain::aLostEntryIsNotANameUnknown()
{
    const QString key = stage->list().at(0)["key"_L1].toString();
    QProcess secretTool;
    secretTool.start(u"secret-tool"_s, {u"clear"_s, u"server"_s, u"SpaceKey"_s, u"user"_s, key});
    QVERIFY(secretTool.waitForFinished());
    QCOMPARE(secretTool.exitCode(), 0);
    const CliStage::End token = stage->run({u"token"_s});
    QCOMPARE(token.code, 4);
    QVERIFY(!token.errors.isEmpty());
    QCOMPARE(stage->list().size(), 1);
    // Later it will not be there either.
    const CliStage::End verify = stage->run({u"verify"_s});
    QCOMPARE(verify.code, 1);
    QVERIFY2(verify.errors.contains("connect --force --region sim --name default"_L1),
             qPrintable(verify.errors));
    QVERIFY(!verify.errors.contains("later"_L1));
}

void TestCliKeychain::aStrangerInThePlaceOfATokenIsNotPrinted()
{
    const QString key = stage->list().at(0)["key"_L1].toString();
    QProcess secretTool;
    secretTool.start(
        u"secret-tool"_s,
        {u"store"_s, u"--label=stranger"_s, u"server"_s, u"SpaceKey"_s, u"user"_s, key});
    secretTool.write("two\nlines");
    secretTool.closeWriteChannel();
    QVERIFY(secretTool.waitForFinished());
    const CliStage::End token = stage->run({u"token"_s});
    QCOMPARE(token.code, 4);
    QCOMPARE(token.output, QString());
}

void TestCliKeychain::scriptsThatOnlyLookNeedNoKeychain()
{
    removeKeychain();
    QCOMPARE(stage->list().size(), 1);
    QCOMPARE(stage->run({u"default"_s}).output, u"sim/default\n"_s);
    QCOMPARE(stage->run({u"region"_s, u"list"_s}).code, 0);
    QCOMPARE(stage->run({u"app"_s, u"show"_s}).output,
             u"sim  %1  /callback  any  http://localhost/callback  you\n"_s.arg(
                 stage->simulator.clientId()));
}

void TestCliKeychain::withoutAKeyringNothingIsWaitedFor()
{
    // The service runs, and nobody has made a keyring yet: asking for one would never end.
    QVERIFY(keyring.end());
    QVERIFY(QDir(qEnvironmentVariable("XDG_DATA_HOME") + "/keyrings"_L1).removeRecursively());
    QVERIFY(TestKeyring::lookup(u"SpaceKey"_s, u"none"_s).isEmpty()); // starts the service
    const QStringList add{u"add"_s, u"--name"_s, u"new"_s};
    for (const QStringList &command : readers({}) + QList{connect, add}) {
        const CliStage::End end = stage->run(command, "made-up");
        QCOMPARE(end.code, 4);
        QCOMPARE(end.output, QString());
        QVERIFY2(end.errors.contains("no default keyring"_L1), qPrintable(end.errors));
        QVERIFY2(end.took < 2s, qPrintable(QString::number(end.took.count())));
    }
    QCOMPARE(stage->list().size(), 1);
}

QTEST_GUILESS_MAIN(TestCliKeychain)
#include "tst_cli_keychain.moc"

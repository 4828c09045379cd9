// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/terminal.h"

#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What spacekey-cli says beside results: what is there instead, and what to type next.
class TestCliAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingThereIsSaid_data();
    void nothingThereIsSaid();
    void nothingSuchIsNotNothingAtAll_data();
    void nothingSuchIsNotNothingAtAll();
    void whatIsThereInsteadIsSaid();
    void withoutAClientKeyTheWayOnIsSaid();
    void aRevokedTokenCanBeReplacedWithoutAClientKey();
    void manyRevokedTokensNeedOneExample();
    void aRemovedRegionsThingsStay();
    void theSandboxStaysTheSandbox();
    void aSlipNeverMeansTheRealProfile();
    void anEmptySecretIsSaid();
    void changesAreConfirmedToAPerson_data();
    void changesAreConfirmedToAPerson();
    void coloursAreForTerminals_data();
    void coloursAreForTerminals();
    void askingWhoNotesWhetherTheTokenIsGood();

private:
    CliStage::End run(const QString &words, const QByteArray &input = {})
    {
        return stage->run(words.split(u' '), input);
    }

    std::optional<CliStage> stage;
};

void TestCliAdvice::init()
{
    stage.emplace();
}

void TestCliAdvice::nothingThereIsSaid_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("advice");
    QTest::newRow("list") << u"list"_s << u"“spacekey-cli connect”"_s;
    QTest::newRow("verify") << u"verify --all"_s << u"“spacekey-cli connect”"_s;
    QTest::newRow("app show") << u"app show"_s << u"“spacekey-cli app set --help”"_s;
}

void TestCliAdvice::nothingThereIsSaid()
{
    QFETCH(QString, command);
    QFETCH(QString, advice);
    const CliStage::End end = run(command);
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.errors.contains(advice), qPrintable(end.errors));
    // A script that asks for JSON gets it, and nothing else.
    const CliStage::End inJson = run(command + " --json"_L1);
    QCOMPARE(inJson.code, 0);
    QCOMPARE(inJson.output.simplified(), u"[]"_s);
    QCOMPARE(inJson.errors, QString());
}

void TestCliAdvice::nothingSuchIsNotNothingAtAll_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("name") << u"list --name nobody"_s;
    QTest::newRow("region") << u"list --region euc1"_s;
    QTest::newRow("verify") << u"verify --all --region euc1"_s;
}

void TestCliAdvice::nothingSuchIsNotNothingAtAll()
{
    QFETCH(QString, command);
    QCOMPARE(run(u"add --no-check --name lab"_s, "made-up").code, 0);
    const CliStage::End end = run(command);
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.errors.contains("There is no such credential"_L1), qPrintable(end.errors));
    QVERIFY(!end.errors.contains("No credentials are stored"_L1));
}

void TestCliAdvice::whatIsThereInsteadIsSaid()
{
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"lab"_s}).code, 0);
    const auto errorsOf = [&](const QString &words) {
        const CliStage::End end = run(words);
        return end.code == 3 ? end.errors : QString();
    };
    QVERIFY(errorsOf(u"token --region euc1 --name lab"_s).contains("of that name in: sim"_L1));
    QVERIFY(errorsOf(u"token --name seq"_s).contains("That region has: lab"_L1));
    for (const QString &command : {u"token --region euc1"_s, u"whoami --region euc1"_s}) {
        const QString errors = errorsOf(command);
        QVERIFY2(errors.contains("credentials in: sim"_L1), qPrintable(errors));
        QVERIFY(errors.contains("spacekey-cli connect --region euc1"_L1));
    }
}

void TestCliAdvice::withoutAClientKeyTheWayOnIsSaid()
{
    const CliStage::End end = run(u"connect --region euc1 --no-browser"_s);
    QCOMPARE(end.code, 2);
    for (const QString &command : {u"spacekey-cli app set --region euc1 --client-id "_s,
                                   u"spacekey-cli import"_s, u"spacekey-cli add --region euc1"_s})
        QVERIFY2(end.errors.contains(command), qPrintable(end.errors));
    QVERIFY2(end.errors.contains("https://developer.euc1."_L1), qPrintable(end.errors));
    QVERIFY(run(u"--sandbox connect --region euc1"_s)
                .errors.contains("spacekey-cli --sandbox app set --region euc1"_L1));
}

void TestCliAdvice::aRevokedTokenCanBeReplacedWithoutAClientKey()
{
    QCOMPARE(stage->addRegion(stage->simulator.apiUrl()), 0);
    QCOMPARE(run(u"default --region sim"_s).code, 0);
    const QByteArray token =
        stage->authority().issueToken(stage->simulator.users().at(1), {}).bytes();
    QCOMPARE(stage->run({u"add"_s, u"--name"_s, u"my lab"_s}, token).code, 0);
    stage->authority().revokeAll();
    const QString add = u"spacekey-cli add --force --region sim --name 'my lab'"_s;
    const QString connect = u"spacekey-cli connect --force --region sim --name 'my lab'"_s;
    const auto checkAdvice = [&](const QString &advice, const QString &other) {
        for (const QString &command : {u"verify"_s, u"whoami"_s, u"token"_s}) {
            const QString errors = run(command).errors;
            QVERIFY2(errors.contains(advice), qPrintable(errors));
            QVERIFY2(!errors.contains(other), qPrintable(errors));
        }
    };
    checkAdvice(add, connect);
    QVERIFY(stage->setUpRegion());
    checkAdvice(connect, add);
}

void TestCliAdvice::manyRevokedTokensNeedOneExample()
{
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"one"_s}).code, 0);
    QCOMPARE(stage->connectAs(stage->user(1), {u"--name"_s, u"two"_s}).code, 0);
    stage->authority().revokeAll();
    const CliStage::End all = run(u"verify --all"_s);
    QCOMPARE(all.code, 7);
    QVERIFY2(all.errors.count("spacekey-cli connect --force"_L1) == 1, qPrintable(all.errors));
}

void TestCliAdvice::aRemovedRegionsThingsStay()
{
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const QByteArray token = stage->token();
    Terminal terminal;
    CliRun removing({u"region"_s, u"remove"_s, u"sim"_s}, stage->environment, terminal.slave(),
                    false);
    QCOMPARE(removing.exitCode(), 0);
    QVERIFY(terminal.waitFor("Its credentials and its client key stay."));
    QVERIFY(terminal.waitFor("“spacekey-cli default --region use1”"));
    QVERIFY(stage->token({u"--region"_s, u"sim"_s}) == token);
    // The command that is shown brings all of it back.
    const QString screen = QString::fromUtf8(terminal.screen());
    QString command = screen.sliced(screen.indexOf("spacekey-cli region add"_L1));
    command.truncate(command.indexOf(u'\r'));
    QProcess shell;
    QProcessEnvironment environment = stage->environment;
    environment.insert(
        u"PATH"_s, QCoreApplication::applicationDirPath() + u':' + environment.value(u"PATH"_s));
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, command});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(run(u"verify"_s).code, 0);
    QCOMPARE(stage->connectAs(stage->user(0), {u"--force"_s}).code, 0);
}

void TestCliAdvice::theSandboxStaysTheSandbox()
{
    for (const QString &command : {u"--sandbox list"_s, u"token --sandbox"_s}) {
        const QString errors = run(command).errors;
        QVERIFY2(errors.contains(u"“spacekey-cli --sandbox "_s), qPrintable(errors));
        QVERIFY(!errors.contains(u"“spacekey-cli connect"_s));
    }
    stage->environment.insert(u"SPACEKEY_PROFILE"_s, u"sandbox"_s);
    QVERIFY(run(u"list"_s).errors.contains(u"“spacekey-cli --sandbox connect”"_s));
}

void TestCliAdvice::aSlipNeverMeansTheRealProfile()
{
    stage->environment.insert(u"SPACEKEY_PROFILE"_s, u"sanbdox"_s);
    for (const QString &command : {u"list"_s, u"token"_s, u"default"_s}) {
        const CliStage::End end = run(command);
        QCOMPARE(end.code, 2);
        QCOMPARE(end.output, QString());
        QVERIFY(end.errors.contains("SPACEKEY_PROFILE"_L1));
    }
    QCOMPARE(run(u"--sandbox list"_s).code, 0);
    QCOMPARE(run(u"--help"_s).code, 0);
}

void TestCliAdvice::anEmptySecretIsSaid()
{
    const CliStage::End end = run(u"app set --client-id x"_s);
    QCOMPARE(end.code, 2);
    QVERIFY2(end.errors.contains("No client secret"_L1), qPrintable(end.errors));
}

void TestCliAdvice::changesAreConfirmedToAPerson_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("confirmation");
    QTest::newRow("default region") << u"default --region euc1"_s << "is now euc1"_ba;
    QTest::newRow("default credential") << u"default --name lab"_s << "is now lab"_ba;
    QTest::newRow("region remove") << u"region remove sim"_s << "sim is removed"_ba;
}

void TestCliAdvice::changesAreConfirmedToAPerson()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, confirmation);
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"lab"_s}).code, 0);
    Terminal terminal;
    CliRun seen(command.split(u' '), stage->environment, terminal.slave(), false);
    QCOMPARE(seen.exitCode(), 0);
    QVERIFY(terminal.waitFor(confirmation));
    QCOMPARE(seen.output(), QString());
    // Scripts stay silent.
    const CliStage::End quiet = run(u"default --region use1"_s);
    QCOMPARE(quiet.code, 0);
    QCOMPARE(quiet.output + quiet.errors, QString());
}

void TestCliAdvice::coloursAreForTerminals_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("coloured");
    QTest::newRow("a terminal") << u"TERM"_s << u"xterm"_s << true;
    QTest::newRow("a dumb one") << u"TERM"_s << u"dumb"_s << false;
    QTest::newRow("none wanted") << u"NO_COLOR"_s << u"1"_s << false;
    QTest::newRow("nothing said") << u"NO_COLOR"_s << u""_s << true;
}

void TestCliAdvice::coloursAreForTerminals()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(bool, coloured);
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    stage->environment.insert(u"TERM"_s, u"xterm"_s);
    stage->environment.remove(u"NO_COLOR"_s);
    stage->environment.insert(variable, value);
    const QList<QStringList> commands{{u"list"_s}, {u"verify"_s}};
    for (const QStringList &command : commands) {
        Terminal terminal;
        CliRun seen(command, stage->environment, terminal.slave(), true);
        QCOMPARE(seen.exitCode(), 0);
        QVERIFY(terminal.waitFor("valid"));
        QVERIFY(terminal.waitFor("STATE"));
        QCOMPARE(terminal.screen().contains("\x1b[32mvalid\x1b[0m"), coloured);
        QCOMPARE(terminal.screen().contains('\x1b'), coloured);
        QVERIFY(!stage->run(command).output.contains(u'\x1b'));
    }
    Terminal terminal;
    CliRun help({u"help"_s}, stage->environment, terminal.slave(), true);
    QCOMPARE(help.exitCode(), 0);
    QVERIFY(terminal.waitFor("Commands:"));
    QCOMPARE(terminal.screen().contains("\x1b[1mCommands:\x1b[0m"), coloured);
}

void TestCliAdvice::askingWhoNotesWhetherTheTokenIsGood()
{
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const auto state = [&] { return stage->list().at(0)["state"_L1].toString(); };
    stage->authority().revokeAll();
    QCOMPARE(run(u"whoami"_s).code, 7);
    QCOMPARE(state(), u"revoked"_s);

    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"two"_s}).code, 0);
    const QByteArray token = stage->token({u"--name"_s, u"two"_s});
    QCOMPARE(run(u"add --no-check --name three"_s, token).code, 0);
    QCOMPARE(stage->list().at(2)["state"_L1].toString(), u"unverified"_s);
    QCOMPARE(run(u"whoami --name three"_s).code, 0);
    QCOMPARE(stage->list().at(2)["state"_L1].toString(), u"valid"_s);
}

QTEST_GUILESS_MAIN(TestCliAdvice)
#include "tst_cli_advice.moc"

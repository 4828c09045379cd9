// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/terminal.h"

#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `add`: a token from elsewhere, on standard input.
class TestCliAdd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesAToken();
    void readsATokenTypedUnseen();
    void checksInTheOrderPromised();
    void aNameTakenMeanwhileIsTaken();
    void replacesWhenForced();
    void refusesWhatIsNoToken_data();
    void refusesWhatIsNoToken();
    void aTokenOfAnotherRegionIsNotStored();
    void withoutAnAnswerItIsStoredUnverified();
    void aTokenOfSmallScopesIsValid();
    void asksNobodyWhenToldSo();
    void whereItIsStoredBeforeIsSaid();
    void aWholeFileBelongsToImport();
    void interruptedItLeavesNothing();

private:
    [[nodiscard]] CliStage::End add(const QStringList &more = {})
    {
        return stage->run(QStringList{u"add"_s} + more, token + '\n');
    }

    std::optional<CliStage> stage;
    QByteArray token;
};

void TestCliAdd::init()
{
    stage.emplace();
    QCOMPARE(stage->addRegion(stage->simulator.apiUrl()), 0);
    QCOMPARE(stage->run({u"default"_s, u"--region"_s, u"sim"_s}).code, 0);
    token = stage->authority()
                .issueToken(stage->simulator.users().at(1), Scopes::parse(u"read global"_s))
                .bytes();
}

void TestCliAdd::storesAToken()
{
    // Neither a client pair nor a browser is needed.
    const CliStage::End end = stage->run({u"add"_s}, " \t" + token + "\r\n\n");
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Stored sim/default\n"_s);
    QCOMPARE(end.errors, QString());
    QVERIFY(stage->token() == token);
    const QJsonObject credential = stage->list().at(0).toObject();
    QCOMPARE(credential["source"_L1].toString(), u"pasted"_s);
    QCOMPARE(credential["state"_L1].toString(), u"valid"_s);
    QCOMPARE(credential["user"_L1]["id"_L1].toString(), stage->user(1));
    QCOMPARE(credential["scopes"_L1].toArray(), QJsonArray{u"read global"_s});
    QCOMPARE(credential["apiServer"_L1].toString(), stage->simulator.apiUrl().toString());
    QCOMPARE(add({u"--name"_s, u"second one"_s}).output, u"Stored sim/second one\n"_s);
    stage->environment.insert(u"SPACEKEY_NAME"_s, u"third"_s);
    QCOMPARE(add().output, u"Stored sim/third\n"_s);
}

void TestCliAdd::readsATokenTypedUnseen()
{
    Terminal terminal;
    CliRun adding({u"add"_s}, stage->environment, terminal.slave(), false);
    QVERIFY(terminal.waitFor("Access token for sim: "));
    QVERIFY(!terminal.echoes());
    terminal.type(token + '\n');
    QCOMPARE(adding.exitCode(), 0);
    QVERIFY(terminal.echoes());
    QVERIFY(!terminal.screen().contains(token));
    QVERIFY(stage->token() == token);
}

void TestCliAdd::checksInTheOrderPromised()
{
    QCOMPARE(add().code, 0);
    const int calls = stage->relay->requests();
    // A taken name comes before the keychain …
    const CliStage::End taken = add();
    QCOMPARE(taken.code, 8);
    QVERIFY(taken.errors.contains("--force"_L1));
    stage->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    QCOMPARE(add().code, 8);
    QCOMPARE(add({u"--region"_s, u"mars"_s}).code, 2);
    QCOMPARE(add({u"--name"_s, u"a/b"_s}).code, 2);
    QCOMPARE(add({u"--nonsense"_s}).code, 2);
    QCOMPARE(add({QString::fromLatin1(token)}).code, 2);
    QCOMPARE(stage->run({u"add"_s, u"--name"_s, u"new"_s}, "no token").code, 2);
    // … and the keychain before the server.
    for (const QStringList &options : {QStringList{u"--force"_s},
                                       {u"--name"_s, u"new"_s},
                                       {u"--name"_s, u"new"_s, u"--no-check"_s}}) {
        const CliStage::End absent = add(options);
        QCOMPARE(absent.code, 4);
        QCOMPARE(absent.output, QString());
    }
    QCOMPARE(stage->relay->requests(), calls);
    QCOMPARE(stage->index()["credentials"_L1].toArray().size(), 1);
}

void TestCliAdd::aNameTakenMeanwhileIsTaken()
{
    QVERIFY(stage->setUpRegion());
    Terminal terminal;
    CliRun adding({u"add"_s, u"--name"_s, u"race"_s}, stage->environment, terminal.slave(), false);
    QVERIFY(terminal.waitFor("Access token for sim: "));
    const auto connecting = stage->start({u"connect"_s, u"--no-browser"_s, u"--name"_s, u"race"_s});
    QVERIFY(connecting->waitForOutput(u"\nCode "_s));
    QCOMPARE(add({u"--name"_s, u"race"_s}).code, 0);
    const CliStage::End late = add({u"--name"_s, u"race"_s});
    QCOMPARE(late.code, 8);
    QVERIFY(late.errors.contains("sim/race"_L1) && late.errors.contains("--force"_L1));

    // The others hear the same, though it was free when they began.
    terminal.type(token + '\n');
    QCOMPARE(adding.exitCode(), 8);
    QVERIFY(terminal.waitFor(late.errors.trimmed().toUtf8()));
    QVERIFY(stage->approve(*connecting, stage->user(1)));
    QCOMPARE(connecting->exitCode(), 8);
    QVERIFY2(connecting->errors().endsWith(late.errors), qPrintable(connecting->errors()));
    QVERIFY(stage->token({u"--name"_s, u"race"_s}) == token);
}

void TestCliAdd::replacesWhenForced()
{
    QCOMPARE(add().code, 0);
    token = stage->authority().issueToken(stage->simulator.users().at(0), {}).bytes();
    QCOMPARE(add({u"--force"_s}).output, u"Stored sim/default\n"_s);
    QVERIFY(stage->token() == token);
    QCOMPARE(stage->list().size(), 1);
}

void TestCliAdd::refusesWhatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("two lines") << QByteArray("made\nup\n");
    QTest::newRow("two words") << QByteArray("made up");
    QTest::newRow("too long") << QByteArray(2561, 'm');
    QTest::newRow("much too long") << QByteArray(100'000, 'm');
    QTest::newRow("beyond ASCII") << QByteArray("mädeup");
}

void TestCliAdd::refusesWhatIsNoToken()
{
    QFETCH(const QByteArray, input);
    const CliStage::End end = stage->run({u"add"_s}, input);
    QCOMPARE(end.code, 2);
    QCOMPARE(end.output, QString());
    QVERIFY(!end.errors.isEmpty());
    QVERIFY2(!end.errors.contains("made"_L1), qPrintable(end.errors));
    QCOMPARE(stage->relay->requests(), 0);
}

void TestCliAdd::aTokenOfAnotherRegionIsNotStored()
{
    stage->authority().revokeAll();
    const CliStage::End end = add();
    QCOMPARE(end.code, 7);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.errors.contains("another region"_L1), qPrintable(end.errors));
    QVERIFY2(end.errors.contains("HTTP status 401"_L1), qPrintable(end.errors));
    QCOMPARE(stage->list().size(), 0);
    QCOMPARE(stage->index()["credentials"_L1].toArray().size(), 0);
    QCOMPARE(stage->run({u"token"_s}).code, 3);
}

void TestCliAdd::withoutAnAnswerItIsStoredUnverified()
{
    stage->relay->stopListening();
    const CliStage::End end = add();
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Stored sim/default\n"_s);
    QVERIFY2(end.errors.contains("not verified"_L1), qPrintable(end.errors));
    QCOMPARE(stage->list().at(0)["state"_L1].toString(), u"unverified"_s);
    QVERIFY(stage->list().at(0)["user"_L1].isNull());
    QVERIFY(stage->token() == token);
    // Later it can be verified.
    QVERIFY(stage->relay->listenAgain());
    QCOMPARE(stage->run({u"verify"_s}).code, 0);
    QCOMPARE(stage->list().at(0)["user"_L1]["id"_L1].toString(), stage->user(1));
}

void TestCliAdd::aTokenOfSmallScopesIsValid()
{
    stage->relay->addFault(Fault::Forbidden, Relay::always, u"/users/current"_s);
    QCOMPARE(add().code, 0);
    QCOMPARE(stage->list().at(0)["state"_L1].toString(), u"valid"_s);
    QVERIFY(stage->list().at(0)["user"_L1].isNull());
}

void TestCliAdd::asksNobodyWhenToldSo()
{
    const CliStage::End end = add({u"--no-check"_s});
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Stored sim/default\n"_s);
    QCOMPARE(end.errors, QString());
    QCOMPARE(stage->relay->requests(), 0);
    QCOMPARE(stage->list().at(0)["state"_L1].toString(), u"unverified"_s);
    QVERIFY(stage->token() == token);
}

void TestCliAdd::whereItIsStoredBeforeIsSaid()
{
    QCOMPARE(add().errors, QString());
    const CliStage::End twin = add({u"--name"_s, u"twin"_s});
    QCOMPARE(twin.code, 0);
    QCOMPARE(twin.output, u"Stored sim/twin\n"_s);
    QVERIFY2(twin.errors.contains("The same token is stored as sim/default"_L1),
             qPrintable(twin.errors));
    const CliStage::End again = add({u"--name"_s, u"twin"_s, u"--force"_s});
    QCOMPARE(again.output, u"Stored sim/twin\n"_s);
    QVERIFY2(again.errors.contains("The same token is stored as sim/default"_L1),
             qPrintable(again.errors));
    QCOMPARE(stage->run({u"remove"_s, u"--yes"_s, u"--name"_s, u"twin"_s}).code, 0);
    const CliStage::End same = add({u"--force"_s});
    QCOMPARE(same.output, u"Stored sim/default\n"_s);
    QVERIFY2(same.errors.contains("the same as before"_L1), qPrintable(same.errors));
    QCOMPARE(stage->list().size(), 1);
    // Another token is not meant by it.
    token = stage->authority().issueToken(stage->simulator.users().at(0), {}).bytes();
    QCOMPARE(add({u"--name"_s, u"other"_s}).errors, QString());
}

void TestCliAdd::aWholeFileBelongsToImport()
{
    const CliStage::End end = stage->run(
        {u"add"_s}, "apiServer = https://api.basespace.illumina.com\naccessToken = " + token);
    QCOMPARE(end.code, 2);
    QVERIFY2(end.errors.contains("spacekey-cli import FILE"_L1), qPrintable(end.errors));
    QVERIFY(!end.errors.contains(QString::fromLatin1(token)));
}

void TestCliAdd::interruptedItLeavesNothing()
{
    stage->relay->addFault(Fault::Hang, Relay::always, u"/users/current"_s);
    const auto adding = stage->start({u"add"_s}, token);
    QTRY_VERIFY_WITH_TIMEOUT(stage->relay->faultsMet() > 0, 10'000);
    adding->signal(SIGINT);
    QCOMPARE(adding->exitCode(), 9);
    QCOMPARE(adding->output(), QString());
    QCOMPARE(stage->index()["credentials"_L1].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestCliAdd)
#include "tst_cli_add.moc"

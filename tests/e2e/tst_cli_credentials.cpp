// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What can be seen and set once there are credentials: `list`, `whoami`, `default`, `region`,
/// `app`.
class TestCliCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatIsThere();
    void theDefaultIsTheFirstOneOrAsSet();
    void theDefaultRegionIsRemembered();
    void theEnvironmentChoosesToo();
    void saysWhoItIs();
    void saysWhenItCannotAskWho();
    void aRemovedRegionsTokensCanStillBeReached();
    void regionsAreListedAddedAndRemoved();
    void builtInRegionsAndBadAddressesAreRefused_data();
    void builtInRegionsAndBadAddressesAreRefused();
    void theClientPairIsChecked();
    void theSandboxIsAnotherHouse();
    void aBrokenIndexIsNotOverwritten();
    void saysWhenItCannotPrint();

private:
    CliStage::End run(const QString &words, const QByteArray &input = {})
    {
        return stage->run(words.split(u' '), input);
    }
    QJsonDocument json(const QString &words)
    {
        return QJsonDocument::fromJson(run(words).output.toUtf8());
    }

    std::optional<CliStage> stage;
};

void TestCliCredentials::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
}

void TestCliCredentials::listsWhatIsThere()
{
    QCOMPARE(run(u"list"_s).output, QString());
    QVERIFY(json(u"list --json"_s).isArray());
    QCOMPARE(stage->list().size(), 0);
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QCOMPARE(stage->connectAs(stage->user(2), {u"--name"_s, u"core lab"_s}).code, 0);

    const QJsonArray all = stage->list();
    QCOMPARE(all.size(), 2);
    const QJsonObject first = all.at(0).toObject();
    QCOMPARE(first.keys(),
             QStringList({u"apiServer"_s, u"connectedAt"_s, u"default"_s, u"key"_s, u"last4"_s,
                          u"name"_s, u"note"_s, u"region"_s, u"scopes"_s, u"source"_s, u"state"_s,
                          u"user"_s, u"verifiedAt"_s}));
    QCOMPARE(first["region"_L1].toString(), u"sim"_s);
    QCOMPARE(first["name"_L1].toString(), u"default"_s);
    QCOMPARE(first["default"_L1].toBool(), true);
    QCOMPARE(first["apiServer"_L1].toString(), stage->simulator.apiUrl().toString());
    QCOMPARE(first["last4"_L1].toString(), QString::fromLatin1(stage->token().last(4)));
    QCOMPARE(first["state"_L1].toString(), u"valid"_s);
    QCOMPARE(first["source"_L1].toString(), u"device"_s);
    QCOMPARE(first["scopes"_L1].toArray(), QJsonArray{u"browse global"_s});
    QVERIFY(first["connectedAt"_L1].toString().endsWith(u'Z'));
    const QDateTime connected =
        QDateTime::fromString(first["connectedAt"_L1].toString(), Qt::ISODate);
    QVERIFY(std::abs(connected.secsTo(QDateTime::currentDateTimeUtc())) < 60);

    const QStringList lines = run(u"list"_s).output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).contains("core lab"_L1));
    QVERIFY(lines.at(1).contains("Genomics Core"_L1));

    QCOMPARE(json(u"list --json --region use1"_s).array().size(), 0);
    QCOMPARE(json(u"list --json --region SIM --name default"_s).array().size(), 1);
    QCOMPARE(run(u"list --region mars"_s).code, 2);
}

void TestCliCredentials::theDefaultIsTheFirstOneOrAsSet()
{
    QCOMPARE(run(u"default"_s).output, u"sim/default\n"_s);
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"one"_s}).code, 0);
    QCOMPARE(stage->connectAs(stage->user(1), {u"--name"_s, u"two"_s}).code, 0);
    QCOMPARE(run(u"default"_s).output, u"sim/one\n"_s);
    const QByteArray one = stage->token();
    QCOMPARE(run(u"default --name two"_s).code, 0);
    QCOMPARE(run(u"default"_s).output, u"sim/two\n"_s);
    QVERIFY(stage->token() != one);
    QCOMPARE(stage->token({u"--name"_s, u"one"_s}), one);
    QCOMPARE(run(u"default --name three"_s).code, 3);
    QCOMPARE(run(u"default --name a/b"_s).code, 2);
    QCOMPARE(run(u"default"_s).output, u"sim/two\n"_s);
}

void TestCliCredentials::theDefaultRegionIsRemembered()
{
    QCOMPARE(run(u"default --region EUC1"_s).code, 0);
    QCOMPARE(run(u"default"_s).output, u"euc1/default\n"_s);
    QCOMPARE(run(u"default --region mars"_s).code, 2);
    QCOMPARE(run(u"default"_s).output, u"euc1/default\n"_s);
    // Setting a region's default credential leaves the default region.
    QCOMPARE(stage->connectAs(stage->user(0), {u"--region"_s, u"sim"_s}).code, 0);
    QCOMPARE(run(u"default --region sim --name default"_s).code, 0);
    QCOMPARE(run(u"default"_s).output, u"euc1/default\n"_s);
    // A default region that is removed falls back to the first.
    QCOMPARE(run(u"default --region sim"_s).code, 0);
    QCOMPARE(run(u"region remove sim"_s).code, 0);
    QCOMPARE(run(u"default"_s).output, u"use1/default\n"_s);
}

void TestCliCredentials::theEnvironmentChoosesToo()
{
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"one"_s}).code, 0);
    QCOMPARE(stage->connectAs(stage->user(1), {u"--name"_s, u"two"_s}).code, 0);
    QCOMPARE(run(u"default --region use1"_s).code, 0);
    QCOMPARE(run(u"token"_s).code, 3);
    stage->environment.insert(u"SPACEKEY_REGION"_s, u"Sim"_s);
    stage->environment.insert(u"SPACEKEY_NAME"_s, u"two"_s);
    QCOMPARE(stage->authority().findToken(stage->token())->user.id, stage->user(1));
    QCOMPARE(stage->authority().findToken(stage->token({u"--name"_s, u"one"_s}))->user.id,
             stage->user(0));
    QCOMPARE(run(u"token --region use1"_s).code, 3);
    // A list is of all there is, and the default is what is set.
    QCOMPARE(stage->list().size(), 2);
    QCOMPARE(run(u"default"_s).output, u"use1/default\n"_s);
}

void TestCliCredentials::saysWhoItIs()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QCOMPARE(run(u"whoami"_s).output,
             u"Example User example.user@example.org\nsim %1\n"_s.arg(
                 stage->simulator.apiUrl().toString()));
    const QJsonObject object = json(u"whoami --json"_s).object();
    QCOMPARE(object.keys(), QStringList({u"apiServer"_s, u"name"_s, u"region"_s, u"user"_s}));
    QCOMPARE(object["user"_L1]["id"_L1].toString(), stage->user(0));
    QCOMPARE(object["user"_L1]["email"_L1].toString(), u"example.user@example.org"_s);
    QCOMPARE(run(u"whoami --name nobody"_s).code, 3);
    QCOMPARE(run(u"whoami --region mars"_s).code, 2);
}

void TestCliCredentials::saysWhenItCannotAskWho()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    stage->relay->stopListening();
    QCOMPARE(run(u"whoami"_s).code, 1);
    QVERIFY(stage->relay->listenAgain());
    stage->relay->addFault(Fault::PortalHtml, 1, QString());
    QCOMPARE(run(u"whoami"_s).code, 1);
    stage->authority().revokeAll();
    const CliStage::End revoked = run(u"whoami"_s);
    QCOMPARE(revoked.code, 7);
    QCOMPARE(revoked.output, QString());
    QVERIFY2(revoked.errors.contains("HTTP status 401"_L1), qPrintable(revoked.errors));
    // The token is still there to be seen.
    QVERIFY(!stage->token().isEmpty());
}

void TestCliCredentials::aRemovedRegionsTokensCanStillBeReached()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const QByteArray token = stage->token();
    QCOMPARE(run(u"region remove SIM"_s).code, 0);
    QCOMPARE(stage->token({u"--region"_s, u"SIM"_s}), token);
    QCOMPARE(json(u"list --json --region sim"_s).array().size(), 1);
    QCOMPARE(stage->list().size(), 1);
    QCOMPARE(run(u"token --region sim --name other"_s).code, 3);
    QCOMPARE(run(u"whoami --region sim"_s).code, 2);
    QCOMPARE(run(u"connect --region sim --force"_s).code, 2);
}

void TestCliCredentials::regionsAreListedAddedAndRemoved()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const QJsonArray regions = json(u"region list --json"_s).array();
    QCOMPARE(regions.size(), 8);
    const QJsonObject expected{{u"id"_s, u"sim"_s},
                               {u"name"_s, u"Sim"_s},
                               {u"apiUrl"_s, stage->simulator.apiUrl().toString()},
                               {u"webUrl"_s, stage->simulator.webUrl().toString()},
                               {u"custom"_s, true},
                               {u"default"_s, true},
                               {u"credentials"_s, 1}};
    QCOMPARE(regions.last().toObject(), expected);
    QCOMPARE(regions.first()["id"_L1].toString(), u"use1"_s);
    QCOMPARE(run(u"region list"_s).output.count(u'\n'), 8);

    // Adding it again replaces it.
    QCOMPARE(run(u"region add Sim --name Other --api-url https://api.example.org/ "
                 "--web-url https://example.org"_s)
                 .code,
             0);
    const QJsonObject now = json(u"region list --json"_s).array().last().toObject();
    QCOMPARE(now["name"_L1].toString(), u"Other"_s);
    QCOMPARE(now["apiUrl"_L1].toString(), u"https://api.example.org"_s);
    QVERIFY(run(u"list"_s).output.contains("region changed"_L1));

    QCOMPARE(run(u"region remove sim"_s).code, 0);
    QCOMPARE(json(u"region list --json"_s).array().size(), 7);
    QCOMPARE(run(u"region remove sim"_s).code, 2);
}

void TestCliCredentials::builtInRegionsAndBadAddressesAreRefused_data()
{
    QTest::addColumn<QString>("words");
    const QString rest = u" --name Lab --api-url https://a.example.org --web-url "_s;
    QTest::newRow("remove a built-in one") << u"remove use1"_s;
    QTest::newRow("remove an unknown one") << u"remove mars"_s;
    QTest::newRow("change a built-in one") << QString(u"add USE1"_s + rest + u"https://a.org"_s);
    QTest::newRow("bad id") << QString(u"add my_lab"_s + rest + u"https://a.org"_s);
    QTest::newRow("plain http") << QString(u"add lab"_s + rest + u"http://a.example.org"_s);
    QTest::newRow("looks like loopback")
        << QString(u"add lab"_s + rest + u"http://127.0.0.1.a.org"_s);
    QTest::newRow("with a password") << QString(u"add lab"_s + rest + u"https://u:p@a.org"_s);
    QTest::newRow("a file") << QString(u"add lab"_s + rest + u"file:///etc/passwd"_s);
    QTest::newRow("no address") << QString(u"add lab"_s + rest + u"a.example.org"_s);
}

void TestCliCredentials::builtInRegionsAndBadAddressesAreRefused()
{
    QFETCH(QString, words);
    const QByteArray before = run(u"region list --json"_s).output.toUtf8();
    const CliStage::End end = run(u"region "_s + words);
    QCOMPARE(end.code, 2);
    QVERIFY(end.errors.startsWith("spacekey-cli: "_L1));
    QCOMPARE(run(u"region list --json"_s).output.toUtf8(), before);
}

void TestCliCredentials::theClientPairIsChecked()
{
    QCOMPARE(run(u"app set --region use1"_s, "secret").code, 2);
    QCOMPARE(run(u"app set --region use1 --client-id x"_s, "").code, 2);
    QCOMPARE(run(u"app set --region use1 --client-id x"_s, "\n").code, 2);
    QCOMPARE(run(u"app set --region use1 --client-id x"_s, "two\nlines").code, 2);
    QCOMPARE(run(u"app set --region use1 --client-id x"_s, QByteArray(5000, 'x')).code, 2);
    QCOMPARE(run(u"app set --region mars --client-id x"_s, "secret").code, 2);
    QCOMPARE(run(u"app show"_s).output, u"sim  %1\n"_s.arg(stage->simulator.clientId()));
    QCOMPARE(run(u"app set --region EUW2 --client-id my-key"_s, "s3cr3t\r\n").code, 0);
    const QString shown = run(u"app show"_s).output;
    QVERIFY(shown.contains("euw2  my-key"_L1));
    QVERIFY(!shown.contains("s3cr3t"_L1));
}

void TestCliCredentials::theSandboxIsAnotherHouse()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QCOMPARE(json(u"--sandbox list --json"_s).array().size(), 0);
    QCOMPARE(run(u"token --sandbox --region sim"_s).code, 2);
    stage->environment.insert(u"SPACEKEY_PROFILE"_s, u"sandbox"_s);
    QCOMPARE(stage->list().size(), 0);
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(1)).code, 0);
    QVERIFY(stage->list().at(0)["key"_L1].toString().startsWith("spacekey-sandbox:"_L1));
    stage->environment.remove(u"SPACEKEY_PROFILE"_s);
    QCOMPARE(stage->list().at(0)["user"_L1]["id"_L1].toString(), stage->user(0));
}

void TestCliCredentials::aBrokenIndexIsNotOverwritten()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QFile index(stage->home.filePath(u"data/spacekey/credentials.json"_s));
    QVERIFY(index.open(QFile::ReadWrite));
    const QByteArray newer = R"({"format": 99, "credentials": []})";
    QVERIFY(index.resize(0));
    QCOMPARE(index.write(newer), newer.size());
    index.close();
    QCOMPARE(run(u"list"_s).code, 1);
    QCOMPARE(run(u"token"_s).code, 1);
    QVERIFY(index.open(QFile::ReadOnly));
    QCOMPARE(index.readAll(), newer);
}

void TestCliCredentials::saysWhenItCannotPrint()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QProcess cli;
    cli.setProcessEnvironment(stage->environment);
    cli.setStandardOutputFile(u"/dev/full"_s);
    cli.start(QCoreApplication::applicationDirPath() + "/spacekey-cli"_L1, {u"token"_s});
    QVERIFY(cli.waitForFinished());
    QCOMPARE(cli.exitCode(), 1);
}

QTEST_GUILESS_MAIN(TestCliCredentials)
#include "tst_cli_credentials.moc"

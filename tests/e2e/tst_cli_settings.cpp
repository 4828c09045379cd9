// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/testauthority.h"
#include "support/wireserver.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What a person sets up: `region`, `default`, `app`, and the sandbox beside it all.
class TestCliSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theDefaultRegionIsRemembered();
    void regionsAreListedAddedAndRemoved();
    void ofATokenOfAnotherAddressNothingIsKnown();
    void builtInRegionsAndBadAddressesAreRefused_data();
    void builtInRegionsAndBadAddressesAreRefused();
    void aRegionTrustsItsOwnAuthorityAlone();
    void aBadCertificateFileIsRefused_data();
    void aBadCertificateFileIsRefused();
    void theClientPairIsChecked();
    void theRedirectUriIsChosenWithTheClientPair();
    void aBadRedirectUriIsRefusedWithTheClientPair_data();
    void aBadRedirectUriIsRefusedWithTheClientPair();
    void theSandboxIsAnotherHouse();

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

void TestCliSettings::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
}

void TestCliSettings::theDefaultRegionIsRemembered()
{
    QCOMPARE(run(u"default --region EUC1"_s).code, 0);
    QCOMPARE(run(u"default"_s).output, u"euc1/default\n"_s);
    QCOMPARE(
        json(u"default --json"_s).object(),
        (QJsonObject{{u"region"_s, u"euc1"_s}, {u"name"_s, u"default"_s}, {u"stored"_s, false}}));
    QCOMPARE(run(u"default --json --region use1"_s).code, 2);
    QCOMPARE(run(u"default --region mars"_s).code, 2);
    QCOMPARE(run(u"default"_s).output, u"euc1/default\n"_s);
    // Setting a region's default credential leaves the default region.
    QCOMPARE(stage->connectAs(stage->user(0), {u"--region"_s, u"sim"_s}).code, 0);
    QCOMPARE(run(u"default --region sim --name default"_s).code, 0);
    QCOMPARE(run(u"default"_s).output, u"euc1/default\n"_s);
    QCOMPARE(json(u"default --json"_s)["stored"_L1], QJsonValue(false));
    // When the default region is removed, no other one is meant by it.
    QCOMPARE(run(u"default --region sim"_s).code, 0);
    QCOMPARE(run(u"region remove sim"_s).code, 0);
    const CliStage::End lost = run(u"default"_s);
    QCOMPARE(lost.code, 2);
    QCOMPARE(lost.output, QString());
    QVERIFY(lost.errors.contains(u"region sim was removed"_s));
    QVERIFY(lost.errors.contains("spacekey-cli region add"_L1));
    QVERIFY(lost.errors.contains("spacekey-cli default --region use1"_L1));
    QCOMPARE(run(u"default --json"_s).code, 2);
    // Its credentials are still those that are meant; no server is asked with them.
    QCOMPARE(run(u"token"_s).code, 0);
    const CliStage::End verified = run(u"verify"_s);
    QCOMPARE(verified.code, 2);
    QVERIFY2(verified.errors.contains("region add sim --name sim --api-url http://"_L1),
             qPrintable(verified.errors));
    const CliStage::End all = run(u"verify --all"_s);
    QCOMPARE(all.code, 1);
    QVERIFY2(all.errors.contains("region add sim --name sim --api-url http://"_L1),
             qPrintable(all.errors));
    QCOMPARE(run(u"default --region use1"_s).code, 0);
    QCOMPARE(run(u"default"_s).output, u"use1/default\n"_s);
}

void TestCliSettings::regionsAreListedAddedAndRemoved()
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

void TestCliSettings::ofATokenOfAnotherAddressNothingIsKnown()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QCOMPARE(run(u"verify"_s).code, 0);
    const QJsonObject before = stage->list().at(0).toObject();
    QCOMPARE(before["state"_L1].toString(), u"valid"_s);

    QCOMPARE(stage->addRegion(QUrl(u"https://api.example.org"_s)), 0);
    const QJsonObject moved = stage->list().at(0).toObject();
    QCOMPARE(moved["state"_L1].toString(), u"unknown"_s);
    QCOMPARE(moved.keys(), before.keys());
    QVERIFY(run(u"list"_s).output.contains("region changed: sign in again"_L1));
    QCOMPARE(stage->addRegion(stage->simulator.apiUrl()), 0); // it was a slip
    QCOMPARE(stage->list().at(0).toObject(), before);

    QCOMPARE(run(u"region remove sim"_s).code, 0);
    QCOMPARE(stage->list().at(0)["state"_L1].toString(), u"unknown"_s);
    QVERIFY(run(u"list"_s).output.contains("region removed: add it again"_L1));
    const QJsonValue removed = json(u"verify --all --json"_s)[0];
    QCOMPARE(removed["state"_L1].toString(), u"unknown"_s);
    QVERIFY(removed["reason"_L1].toString().contains("was removed"_L1));

    QCOMPARE(stage->addRegion(QUrl(u"https://api.example.org"_s)), 0);
    const QJsonValue verified = json(u"verify --json"_s)[0];
    QCOMPARE(verified["state"_L1].toString(), u"unknown"_s);
    QVERIFY(verified["reason"_L1].toString().contains("no longer has the address"_L1));
}

void TestCliSettings::builtInRegionsAndBadAddressesAreRefused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &words, const QString &said) {
        QTest::newRow(name) << words << said;
    };
    const QString rest = u" --name Lab --api-url https://a.example.org --web-url "_s;
    const QString good = rest + u"https://a.org"_s;
    const QString httpsAlone = u"https"_s;
    row("remove a built-in one", u"remove use1"_s, u"use1 is a built-in region"_s);
    row("remove an unknown one", u"remove mars"_s, u"mars"_s);
    row("change a built-in one", u"add use1"_s + good, u"use1 is a built-in region"_s);
    row("change a built-in one, in capitals", u"add USE1"_s + good, u"use1 is a built-in region"_s);
    row("bad id", u"add my_lab"_s + good, u"“my_lab”"_s);
    row("too long an id", u"add "_s + QString(33, u'a') + good, u"32"_s);
    row("plain http", u"add lab"_s + rest + u"http://a.example.org"_s, httpsAlone);
    row("looks like loopback", u"add lab"_s + rest + u"http://127.0.0.1.a.org"_s, httpsAlone);
    row("with a password", u"add lab"_s + rest + u"https://u:p@a.org"_s, httpsAlone);
    row("a file", u"add lab"_s + rest + u"file:///etc/passwd"_s, httpsAlone);
    row("no address", u"add lab"_s + rest + u"a.example.org"_s, httpsAlone);
    row("which word?", u"rename sim Sam"_s, u"“region rename”"_s);
    row("add what?", u"add"_s, u"needs ID"_s);
    row("remove what?", u"remove"_s, u"needs ID"_s);
    row("without a name", u"add lab --api-url https://a.org --web-url https://a.org"_s,
        u"--name"_s);
    row("without an API server", u"add lab --name Lab --web-url https://a.org"_s, u"--api-url"_s);
    row("without a web page", u"add lab --name Lab --api-url https://a.org"_s, u"--web-url"_s);
    row("two at once", u"add lab two"_s + good, u"only ID and options"_s);
    row("remove two at once", u"remove sim two"_s, u"only ID and options"_s);
    row("list what?", u"list sim"_s, u"only options"_s);
    row("another's option", u"list --name Lab"_s, u"name"_s);
}

void TestCliSettings::builtInRegionsAndBadAddressesAreRefused()
{
    QFETCH(const QString, words);
    QFETCH(const QString, said);
    const QByteArray before = run(u"region list --json"_s).output.toUtf8();
    const CliStage::End end = run(u"region "_s + words);
    QCOMPARE(end.code, 2);
    QCOMPARE(end.output, QString());
    QVERIFY(end.errors.startsWith("spacekey-cli: "_L1));
    QVERIFY2(end.errors.contains(said), qPrintable(end.errors));
    QCOMPARE(end.errors.count(u'\n'), 1);
    QCOMPARE(run(u"region list --json"_s).output.toUtf8(), before);
}

void TestCliSettings::aRegionTrustsItsOwnAuthorityAlone()
{
    const TestAuthority authority;
    WireServer server(authority.server(),
                      [](const WireRequest &) { return WireReply::json(500, {}); });
    const QStringList add{u"region"_s,
                          u"add"_s,
                          u"lab"_s,
                          u"--name"_s,
                          u"Lab"_s,
                          u"--api-url"_s,
                          server.url().toString(),
                          u"--web-url"_s,
                          u"https://lab.example.org"_s};
    QCOMPARE(stage->run(add + QStringList{u"--ca-file"_s, authority.file()}).code, 0);
    const QFileInfo copy(stage->home.filePath(u"config/spacekey/ca/lab.pem"_s));
    QCOMPARE(copy.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    const QJsonArray regions = json(u"region list --json"_s).array();
    QCOMPARE(regions.size(), 9);
    for (const auto &region : regions)
        QCOMPARE(region.toObject().keys(), regions.first().toObject().keys());

    // The server answers, if only with an error.
    QCOMPARE(run(u"app set --region lab --client-id x"_s, "secret").code, 0);
    const QString connect = u"connect --region lab --no-browser"_s;
    QVERIFY(run(connect).errors.contains("HTTP status 500"_L1));
    QCOMPARE(server.requests().size(), 1);

    // Without its authority nothing is sent to it.
    QCOMPARE(stage->run(add).code, 0);
    QVERIFY(!QFileInfo::exists(copy.filePath()));
    const CliStage::End end = run(connect);
    QCOMPARE(end.code, 1);
    QVERIFY2(end.errors.contains("127.0.0.1"_L1) && end.errors.contains("authority"_L1)
                 && end.errors.contains("--ca-file"_L1),
             qPrintable(end.errors));
    QCOMPARE(server.requests().size(), 1);
}

void TestCliSettings::aBadCertificateFileIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("no name") << QString();
    QTest::newRow("nothing there") << u"/nowhere/ca.pem"_s;
    QTest::newRow("a folder") << QCoreApplication::applicationDirPath();
    QTest::newRow("no certificate") << QCoreApplication::applicationFilePath();
}

void TestCliSettings::aBadCertificateFileIsRefused()
{
    QFETCH(QString, file);
    const CliStage::End end =
        stage->run({u"region"_s, u"add"_s, u"lab"_s, u"--name"_s, u"Lab"_s, u"--api-url"_s,
                    u"https://a.example.org"_s, u"--web-url"_s, u"https://example.org"_s,
                    u"--ca-file"_s, file});
    QCOMPARE(end.code, 2);
    QVERIFY(end.errors.startsWith("spacekey-cli: "_L1));
    QVERIFY(!run(u"region list"_s).output.contains("lab"_L1));
    QVERIFY(!QFileInfo::exists(stage->home.filePath(u"config/spacekey/ca/lab.pem"_s)));
}

void TestCliSettings::theClientPairIsChecked()
{
    QCOMPARE(run(u"app set --region use1"_s, "secret").code, 2);
    QCOMPARE(run(u"app set --region use1 --client-id x"_s, "").code, 2);
    QCOMPARE(run(u"app set --region use1 --client-id x"_s, "\n").code, 2);
    QCOMPARE(run(u"app set --region use1 --client-id x"_s, "two\nlines").code, 2);
    QCOMPARE(run(u"app set --region use1 --client-id x"_s, QByteArray(5000, 'x')).code, 2);
    QCOMPARE(run(u"app set --region mars --client-id x"_s, "secret").code, 2);
    QCOMPARE(run(u"app show"_s).output,
             u"sim  %1  /callback  any  http://localhost/callback  you\n"_s.arg(
                 stage->simulator.clientId()));
    QCOMPARE(run(u"app set --region EUW2 --client-id my-key"_s, "s3cr3t\r\n").code, 0);
    const QString shown = run(u"app show"_s).output;
    QVERIFY(shown.contains("euw2  my-key"_L1));
    QVERIFY(!shown.contains("s3cr3t"_L1));
}

void TestCliSettings::theRedirectUriIsChosenWithTheClientPair()
{
    QCOMPARE(
        run(u"app set --region euw2 --client-id x --redirect-path /back --redirect-port 8765"_s,
            "secret")
            .code,
        0);
    QVERIFY(
        run(u"app show"_s)
            .output.contains(
                "euw2  x                                 /back      8765  http://localhost:8765/back  "_L1));
    const QJsonArray keys = json(u"app show --json"_s).array();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.at(0).toObject(),
             (QJsonObject{{u"region"_s, u"euw2"_s},
                          {u"clientId"_s, u"x"_s},
                          {u"redirectPath"_s, u"/back"_s},
                          {u"redirectPort"_s, 8765},
                          {u"redirectUri"_s, u"http://localhost:8765/back"_s},
                          {u"setUpBy"_s, u"own"_s}}));
    QVERIFY(keys.at(1)["redirectPort"_L1].isNull());
    QCOMPARE(keys.at(1)["redirectUri"_L1].toString(), u"http://localhost/callback"_s);
    // What is not said stays; 0 is any port again.
    QCOMPARE(run(u"app set --region euw2 --client-id y --redirect-port 0"_s, "secret").code, 0);
    const QString shown = run(u"app show"_s).output;
    QVERIFY(shown.contains("http://localhost/back  "_L1));
    QVERIFY(shown.contains("euw2  y "_L1));
    QVERIFY(shown.contains("http://localhost/callback  "_L1));
}

void TestCliSettings::aBadRedirectUriIsRefusedWithTheClientPair_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("no slash") << u"--redirect-path back"_s;
    QTest::newRow("a query") << u"--redirect-path /back?x=1"_s;
    QTest::newRow("up") << u"--redirect-path /a/../b"_s;
    QTest::newRow("no number") << u"--redirect-port any"_s;
    QTest::newRow("negative") << u"--redirect-port -1"_s;
    QTest::newRow("too large") << u"--redirect-port 65536"_s;
    QTest::newRow("the system's") << u"--redirect-port 80"_s;
    QTest::newRow("another region's") << u"--redirect-port 8765"_s;
}

void TestCliSettings::aBadRedirectUriIsRefusedWithTheClientPair()
{
    QFETCH(QString, words);
    QCOMPARE(run(u"app set --region euc1 --client-id x --redirect-port 8765"_s, "secret").code, 0);
    const QString before = run(u"app show"_s).output;
    const CliStage::End end = run(u"app set --region euw2 --client-id x "_s + words, "secret");
    QCOMPARE(end.code, 2);
    QVERIFY(end.errors.startsWith("spacekey-cli: "_L1));
    QCOMPARE(run(u"app show"_s).output, before);
}

void TestCliSettings::theSandboxIsAnotherHouse()
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

QTEST_GUILESS_MAIN(TestCliSettings)
#include "tst_cli_settings.moc"

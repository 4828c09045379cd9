// SPDX-License-Identifier: Apache-2.0
#include "core/clientfile.h"
#include "e2e/clistage.h"
#include "support/testkeyring.h"

#include <QDir>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Client pairs that others have made: `app set --from`, and the administrator's file.
class TestCliClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aColleaguesFileSetsTheRegionUp();
    void hostileFilesChangeNothing_data();
    void hostileFilesChangeNothing();
    void fromStandsAlone();
    void theAdministratorsPairIsThereForAll();
    void aBrokenFileOfTheAdministratorIsSaid();
    // Last, for it ends the keyring's daemon.
    void aLockedKeychainTakesNothing();

private:
    CliStage::End run(const QString &words) { return stage->run(words.split(u' ')); }
    [[nodiscard]] RegionClient client() const
    {
        return {
            .region = u"sim"_s,
            .apiServer = stage->simulator.apiUrl().toString(),
            .pair = {.id = stage->simulator.clientId(), .secret = stage->simulator.clientSecret()},
            .redirectPath = u"/lab"_s,
            .redirectPort = 0};
    }
    QString put(const QString &name, const QList<RegionClient> &clients) const
    {
        const QString path = stage->home.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        if (!ClientFile::write(path, clients))
            qFatal("no file");
        return path;
    }

    std::optional<CliStage> stage;
};

void TestCliClients::init()
{
    stage.emplace();
    QCOMPARE(stage->addRegion(stage->simulator.apiUrl()), 0);
    QCOMPARE(run(u"default --region sim"_s).code, 0);
}

void TestCliClients::aColleaguesFileSetsTheRegionUp()
{
    QCOMPARE(run(u"connect --no-browser"_s).code, 2);
    const CliStage::End end =
        stage->run({u"app"_s, u"set"_s, u"--from"_s, put(u"lab.json"_s, {client()})});
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output + end.errors, QString());
    QCOMPARE(run(u"app show"_s).output,
             u"sim  %1  /lab  any  http://localhost/lab  you\n"_s.arg(client().pair.id));
    QCOMPARE(TestKeyring::lookup(u"SpaceKey"_s, u"spacekey-app:sim"_s).toUtf8(),
             stage->simulator.clientSecret());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
}

void TestCliClients::hostileFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("search");
    QTest::addColumn<QByteArray>("replacement");
    QTest::newRow("an unknown region") << QByteArray("\"euc1\"") << QByteArray("\"mars\"");
    QTest::newRow("a bad address") << QByteArray("https://api.euc1") << QByteArray("http://evil");
    QTest::newRow("another server") << QByteArray("api.euc1") << QByteArray("api.evil");
    QTest::newRow("terminal codes") << QByteArray("\"euc1\"") << QByteArray("\"\\u001b[31mx\"");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("(");
}

void TestCliClients::hostileFilesChangeNothing()
{
    QFETCH(const QByteArray, search);
    QFETCH(const QByteArray, replacement);
    const RegionClient second{.region = u"euc1"_s,
                              .apiServer = u"https://api.euc1.sh.basespace.illumina.com"_s,
                              .pair = {.id = u"x"_s, .secret = "canary-secret"}};
    QFile file(put(u"lab.json"_s, {client(), second}));
    QVERIFY(file.open(QFile::ReadWrite));
    const QByteArray bytes = file.readAll().replace(search, replacement);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    const CliStage::End end = stage->run({u"app"_s, u"set"_s, u"--from"_s, file.fileName()});
    QCOMPARE(end.code, 2);
    QVERIFY(end.errors.startsWith("spacekey-cli: "_L1));
    QVERIFY(!end.errors.contains("canary"_L1) && !end.errors.contains(u'\x1b'));
    QCOMPARE(run(u"app show"_s).output, QString());
}

void TestCliClients::fromStandsAlone()
{
    const QString file = put(u"lab.json"_s, {client()});
    QCOMPARE(stage->run({u"app"_s, u"set"_s}).code, 2);
    for (const QStringList &more :
         {QStringList{u"--client-id"_s, u"x"_s}, QStringList{u"--region"_s, u"sim"_s},
          QStringList{u"--redirect-port"_s, u"0"_s}}) {
        const CliStage::End end =
            stage->run(QStringList{u"app"_s, u"set"_s, u"--from"_s, file} + more, "secret");
        QCOMPARE(end.code, 2);
    }
    QCOMPARE(stage->run({u"app"_s, u"set"_s, u"--from"_s, u"/nowhere"_s}).code, 2);
    QCOMPARE(run(u"app show"_s).output, QString());
}

void TestCliClients::theAdministratorsPairIsThereForAll()
{
    put(u"etc/spacekey/clients.json"_s, {client()});
    QCOMPARE(
        run(u"app show"_s).output,
        u"sim  %1  /lab  any  http://localhost/lab  the administrator\n"_s.arg(client().pair.id));
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    // The keyring is the session's: another story may have put one there.
    QVERIFY(TestKeyring::lookup(u"SpaceKey"_s, u"spacekey-app:sim"_s).toUtf8()
            != stage->simulator.clientSecret());
    // One's own comes first; the sandbox has none of them.
    QCOMPARE(stage->run({u"app"_s, u"set"_s, u"--client-id"_s, u"mine"_s}, "mine").code, 0);
    QCOMPARE(run(u"app show"_s).output,
             u"sim  mine  /callback  any  http://localhost/callback  you\n"_s);
    QCOMPARE(run(u"--sandbox app show"_s).output, QString());
}

void TestCliClients::aBrokenFileOfTheAdministratorIsSaid()
{
    QFile file(put(u"etc/spacekey/clients.json"_s, {client()}));
    QVERIFY(file.resize(20));
    const CliStage::End end = run(u"app show"_s);
    QCOMPARE(end.code, 0);
    QVERIFY(end.errors.contains("clients.json"_L1));
    QCOMPARE(run(u"connect --no-browser"_s).code, 2);
}

void TestCliClients::aLockedKeychainTakesNothing()
{
    const QString file = put(u"lab.json"_s, {client()});
    TestKeyring keyring;
    QVERIFY(keyring.lock());
    QCOMPARE(stage->run({u"app"_s, u"set"_s, u"--from"_s, file}).code, 4);
    QCOMPARE(run(u"app show"_s).output, QString());
    QVERIFY(keyring.replace());
}

QTEST_GUILESS_MAIN(TestCliClients)
#include "tst_cli_clients.moc"

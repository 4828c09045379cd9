// SPDX-License-Identifier: Apache-2.0
#include "core/clientfile.h"
#include "core/regioncatalog.h"
#include "core/sharedclients.h"
#include "core/signinsettings.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Client pairs that go from hand to hand, in files that anybody may have written.
class TestClientFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsRead();
    void theFormatThatIsDocumentedIsRead();
    void refusesTheRest_data();
    void refusesTheRest();
    void refusesWhatIsNoOrdinaryFile();
    void theFileIsItsOwnersAlone();
    void aLinkIsNotFollowed();
    void theStrongestFileWinsRegionByRegion();
    void aBrokenFileIsSaidAndSkipped();
    void theRedirectUriComesAlong();
    void theRedirectUriIsForTheServerOfThePair();

private:
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    [[nodiscard]] static QByteArray entry(const QByteArray &region, const QByteArray &more = {})
    {
        // No raw string: moc would take the two slashes for a comment.
        return "{\"apiServer\":\"https://api.example.org/\",\"region\":\"" + region
            + "\",\"clientId\":\"id-" + region + "\",\"clientSecret\":\"s3cr3t " + region + '"'
            + more + '}';
    }
    [[nodiscard]] static QByteArray file(const QByteArray &entries)
    {
        return R"({"format":1,"clients":[)" + entries + "]}";
    }
    [[nodiscard]] static Region region(const QString &id,
                                       const QString &apiServer = u"https://api.example.org"_s)
    {
        const QUrl base(apiServer);
        return {.id = id, .name = id, .apiBase = base, .webBase = base};
    }

    QTemporaryDir m_folder;
};

void TestClientFile::whatWasWrittenIsRead()
{
    const RegionClient client{.region = u"euc1"_s,
                              .apiServer = u"https://api.example.org"_s,
                              .pair = {.id = u"made-up"_s, .secret = R"(a "quoted" secret+&=)"},
                              .redirectPath = u"/back"_s,
                              .redirectPort = 8765};
    const QString path = m_folder.filePath(u"mine.json"_s);
    QVERIFY(ClientFile::write(path, {client}));
    const auto read = ClientFile::read(path);
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    const RegionClient &found = read->constFirst();
    QCOMPARE(found.region, client.region);
    QCOMPARE(found.apiServer, client.apiServer);
    QCOMPARE(found.pair.id, client.pair.id);
    QVERIFY(found.pair.secret == client.pair.secret);
    QCOMPARE(found.redirectPath, client.redirectPath);
    QCOMPARE(found.redirectPort, client.redirectPort);
}

void TestClientFile::theFormatThatIsDocumentedIsRead()
{
    const auto read = ClientFile::read(
        put(u"a.json"_s,
            "\xef\xbb\xbf"
                + file(entry("EUC1", R"(,"redirectPort":null,"comment":"for the lab")") + ",\n"
                       + entry("use1", R"(,"redirectPath":"/a/b","redirectPort":43117)"))));
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(0).region, u"euc1"_s);
    QCOMPARE(read->at(0).apiServer, u"https://api.example.org"_s); // as a region says it
    QCOMPARE(read->at(0).redirectPath, std::nullopt);
    QCOMPARE(read->at(0).redirectPort, std::nullopt);
    QCOMPARE(read->at(1).redirectPath, u"/a/b"_s);
    QCOMPARE(read->at(1).redirectPort, quint16(43117));
}

void TestClientFile::refusesTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto with = [](const QByteArray &more) { return file(entry("use1", more)); };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[credentials]\nsecret=s3cr3t\n");
    QTest::newRow("NUL") << file(entry("use1")).replace("id-", QByteArray("\0", 1));
    QTest::newRow("cut off") << file(entry("use1")).chopped(1);
    QTest::newRow("a bomb") << QByteArray(60'000, '[');
    QTest::newRow("too long") << file(entry("use1", R"(,"x":")" + QByteArray(70'000, 'x') + '"'));
    QTest::newRow("no format") << QByteArray(R"({"clients":[]})");
    QTest::newRow("a newer format") << file(entry("use1")).replace("1,", "2,");
    QTest::newRow("nothing in it") << file({});
    QTest::newRow("no list") << QByteArray(R"({"format":1,"clients":{}})");
    QTest::newRow("an entry that is none") << file("7");
    QTest::newRow("one of two is bad") << file(entry("use1") + R"(,{"region":"euc1"})");
    QTest::newRow("bad region") << file(entry("../x"));
    QTest::newRow("plain http") << file(entry("use1")).replace("https:", "http:");
    QTest::newRow("user in the address") << file(entry("use1")).replace("api.", "u:p@api.");
    QTest::newRow("no key") << file(entry("use1")).replace("id-use1", "");
    QTest::newRow("space in the key") << file(entry("use1")).replace("id-", "i d");
    QTest::newRow("key is a number") << file(entry("use1")).replace("\"id-use1\"", "7");
    QTest::newRow("no secret") << file(entry("use1")).replace("s3cr3t use1", "");
    QTest::newRow("line break in the secret")
        << file(entry("use1")).replace("s3cr3t ", "s3cr3t\\n");
    QTest::newRow("endless secret") << file(entry("use1")).replace("s3cr3t ", QByteArray(600, 's'));
    QTest::newRow("bad path") << with(R"(,"redirectPath":"callback")");
    QTest::newRow("path is a number") << with(R"(,"redirectPath":1)");
    QTest::newRow("port is a text") << with(R"(,"redirectPort":"8765")");
    QTest::newRow("port of the system") << with(R"(,"redirectPort":80)");
    QTest::newRow("port too large") << with(R"(,"redirectPort":65536)");
    QTest::newRow("half a port") << with(R"(,"redirectPort":8765.5)");
    QTest::newRow("a region twice") << file(entry("use1") + ',' + entry("USE1"));
    QTest::newRow("a port twice") << file(entry("use1", R"(,"redirectPort":8765)") + ','
                                          + entry("euc1", R"(,"redirectPort":8765)"));
}

void TestClientFile::refusesTheRest()
{
    QFETCH(const QByteArray, bytes);
    const auto read = ClientFile::read(put(u"bad.json"_s, bytes));
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Usage);
    QVERIFY(!read.error().remedy.isEmpty());
    QVERIFY2(read.error().what.contains("bad.json"_L1), qPrintable(read.error().what));
    QVERIFY(!read.error().what.contains("s3cr3t"_L1));
    QVERIFY(!read.error().remedy.contains("s3cr3t"_L1));
}

void TestClientFile::refusesWhatIsNoOrdinaryFile()
{
    for (const QString &path :
         {m_folder.filePath(u"nowhere"_s), m_folder.path(), QString(), u"/dev/zero"_s}) {
        const auto read = ClientFile::read(path);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::Usage);
    }
}

void TestClientFile::theFileIsItsOwnersAlone()
{
    const QString path = put(u"loose.json"_s, "old");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const RegionClient client{.region = u"use1"_s,
                              .apiServer = u"https://a.org"_s,
                              .pair = {.id = u"id"_s, .secret = "secret"}};
    QVERIFY(ClientFile::write(path, {client}));
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QCOMPARE(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser), owner);
    QVERIFY(ClientFile::read(path));
}

void TestClientFile::aLinkIsNotFollowed()
{
    const QString target = put(u"target"_s, "untouched");
    const QString link = m_folder.filePath(u"link.json"_s);
    QVERIFY(QFile::link(target, link));
    const Outcome written = ClientFile::write(link, {});
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::FileFailure);
    QFile file(target);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), "untouched");
    QVERIFY(!ClientFile::write(m_folder.filePath(u"no/such/folder.json"_s), {}));
}

void TestClientFile::theStrongestFileWinsRegionByRegion()
{
    Profile profile;
    profile.clientFiles = {
        put(u"first.json"_s, file(entry("use1"))), m_folder.filePath(u"nowhere.json"_s),
        put(u"second.json"_s, file(entry("USE1") + ',' + entry("euc1")).replace("id-", "other-"))};
    profile.packagedClientFile = put(u"packaged.json"_s, file(entry("euc1") + ',' + entry("aps2")));
    const SharedClients clients(profile);
    QCOMPARE(clients.problem(), std::nullopt);
    QCOMPARE(clients.all().size(), 3);
    QCOMPARE(clients.find(region(u"use1"_s))->pair.id, u"id-use1"_s);
    QCOMPARE(clients.find(region(u"euc1"_s))->pair.id, u"other-euc1"_s);
    QCOMPARE(clients.find(region(u"euc1"_s))->origin, RegionClient::Origin::Administrator);
    QCOMPARE(clients.find(region(u"aps2"_s))->pair.id, u"id-aps2"_s);
    QCOMPARE(clients.find(region(u"aps2"_s))->origin, RegionClient::Origin::Packager);
    QVERIFY(clients.find(region(u"euw2"_s)) == nullptr);
    // What has the id alone is another one.
    QVERIFY(clients.find(region(u"use1"_s, u"https://api.example.com"_s)) == nullptr);
}

void TestClientFile::aBrokenFileIsSaidAndSkipped()
{
    Profile profile;
    profile.clientFiles = {put(u"broken.json"_s, "{"), put(u"good.json"_s, file(entry("use1")))};
    const SharedClients clients(profile);
    QCOMPARE(clients.all().size(), 1);
    QVERIFY(clients.problem());
    QVERIFY(clients.problem()->what.contains("broken.json"_L1));
}

void TestClientFile::theRedirectUriComesAlong()
{
    const QString home = m_folder.filePath(u"home"_s);
    Profile profile{.dataDir = home, .configDir = home};
    profile.clientFiles = {
        put(u"lab.json"_s, file(entry("lab", R"(,"redirectPath":"/lab","redirectPort":8765)")))};
    Settings settings(profile);
    RegionCatalog regions(settings);
    const Region lab = region(u"lab"_s);
    QVERIFY(regions.add(lab));
    SignInSettings signIn(settings, regions);
    QCOMPARE(signIn.of(u"lab"_s).redirectUri(), QUrl(u"http://localhost:8765/lab"_s));
    QCOMPARE(signIn.problem({.id = u"euc1"_s}, {.redirectPort = 8765})->code, Error::Code::Usage);

    // What the user has not changed stays the administrator's.
    QVERIFY(signIn.setFlow(u"lab"_s, Flow::Redirect));
    SignInOptions wanted = signIn.of(u"lab"_s);
    wanted.redirectPort = 0;
    QVERIFY(signIn.set(lab, wanted));
    put(u"lab.json"_s, file(entry("lab", R"(,"redirectPath":"/new","redirectPort":8765)")));
    Settings next(profile);
    const RegionCatalog same(next);
    const SignInOptions now = SignInSettings(next, same).of(u"lab"_s);
    QCOMPARE(now.flow, Flow::Redirect);
    QCOMPARE(now.redirectPath, u"/new"_s);
    QCOMPARE(now.redirectPort, 0);

    // A pair of the user's own is registered elsewhere.
    QVERIFY(next.setGroup(u"client-lab"_s, {{u"id"_s, u"mine"_s}}));
    QCOMPARE(SignInSettings(next, same).of(u"lab"_s).redirectPath, u"/callback"_s);
}

void TestClientFile::theRedirectUriIsForTheServerOfThePair()
{
    const QString home = m_folder.filePath(u"moved"_s);
    Profile profile{.dataDir = home, .configDir = home};
    profile.clientFiles = {
        put(u"moved.json"_s, file(entry("lab", R"(,"redirectPath":"/lab","redirectPort":8765)")))};
    Settings settings(profile);
    RegionCatalog regions(settings);
    SignInSettings signIn(settings, regions);
    QCOMPARE(signIn.of(u"lab"_s), SignInOptions()); // no such region here

    QVERIFY(regions.add(region(u"lab"_s)));
    QCOMPARE(signIn.of(u"lab"_s).redirectPort, 8765);
    // A pair of the user's own is for the server that the region had before.
    QVERIFY(settings.setGroup(u"client-lab"_s,
                              {{u"id"_s, u"mine"_s}, {u"apiServer"_s, u"https://old.example"_s}}));
    QCOMPARE(signIn.of(u"lab"_s).redirectPort, 8765);

    // The region moves: the shared pair is not for that server, so nor is its redirect URI.
    QVERIFY(regions.add(region(u"lab"_s, u"https://api.example.com"_s)));
    QCOMPARE(signIn.of(u"lab"_s), SignInOptions());
    QCOMPARE(signIn.problem(*regions.find(u"use1"_s), {.redirectPort = 8765}), std::nullopt);
}

QTEST_GUILESS_MAIN(TestClientFile)
#include "tst_clientfile.moc"

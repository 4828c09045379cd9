// SPDX-License-Identifier: Apache-2.0
#include "app/bsbench.h"
#include "support/testkeyring.h"

#include <QTest>

#include <sys/stat.h>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person asks which of the bs CLI's files give a token away.
class TestBsScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAFolderNothingIsFound();
    void tellsWhatStandsInAFile_data();
    void tellsWhatStandsInAFile();
    void tellsHowARegionCanBeAdded_data();
    void tellsHowARegionCanBeAdded();
    void takesTheDefaultRegionOfSeveral();
    void whatCannotBeReadIsSaid();
    void aFolderThatIsALinkIsRefused();
    void findsTheTokenInTheKeychain();
    void aTokenThatTheKeychainLostIsNotInIt();
    void aLockedKeychainLeavesItOpen();
    void aTokenOfThisSessionIsNotInTheKeychain();
    void tellsWhoCanReadAFile();
    void closesFilesAndFolderToOthers();
    void holdsNoToken();

private:
    TestKeyring keyring;
};

namespace {

const QByteArray strange = "0123456789abcdef0123456789abcdef"; // a token that nobody knows

} // namespace

void TestBsScan::withoutAFolderNothingIsFound()
{
    const BsBench bench;
    QVERIFY(QDir().rmdir(bench.home.folder()));
    QCOMPARE(bench.found(), QList<BsFinding>());
    QVERIFY(!QFile::exists(bench.home.folder()));
}

void TestBsScan::tellsWhatStandsInAFile_data()
{
    QTest::addColumn<QByteArray>("bytes"); // SERVER stands for the lab's, TOKEN for a token
    QTest::addColumn<BsFinding::Token>("token");
    QTest::addColumn<QString>("region");
    QTest::addColumn<std::optional<Error::Code>>("obstacle");
    using Token = BsFinding::Token;
    using Obstacle = std::optional<Error::Code>;
    const Obstacle none;
    QTest::newRow("as bs writes it") << QByteArray("apiServer   = SERVER\naccessToken = TOKEN\n")
                                     << Token::Plain << u"lab"_s << none;
    QTest::newRow("a header, CRLF, slash, any case")
        << QByteArray("[DEFAULT]\r\nAPIserver=SERVER/\r\naccesstoken : TOKEN\r\n") << Token::Plain
        << u"lab"_s << none;
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                     "apiServer = SERVER\naccessToken = TOKEN")
                                       << Token::Plain << u"lab"_s << none;
    QTest::newRow("another section")
        << QByteArray("apiServer = SERVER\n[BSFS]\naccessToken = TOKEN\n") << Token::None
        << u"lab"_s << none;
    QTest::newRow("empty") << QByteArray() << Token::None << QString() << none;
    QTest::newRow("the default port")
        << QByteArray("apiServer = https://API.basespace.illumina.com:443/\naccessToken = TOKEN\n")
        << Token::Plain << u"use1"_s << none;
    QTest::newRow("perhaps encrypted")
        << QByteArray("apiServer = SERVER\naccessToken = AQICAHhabc==\n") << Token::Unusual
        << u"lab"_s << none;
    QTest::newRow("two words") << QByteArray("apiServer = SERVER\naccessToken = two words\n")
                               << Token::Unusable << u"lab"_s << Obstacle(Error::Code::FileFailure);
    QTest::newRow("no API server") << QByteArray("accessToken = TOKEN\n") << Token::Plain
                                   << QString() << Obstacle(Error::Code::Usage);
    QTest::newRow("http") << QByteArray(
        "apiServer = http://api.basespace.illumina.com\naccessToken = TOKEN\n")
                          << Token::Plain << QString() << Obstacle(Error::Code::Usage);
    QTest::newRow("a user name in it")
        << QByteArray("apiServer = https://api.basespace.illumina.com@evil.example\n"
                      "accessToken = TOKEN\n")
        << Token::Plain << QString() << Obstacle(Error::Code::Usage);
    QTest::newRow("an endless address")
        << "apiServer = https://a.example/" + QByteArray(1'000'000, 'x') + "\naccessToken = TOKEN\n"
        << Token::Plain << QString() << Obstacle(Error::Code::Usage);
    QTest::newRow("an unknown host")
        << QByteArray("apiServer = https://api.evil.example\naccessToken = TOKEN\n") << Token::Plain
        << QString() << Obstacle(Error::Code::UnknownRegion);
}

void TestBsScan::tellsWhatStandsInAFile()
{
    QFETCH(QByteArray, bytes);
    const BsBench bench;
    const QString path = bench.home.put(
        u"default.cfg"_s, bytes.replace("SERVER", bench.server()).replace("TOKEN", strange));
    const Result<BsFindings> findings = bench.scan();
    QVERIFY(findings);
    QCOMPARE(findings->files.size(), 1);
    QCOMPARE(findings->warning, Error());
    const BsFinding &finding = findings->files.constFirst();
    QCOMPARE(finding.file, path);
    QTEST(finding.token, "token");
    QTEST(finding.region, "region");
    QFETCH(const std::optional<Error::Code>, obstacle);
    QCOMPARE(!finding.obstacle.what.isEmpty(), obstacle.has_value());
    QCOMPARE(finding.obstacle.code, obstacle.value_or(Error::Code::Cancelled));
    QCOMPARE(finding.newRegion.has_value(), obstacle == Error::Code::UnknownRegion);
    QCOMPARE(finding.inKeychain, std::optional(false));
    QCOMPARE(finding.problem, Error());
    QVERIFY(!finding.loose);
    QVERIFY(!finding.backup);
    QVERIFY(finding.apiServer.size() <= 300);
    // No keychain, no server was asked.
    QCOMPARE(bench.bench.relay->requests(), 0);
    // Nor did it have to be, to know that.
    BsFinding look = bench.files.look(path);
    QCOMPARE(look.inKeychain.has_value(), !look.tokenInOpen());
    look.inKeychain = false;
    QCOMPARE(look, finding);
}

void TestBsScan::tellsHowARegionCanBeAdded_data()
{
    QTest::addColumn<QString>("apiServer");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("webBase");
    QTest::newRow("a new one of Illumina's")
        << u"https://api.usw9.sh.basespace.illumina.com/"_s << u"usw9"_s
        << u"https://usw9.sh.basespace.illumina.com"_s;
    QTest::newRow("a path, a port") << u"https://onsite.lab.example:8443/api"_s << u"onsite"_s
                                    << u"https://onsite.lab.example:8443"_s;
    QTest::newRow("a number") << u"https://192.0.2.7"_s << u"own"_s << u"https://192.0.2.7"_s;
    QTest::newRow("one that is taken")
        << u"https://api.euc1.example"_s << u"euc1-2"_s << u"https://euc1.example"_s;
}

void TestBsScan::tellsHowARegionCanBeAdded()
{
    QFETCH(const QString, apiServer);
    BsBench bench;
    const QString path = bench.home.put(
        u"new.cfg"_s, "apiServer = " + apiServer.toUtf8() + "\naccessToken = " + strange);
    const std::optional<Region> region = bench.files.look(path).newRegion;
    QVERIFY(region);
    QTEST(region->id, "id");
    QTEST(region->webBase.toString(), "webBase");
    QVERIFY(!region->name.isEmpty());
    // As it stands, it will do.
    QVERIFY(bench.bench.regions.add(*region));
    QCOMPARE(bench.files.look(path).region, region->id);
    QCOMPARE(bench.files.look(path).obstacle, Error());
    QCOMPARE(bench.files.look(path).newRegion, std::nullopt);
}

void TestBsScan::takesTheDefaultRegionOfSeveral()
{
    BsBench bench;
    Region other = bench.bench.region();
    other.id = u"other"_s;
    QVERIFY(bench.bench.regions.add(other));
    const QString path = bench.putToken(u"default.cfg"_s, strange);
    QCOMPARE(bench.files.look(path).region, u"lab"_s);
    QVERIFY(bench.bench.regions.setDefaultRegion(u"other"_s));
    QCOMPARE(bench.files.look(path).region, u"other"_s);
}

void TestBsScan::whatCannotBeReadIsSaid()
{
    const BsBench bench;
    const QString good = bench.putToken(u"good.cfg"_s, strange);
    bench.home.put(u"nul.cfg"_s, QByteArray("accessToken = \0", 15));
    bench.home.put(u"long.cfg.bak"_s, QByteArray(1024 * 1024 + 1, 'x'));
    QVERIFY(QFile::link(good, bench.home.file(u"link.cfg"_s)));
    QVERIFY(QFile::link(u"/nowhere"_s, bench.home.file(u"dangling.cfg"_s)));
    const QByteArray fifo = QFile::encodeName(bench.home.file(u"pipe.cfg"_s));
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    const Result<BsFindings> findings = bench.scan();
    QVERIFY(findings);
    QCOMPARE(findings->files.size(), 6);
    for (const BsFinding &finding : findings->files) {
        const bool isGood = finding.file == good;
        QCOMPARE(finding.problem.what.isEmpty(), isGood);
        QVERIFY(isGood || finding.problem.what.contains(finding.file));
        QVERIFY(isGood || finding.problem.code == Error::Code::FileFailure);
        QCOMPARE(finding.token, isGood ? BsFinding::Token::Plain : BsFinding::Token::Unknown);
        QVERIFY(finding.tokenInOpen() == isGood);
        QCOMPARE(finding.inKeychain.has_value(), isGood);
    }
}

void TestBsScan::aFolderThatIsALinkIsRefused()
{
    const BsBench bench;
    bench.putToken(u"default.cfg"_s, strange);
    QVERIFY(QFile::rename(bench.home.folder(), bench.home.path() + "/elsewhere"_L1));
    QVERIFY(QFile::link(bench.home.path() + "/elsewhere"_L1, bench.home.folder()));
    const Result<BsFindings> findings = bench.scan();
    QVERIFY(!findings);
    QCOMPARE(findings.error().code, Error::Code::FileFailure);
}

void TestBsScan::findsTheTokenInTheKeychain()
{
    BsBench bench;
    bench.bench.setUpClientPair();
    const Credential credential = bench.bench.connectAs(bench.bench.person(), u"mine"_s);
    const QByteArray token = bench.bench.tokenOf(credential);
    // One ends like it, and is another.
    const QByteArray similar = (token.startsWith('0') ? "1" : "0") + token.sliced(1);
    bench.putToken(u"a.cfg"_s, token);
    bench.putToken(u"b.cfg.bak"_s, similar);
    bench.home.put(u"c.cfg"_s,
                   "apiServer = https://api.basespace.illumina.com\naccessToken = " + token);
    const Result<BsFindings> findings = bench.scan();
    QVERIFY(findings);
    QCOMPARE(findings->warning, Error());
    QCOMPARE(findings->files.at(0).inKeychain, std::optional(true));
    QCOMPARE(findings->files.at(0).name, u"mine"_s);
    QVERIFY(!findings->files.at(0).backup);
    QCOMPARE(findings->files.at(1).inKeychain, std::optional(false));
    QCOMPARE(findings->files.at(1).name, QString());
    QVERIFY(findings->files.at(1).backup);
    // Of another API server: whatever it is there, it is not this credential.
    QCOMPARE(findings->files.at(2).inKeychain, std::optional(false));
    QCOMPARE(findings->files.at(2).region, u"use1"_s);
    // Without a question that is not known.
    const QList<BsFinding> look = bench.files.look().value();
    QCOMPARE(look.at(0).inKeychain, std::nullopt);
    QCOMPARE(look.at(0).name, QString());
}

void TestBsScan::aTokenThatTheKeychainLostIsNotInIt()
{
    BsBench bench;
    bench.bench.setUpClientPair();
    const Credential credential = bench.bench.connectAs(bench.bench.person());
    bench.putToken(u"default.cfg"_s, bench.bench.tokenOf(credential));
    QCOMPARE(QProcess::execute(u"secret-tool"_s,
                               {u"clear"_s, u"server"_s, bench.bench.profile.keychainService,
                                u"user"_s, credential.key}),
             0);
    const Result<BsFindings> findings = bench.scan();
    QVERIFY(findings);
    QCOMPARE(findings->warning, Error());
    QCOMPARE(findings->files.constFirst().inKeychain, std::optional(false));
}

void TestBsScan::aLockedKeychainLeavesItOpen()
{
    BsBench bench;
    bench.bench.setUpClientPair();
    const Credential first = bench.bench.connectAs(bench.bench.person());
    const Credential second = bench.bench.connectAs(bench.bench.otherPerson());
    bench.putToken(u"a.cfg"_s, bench.bench.tokenOf(first));
    bench.putToken(u"b.cfg"_s, bench.bench.tokenOf(second));
    bench.putToken(u"c.cfg"_s, strange);
    bench.home.put(u"d.cfg"_s, "apiServer = " + bench.server());
    QVERIFY(keyring.lock());
    const Result<BsFindings> findings = bench.scan();
    QVERIFY(keyring.replace());
    QVERIFY(findings);
    QCOMPARE(findings->warning.code, Error::Code::KeychainLocked);
    QVERIFY(!findings->warning.remedy.isEmpty());
    QCOMPARE(findings->files.at(0).inKeychain, std::nullopt);
    QCOMPARE(findings->files.at(1).inKeychain, std::nullopt);
    QCOMPARE(findings->files.at(0).token, BsFinding::Token::Plain);
    // No credential can have this one, whatever the keychain holds.
    QCOMPARE(findings->files.at(2).inKeychain, std::optional(false));
    QCOMPARE(findings->files.at(3).inKeychain, std::optional(false));
}

void TestBsScan::aTokenOfThisSessionIsNotInTheKeychain()
{
    BsBench bench;
    const QByteArray token = bench.newToken();
    (void)bench.bench.credentials.addForSession({.region = u"lab"_s,
                                                 .apiServer = bench.bench.region().apiServer(),
                                                 .last4 = AccessToken::fromBytes(token).last4()},
                                                AccessToken::fromBytes(token));
    bench.putToken(u"default.cfg"_s, token);
    QCOMPARE(bench.found().constFirst().inKeychain, std::optional(false));
}

void TestBsScan::tellsWhoCanReadAFile()
{
    const BsBench bench;
    bench.home.put(u"closed.cfg"_s, {}, 0600);
    bench.home.put(u"open.cfg"_s, {}, 0644);
    const auto loose = [&bench] {
        QList<bool> all;
        for (const BsFinding &finding : bench.found())
            all.append(finding.loose);
        return all;
    };
    QCOMPARE(loose(), QList({false, true}));
    BsHome::setMode(bench.home.folder(), 0750);
    QCOMPARE(loose(), QList({true, true}));
    // A file elsewhere has nothing to do with that folder.
    const QString elsewhere = bench.bench.home.filePath(u"lab.cfg"_s);
    QVERIFY(QFile::copy(bench.home.file(u"closed.cfg"_s), elsewhere));
    QVERIFY(!bench.files.look(elsewhere).loose);
}

void TestBsScan::closesFilesAndFolderToOthers()
{
    const BsBench bench;
    const QString open = bench.home.put(u"open.cfg"_s, "accessToken = x", 0666);
    BsHome::setMode(bench.home.folder(), 0755);
    QVERIFY(bench.files.fixPermissions(open));
    QCOMPARE(BsHome::mode(open), mode_t(0600));
    QCOMPARE(BsHome::mode(bench.home.folder()), mode_t(0700));
    QCOMPARE(BsHome::contents(open), QByteArray("accessToken = x"));

    // Nobody needs to understand a file to close it.
    const QString strange = bench.home.put(u"utf16.cfg"_s, QByteArray("a\0=\0b\0", 6), 0644);
    const BsFinding finding = bench.files.look(strange);
    QVERIFY(!finding.problem.what.isEmpty());
    QVERIFY(finding.loose);
    QVERIFY(bench.files.fixPermissions(strange));
    QCOMPARE(BsHome::mode(strange), mode_t(0600));

    // The folder of a file elsewhere is none of ours; what a link leads to neither.
    const QString elsewhere = bench.bench.home.filePath(u"lab.cfg"_s);
    QVERIFY(QFile::copy(open, elsewhere));
    BsHome::setMode(elsewhere, 0644);
    BsHome::setMode(bench.bench.home.path(), 0755);
    const QString link = bench.home.file(u"link.cfg"_s);
    QVERIFY(QFile::link(elsewhere, link));
    QCOMPARE(bench.files.fixPermissions(link).error().code, Error::Code::FileFailure);
    QCOMPARE(BsHome::mode(elsewhere), mode_t(0644));
    QVERIFY(bench.files.fixPermissions(elsewhere));
    QCOMPARE(BsHome::mode(elsewhere), mode_t(0600));
    QCOMPARE(BsHome::mode(bench.bench.home.path()), mode_t(0755));
}

void TestBsScan::holdsNoToken()
{
    const BsBench bench;
    // Where one looks for an address, too, a careless person may have put it.
    bench.home.put(u"a.cfg"_s, "apiServer = https://api.evil.example\naccessToken = " + strange);
    bench.home.put(u"b.cfg"_s, "accessToken = two " + strange);
    for (const BsFinding &finding : bench.found()) {
        for (const QString &text :
             {finding.apiServer, finding.region, finding.name, finding.problem.what,
              finding.problem.remedy, finding.obstacle.what, finding.obstacle.remedy})
            QVERIFY(!text.contains(QString::fromLatin1(strange)));
    }
}

QTEST_GUILESS_MAIN(TestBsScan)
#include "tst_bsscan.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/bsbench.h"

#include <QTest>

#include <sys/stat.h>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person who has used the bs CLI brings its tokens into the keychain.
class TestBsImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItWithAllThatTheServerSays();
    void readsEverySpelling_data();
    void readsEverySpelling();
    void namesItAfterTheFile_data();
    void namesItAfterTheFile();
    void aTokenThatIsThereIsLeftAlone();
    void anotherTokenIsReplacedOnlyWhenToldSo_data();
    void anotherTokenIsReplacedOnlyWhenToldSo();
    void twoFilesOfOneUserStayTwo();
    void aBackupTakesNobodysPlace();
    void aTokenThatTheServerDoesNotKnowIsNotKept();
    void withoutAnAnswerItIsKeptUnverified();
    void anUnusualTokenIsNotRefused();
    void refuses_data();
    void refuses();
    void cancelledItLeavesNothing();
};

namespace {

const QByteArray strange = "0123456789abcdef0123456789abcdef"; // a token that nobody knows

} // namespace

void TestBsImport::keepsItWithAllThatTheServerSays()
{
    BsBench bench;
    const QByteArray token = bench.newToken(1);
    const QString path = bench.putToken(u"default.cfg"_s, token);
    const Result<BsImported> result = bench.import(path);
    QVERIFY(result);
    const Credential &credential = result->credential;
    QVERIFY(!result->alreadyThere);
    QVERIFY(!result->unusual);
    QCOMPARE(result->warning, Error());
    QCOMPARE(credential.region, u"lab"_s);
    QCOMPARE(credential.name, u"default"_s);
    QCOMPARE(credential.source, Credential::Source::Imported);
    QCOMPARE(credential.apiServer, bench.bench.region().apiServer());
    QCOMPARE(credential.user->id, bench.bench.otherPerson());
    QCOMPARE(credential.scopes, std::optional(Scopes::parse(u"read global"_s)));
    QCOMPARE(credential.health, Credential::Health::Valid);
    QCOMPARE(bench.bench.credentials.all(), QList{credential});
    QVERIFY(bench.bench.tokenOf(credential) == token);
    QVERIFY(BsHome::contents(path) == bench.asBsWrites(token));
}

void TestBsImport::readsEverySpelling_data()
{
    QTest::addColumn<QByteArray>("bytes"); // SERVER stands for the lab's, TOKEN for a token
    QTest::newRow("as bs writes it") << QByteArray("apiServer   = SERVER\naccessToken = TOKEN\n");
    QTest::newRow("with the header")
        << QByteArray("[DEFAULT]\napiServer=SERVER\naccessToken=TOKEN\n");
    QTest::newRow("a header in any case, at the end")
        << QByteArray("[BSFS]\nx=1\n[default]\napiServer=SERVER\naccessToken=TOKEN");
    QTest::newRow("CRLF") << QByteArray("apiServer = SERVER\r\naccessToken = TOKEN\r\n");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                     "accessToken = TOKEN\napiServer = SERVER\n");
    QTest::newRow("keys in any case") << QByteArray("APIserver=SERVER\naccesstoken=TOKEN\n");
    QTest::newRow("trailing slashes") << QByteArray("apiServer = SERVER//\naccessToken = TOKEN\n");
    QTest::newRow("quotes, colons, comments")
        << QByteArray("; mine\napiServer: 'SERVER'\naccessToken : \"TOKEN\" # note\n");
    QTest::newRow("unknown keys and sections")
        << QByteArray("clientKey = k\napiServer = SERVER\naccessToken = TOKEN\n"
                      "[BSFS]\naccessToken = another\napiServer = https://x.example\n");
    QTest::newRow("twice: the last one counts")
        << QByteArray("apiServer = https://x.example\naccessToken = another\n"
                      "apiServer = SERVER\naccessToken = TOKEN\n");
}

void TestBsImport::readsEverySpelling()
{
    QFETCH(QByteArray, bytes);
    BsBench bench;
    const QByteArray token = bench.newToken();
    const QString path = bench.home.put(
        u"default.cfg"_s, bytes.replace("SERVER", bench.server()).replace("TOKEN", token));
    const Result<BsImported> result = bench.import(path);
    QVERIFY2(result, result ? "" : qPrintable(result.error().what));
    QVERIFY(bench.bench.tokenOf(result->credential) == token);
    QVERIFY(BsHome::contents(path) == bytes);
}

void TestBsImport::namesItAfterTheFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("default") << u"default.cfg"_s << u"default"_s;
    QTest::newRow("another") << u"my lab.cfg"_s << u"my lab"_s;
    QTest::newRow("a backup") << u"default.cfg.bak"_s << u"default-previous"_s;
    QTest::newRow("no ending") << u"token"_s << u"token"_s;
    QTest::newRow("a hyphen first") << u"-lab.cfg"_s << u"lab"_s;
    QTest::newRow("nothing usable") << u"-.cfg"_s << u"default"_s;
    QTest::newRow("a control character") << u"a\x1b[2Jb.cfg"_s << u"a [2Jb"_s;
    QTest::newRow("very long") << QString(200, u'x') + ".cfg.bak"_L1
                               << QString(47, u'x') + u"…-previous"_s;
}

void TestBsImport::namesItAfterTheFile()
{
    QFETCH(const QString, file);
    BsBench bench;
    const Result<BsImported> result = bench.import(bench.putToken(file, bench.newToken()));
    QVERIFY2(result, result ? "" : qPrintable(result.error().what));
    QTEST(result->credential.name, "name");
}

void TestBsImport::aTokenThatIsThereIsLeftAlone()
{
    BsBench bench;
    bench.bench.setUpClientPair();
    const Credential mine = bench.bench.connectAs(bench.bench.person(), u"mine"_s);
    bench.bench.connectAs(bench.bench.otherPerson(), u"default"_s);
    const QString path = bench.putToken(u"default.cfg"_s, bench.bench.tokenOf(mine));
    const int asked = bench.bench.relay->requests();
    const Result<BsImported> result = bench.import(path);
    QVERIFY(result);
    QVERIFY(result->alreadyThere);
    QCOMPARE(result->credential, mine);
    QCOMPARE(bench.bench.credentials.all().size(), 2);
    QCOMPARE(bench.bench.relay->requests(), asked);
}

void TestBsImport::anotherTokenIsReplacedOnlyWhenToldSo_data()
{
    QTest::addColumn<int>("user");
    QTest::newRow("of the same user") << 0;
    QTest::newRow("of another user") << 1;
}

void TestBsImport::anotherTokenIsReplacedOnlyWhenToldSo()
{
    QFETCH(const int, user);
    BsBench bench;
    const QByteArray theirs = bench.newToken(0);
    const Result<BsImported> first = bench.import(bench.putToken(u"default.cfg"_s, theirs));
    QVERIFY(first);
    const QByteArray mine = bench.newToken(user);
    const QString path = bench.putToken(u"default.cfg"_s, mine);
    const Result<BsImported> refused = bench.import(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NameTaken);
    QTRY_VERIFY(!bench.bench.credentials.isTidyingUp());
    QCOMPARE(bench.bench.credentials.all(), QList{first->credential});
    QVERIFY(bench.bench.tokenOf(first->credential) == theirs);

    const Result<BsImported> forced = bench.import(path, true);
    QVERIFY(forced);
    QCOMPARE(bench.bench.credentials.all(), QList{forced->credential});
    QVERIFY(bench.bench.tokenOf(forced->credential) == mine);
}

void TestBsImport::twoFilesOfOneUserStayTwo()
{
    BsBench bench;
    const QByteArray reading = bench.newToken();
    const QByteArray writing = bench.newToken();
    const Result<BsImported> first = bench.import(bench.putToken(u"default.cfg"_s, reading));
    const Result<BsImported> second = bench.import(bench.putToken(u"upload.cfg"_s, writing));
    QVERIFY(first && second);
    QCOMPARE(second->credential.name, u"upload"_s);
    QVERIFY(bench.bench.tokenOf(first->credential) == reading);
    QVERIFY(bench.bench.tokenOf(second->credential) == writing);
}

void TestBsImport::aBackupTakesNobodysPlace()
{
    BsBench bench;
    const QString path = bench.home.file(u"default.cfg.bak"_s);
    for (const QString &name :
         {u"default-previous"_s, u"default-previous 2"_s, u"default-previous 3"_s}) {
        bench.putToken(u"default.cfg.bak"_s, bench.newToken());
        QCOMPARE(bench.import(path, true)->credential.name, name);
    }
    QCOMPARE(bench.bench.credentials.all().size(), 3);
}

void TestBsImport::aTokenThatTheServerDoesNotKnowIsNotKept()
{
    BsBench bench;
    const QString path = bench.putToken(u"default.cfg"_s, strange);
    const Result<BsImported> result = bench.import(path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::TokenRevoked);
    QVERIFY(!result.error().remedy.isEmpty());
    QCOMPARE(bench.bench.credentials.all(), QList<Credential>());
    QCOMPARE(bench.bench.keyringItems(), 0);
    QVERIFY(BsHome::contents(path) == bench.asBsWrites(strange));
}

void TestBsImport::withoutAnAnswerItIsKeptUnverified()
{
    BsBench bench;
    bench.bench.relay->stopListening();
    const Result<BsImported> result =
        bench.import(bench.putToken(u"default.cfg"_s, bench.newToken()));
    QVERIFY(result);
    QVERIFY(!result->warning.what.isEmpty());
    QCOMPARE(result->credential.health, Credential::Health::Unverified);
    QCOMPARE(result->credential.user, std::nullopt);
    // Whose it is nobody knows: it takes no name that is taken.
    QCOMPARE(bench.import(bench.putToken(u"default.cfg"_s, bench.newToken())).error().code,
             Error::Code::NameTaken);
}

void TestBsImport::anUnusualTokenIsNotRefused()
{
    BsBench bench;
    const QByteArray token = "AQICAHhR+/unusual==";
    const QString path = bench.putToken(u"default.cfg"_s, token);
    const Result<BsImported> unknown = bench.import(path);
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().remedy.contains("BaseMount"_L1), qPrintable(unknown.error().remedy));
    bench.bench.relay->addFault(Fault::Error500, Relay::always, u"/current"_s);
    const Result<BsImported> result = bench.import(path);
    QVERIFY(result);
    QVERIFY(result->unusual);
    QVERIFY(bench.bench.tokenOf(result->credential) == token);
}

void TestBsImport::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes"); // SERVER stands for the lab's, TOKEN for a token
    QTest::addColumn<Error::Code>("code");
    using Code = Error::Code;
    QTest::newRow("no token") << QByteArray("apiServer = SERVER\n") << Code::FileFailure;
    QTest::newRow("an empty one") << QByteArray("apiServer = SERVER\naccessToken =\n")
                                  << Code::FileFailure;
    QTest::newRow("two words") << QByteArray("apiServer = SERVER\naccessToken = two TOKEN\n")
                               << Code::FileFailure;
    QTest::newRow("a token of a megabyte") << "apiServer = SERVER\naccessToken = TOKEN"
            + QByteArray(1'000'000, 'a') << Code::FileFailure;
    QTest::newRow("NUL") << QByteArray("apiServer = SERVER\naccessToken = TOKEN\0", 39)
                         << Code::FileFailure;
    QTest::newRow("no API server") << QByteArray("accessToken = TOKEN\n") << Code::Usage;
    QTest::newRow("http") << QByteArray("apiServer = http://api.example\naccessToken = TOKEN\n")
                          << Code::Usage;
    QTest::newRow("no address at all")
        << QByteArray("apiServer = \x1b[2J:::\xff\naccessToken = TOKEN\n") << Code::Usage;
    QTest::newRow("an unknown host")
        << QByteArray("apiServer = https://api.evil.example\naccessToken = TOKEN\n")
        << Code::UnknownRegion;
    QTest::newRow("a host that only begins like ours")
        << QByteArray("apiServer = https://api.basespace.illumina.com.evil.example\n"
                      "accessToken = TOKEN\n")
        << Code::UnknownRegion;
}

void TestBsImport::refuses()
{
    QFETCH(QByteArray, bytes);
    BsBench bench;
    const QByteArray token = bench.newToken();
    const QString path = bench.home.put(
        u"default.cfg"_s, bytes.replace("SERVER", bench.server()).replace("TOKEN", token));
    const Result<BsImported> result = bench.import(path);
    QVERIFY(!result);
    const Error &error = result.error();
    QTEST(error.code, "code");
    QVERIFY2(error.what.contains(path), qPrintable(error.what));
    QVERIFY(!error.remedy.isEmpty());
    QVERIFY(!QString(error.what + error.remedy).contains(QString::fromLatin1(token)));
    QVERIFY(!error.what.contains(u'\x1b'));
    QCOMPARE(bench.bench.relay->requests(), 0);
    QCOMPARE(bench.bench.keyringItems(), 0);
    QVERIFY(BsHome::contents(path) == bytes);
}

void TestBsImport::cancelledItLeavesNothing()
{
    BsBench bench;
    bench.bench.relay->setLatency(std::chrono::seconds(5));
    const QString path = bench.putToken(u"default.cfg"_s, bench.newToken());
    const auto import = bench.files.importFile({.file = path});
    QSignalSpy failed(import.get(), &OneShot::failed);
    import->start();
    QTRY_VERIFY(bench.bench.relay->mostAtOnce() > 0);
    import->cancel();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Cancelled);
    QTRY_VERIFY(!bench.bench.credentials.isTidyingUp());
    QCOMPARE(bench.bench.credentials.all(), QList<Credential>());
    QCOMPARE(bench.bench.keyringItems(), 0);
}

QTEST_GUILESS_MAIN(TestBsImport)
#include "tst_bsimport.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/bsbench.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person gives a credential to the bs CLI.
class TestBsExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesANewFile();
    void importedAndExportedOnlyTheValuesChange_data();
    void importedAndExportedOnlyTheValuesChange();
    void anUnknownTokenIsImportedFirst();
    void aKnownTokenIsNotImportedAgain();
    void theSameTokenIsNoReplacement();
    void aRevokedTokenIsKeptAllTheSame();
    void withoutAnAnswerItIsKeptUnverified();
    void whatCannotBeImportedIsBackedUp_data();
    void whatCannotBeImportedIsBackedUp();
    void withoutAKeychainTheFormerTokenIsBackedUp();
    void doesNothingBeforeItIsTold();
    void aFileThatChangedMeanwhileIsLeftAlone();
    void refuses_data();
    void refuses();
    void thePlanShowsNoToken();

private:
    [[nodiscard]] BsExportRequest request() const { return {.credential = credential}; }

    std::optional<BsBench> bench;
    Credential credential; ///< `mine` in the keychain
    QByteArray token; ///< its
};

namespace {

const QByteArray strange = "0123456789abcdef0123456789abcdef"; // a token that nobody knows

} // namespace

void TestBsExport::init()
{
    bench.emplace();
    token = bench->newToken(2);
    const QString path = bench->putToken(u"mine.cfg"_s, token);
    credential = bench->import(path)->credential;
    QVERIFY(QFile::remove(path));
}

void TestBsExport::writesANewFile()
{
    QVERIFY(QDir().rmdir(bench->home.folder()));
    const QString path = bench->home.file(u"lab.cfg"_s);
    BsExportRequest wanted = request();
    wanted.config = u"lab"_s;
    const Result<BsExported> result = bench->exportTo(wanted);
    QVERIFY(result);
    QCOMPARE(*result, BsExported{.file = path});
    QVERIFY(BsHome::contents(path) == bench->asBsWrites(token));
    QCOMPARE(BsHome::mode(path), mode_t(0600));
    QCOMPARE(BsHome::mode(bench->home.folder()), mode_t(0700));
    QCOMPARE(bench->plan.file, path);
    QVERIFY(bench->plan.isNew);
    QVERIFY(!bench->plan.replacesToken);
    QCOMPARE(bench->plan.before, QStringList());
    QCOMPARE(bench->plan.after.size(), 2);
    QVERIFY(bench->plan.after.at(1).endsWith(credential.last4));
}

void TestBsExport::importedAndExportedOnlyTheValuesChange_data()
{
    QTest::addColumn<QByteArray>("bytes"); // SERVER stands for the lab's, TOKEN for a token
    QTest::addColumn<QByteArray>("slash"); // what follows the server, and goes
    QTest::newRow("as bs writes it")
        << QByteArray("apiServer   = SERVER\naccessToken = TOKEN\n") << QByteArray();
    QTest::newRow("header, CRLF, any case, slash")
        << QByteArray("[Default]\r\nAPIserver=SERVER/\r\nACCESStoken=TOKEN\r\n") << QByteArray("/");
    QTest::newRow("BOM, comments, sections, no line break at the end") << QByteArray(
        "\xEF\xBB\xBF# a \xff comment\n\napiServer :SERVER \n  accessToken\t=  'TOKEN' ; mine\n"
        "clientSecret = s\n[BSFS]\naccessToken = other\nlast") << QByteArray();
    QTest::newRow("twice") << QByteArray(
        "accessToken = first\napiServer = x\napiServer = SERVER\naccessToken = TOKEN\n")
                           << QByteArray();
}

void TestBsExport::importedAndExportedOnlyTheValuesChange()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, slash);
    const auto with = [&](const QByteArray &value) {
        return QByteArray(bytes).replace("SERVER", bench->server()).replace("TOKEN", value);
    };
    const QByteArray former = bench->newToken(0);
    const QString path = bench->home.put(u"default.cfg"_s, with(former));
    const Result<BsImported> imported = bench->import(path);
    QVERIFY(imported);
    QVERIFY(bench->exportTo(request()));
    const QByteArray server = bench->server();
    const QByteArray withSlash = server + slash;
    QVERIFY(BsHome::contents(path) == with(token).replace(withSlash, server));
    // And back again.
    QVERIFY(bench->exportTo({.credential = imported->credential}));
    QVERIFY(BsHome::contents(path) == with(former).replace(withSlash, server));
    QCOMPARE(bench->home.names(), QStringList{u"default.cfg"_s});
}

void TestBsExport::anUnknownTokenIsImportedFirst()
{
    QByteArrayList formers;
    for (const QString &name : {u"default-previous"_s, u"default-previous 2"_s}) {
        // Though it is the same user's, each of them is kept.
        formers.append(bench->newToken(0));
        const QString path = bench->putToken(u"default.cfg"_s, formers.constLast());
        const Result<BsExported> result = bench->exportTo(request());
        QVERIFY(result);
        QVERIFY(bench->plan.replacesToken);
        QCOMPARE(bench->plan.former, BsExportPlan::Former::Imported);
        QCOMPARE(bench->plan.formerCredential, "lab/"_L1 + name);
        QVERIFY(result->former);
        QCOMPARE(result->former->name, name);
        QCOMPARE(result->former->source, Credential::Source::Imported);
        QCOMPARE(result->former->user->id, bench->bench.person());
        QCOMPARE(result->warning, Error());
        QVERIFY(BsHome::contents(path) == bench->asBsWrites(token));
    }
    QVERIFY(bench->bench.tokenOf(*bench->bench.credentials.find(u"lab"_s, u"default-previous"_s))
            == formers.at(0));
    QVERIFY(bench->bench.tokenOf(*bench->bench.credentials.find(u"lab"_s, u"default-previous 2"_s))
            == formers.at(1));
    QCOMPARE(bench->home.names(), QStringList{u"default.cfg"_s});
}

void TestBsExport::aKnownTokenIsNotImportedAgain()
{
    const QString path = bench->putToken(u"default.cfg"_s, bench->newToken(0));
    QVERIFY(bench->import(path));
    const Result<BsExported> result = bench->exportTo(request());
    QVERIFY(result);
    QVERIFY(bench->plan.replacesToken);
    QCOMPARE(bench->plan.former, BsExportPlan::Former::Nothing);
    QCOMPARE(*result, BsExported{.file = path});
    QCOMPARE(bench->bench.credentials.all().size(), 2);
}

void TestBsExport::theSameTokenIsNoReplacement()
{
    const QString path = bench->home.put(
        u"default.cfg"_s, "apiServer = https://x.example\naccessToken = " + token, 0644);
    const Result<BsExported> result = bench->exportTo(request());
    QVERIFY(result);
    QVERIFY(!bench->plan.replacesToken);
    QVERIFY(BsHome::contents(path)
            == "apiServer = " + bench->server() + "\naccessToken = " + token);
    QCOMPARE(BsHome::mode(path), mode_t(0600));
}

void TestBsExport::aRevokedTokenIsKeptAllTheSame()
{
    bench->putToken(u"default.cfg"_s, strange);
    const Result<BsExported> result = bench->exportTo(request());
    QVERIFY(result);
    QCOMPARE(result->former->health, Credential::Health::Revoked);
    QVERIFY(bench->bench.tokenOf(*result->former) == strange);
    QCOMPARE(result->warning.code, Error::Code::TokenRevoked);
}

void TestBsExport::withoutAnAnswerItIsKeptUnverified()
{
    const QByteArray former = bench->newToken(0);
    bench->putToken(u"default.cfg"_s, former);
    bench->bench.relay->stopListening();
    const Result<BsExported> result = bench->exportTo(request());
    QVERIFY(result);
    QCOMPARE(result->former->health, Credential::Health::Unverified);
    QVERIFY(!result->warning.what.isEmpty());
    QVERIFY(bench->bench.tokenOf(*result->former) == former);
}

void TestBsExport::whatCannotBeImportedIsBackedUp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("of no region here")
        << "apiServer = https://api.far.example\naccessToken = " + strange + '\n';
    QTest::newRow("of no API server") << "accessToken = " + strange + '\n';
    QTest::newRow("no token, but something") << QByteArray("accessToken = two words\n");
}

void TestBsExport::whatCannotBeImportedIsBackedUp()
{
    QFETCH(const QByteArray, bytes);
    bench->home.put(u"default.cfg"_s, bytes, 0644);
    const Result<BsExported> result = bench->exportTo(request());
    QVERIFY(result);
    QVERIFY(bench->plan.replacesToken);
    QCOMPARE(bench->plan.former, BsExportPlan::Former::BackedUp);
    QCOMPARE(result->former, std::nullopt);
    QCOMPARE(result->backup, bench->home.file(u"default.cfg.bak"_s));
    QVERIFY2(result->warning.remedy.contains(result->backup), qPrintable(result->warning.remedy));
    QVERIFY(BsHome::contents(result->backup) == bytes);
    QCOMPARE(BsHome::mode(result->backup), mode_t(0600));
    QVERIFY(BsHome::contents(result->file).contains(token));
    QCOMPARE(bench->bench.credentials.all().size(), 1);
}

void TestBsExport::withoutAKeychainTheFormerTokenIsBackedUp()
{
    const QByteArray before = bench->asBsWrites(bench->newToken(0));
    bench->home.put(u"default.cfg"_s, before);
    const AccessToken mine = AccessToken::fromBytes(bench->newToken(1));
    const Credential session = bench->bench.credentials.addForSession(
        {.region = u"lab"_s, .apiServer = bench->bench.region().apiServer()}, mine);
    // Where no index can be written, nothing is imported.
    QVERIFY(QFile::remove(bench->bench.profile.indexFile()));
    QFile::remove(bench->bench.profile.indexFile() + ".previous"_L1);
    QVERIFY(QDir().mkdir(bench->bench.profile.indexFile()));
    const Result<BsExported> result = bench->exportTo({.credential = session});
    QVERIFY2(result, result ? "" : qPrintable(result.error().what));
    QVERIFY(!result->warning.what.isEmpty());
    QVERIFY(BsHome::contents(result->backup) == before);
    QVERIFY(BsHome::contents(result->file) == bench->asBsWrites(mine.bytes()));
}

void TestBsExport::doesNothingBeforeItIsTold()
{
    const QByteArray before = bench->asBsWrites(bench->newToken(0));
    const QString path = bench->home.put(u"default.cfg"_s, before, 0644);
    const auto job = bench->files.exportTo(request());
    QSignalSpy planned(job.get(), &BsExport::planned);
    QSignalSpy failed(job.get(), &OneShot::failed);
    const int asked = bench->bench.relay->requests();
    job->proceed(); // too early
    job->start();
    QVERIFY(planned.wait(10'000));
    QVERIFY(!failed.wait(200));
    job->cancel();
    job->proceed(); // too late
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Cancelled);
    QVERIFY(!failed.wait(200));
    QVERIFY(BsHome::contents(path) == before);
    QCOMPARE(BsHome::mode(path), mode_t(0644));
    QCOMPARE(bench->bench.credentials.all().size(), 1);
    QCOMPARE(bench->bench.relay->requests(), asked);
}

void TestBsExport::aFileThatChangedMeanwhileIsLeftAlone()
{
    const QString path = bench->putToken(u"default.cfg"_s, bench->newToken(0));
    const auto job = bench->files.exportTo(request());
    connect(job.get(), &BsExport::planned, job.get(), [&] {
        bench->home.put(u"default.cfg"_s, "theirs");
        job->proceed();
    });
    QCOMPARE(failureOf(*job)->code, Error::Code::FileFailure);
    QCOMPARE(BsHome::contents(path), QByteArray("theirs"));
}

void TestBsExport::refuses_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("a way out") << u"../default"_s << Error::Code::InvalidName;
    QTest::newRow("nothing") << QString() << Error::Code::InvalidName;
    QTest::newRow("a link") << u"link"_s << Error::Code::FileFailure;
    QTest::newRow("NUL in it") << u"nul"_s << Error::Code::FileFailure;
}

void TestBsExport::refuses()
{
    QFETCH(const QString, config);
    const QString target = bench->bench.home.filePath(u"target"_s);
    QVERIFY(QFile::link(target, bench->home.file(u"link.cfg"_s)));
    bench->home.put(u"nul.cfg"_s, QByteArray(1, '\0'));
    const Result<BsExported> result = bench->exportTo({.credential = credential, .config = config});
    QVERIFY(!result);
    QTEST(result.error().code, "code");
    QVERIFY(!QFile::exists(target));
    QCOMPARE(bench->home.names(), QStringList({u"link.cfg"_s, u"nul.cfg"_s}));
}

void TestBsExport::thePlanShowsNoToken()
{
    const QByteArray former = bench->newToken(0);
    bench->home.put(u"default.cfg"_s,
                    bench->asBsWrites(former) + "# " + former + "\nclientSecret = " + strange);
    QVERIFY(bench->exportTo(request()));
    const QString all = (bench->plan.before + bench->plan.after).join(u'\n');
    QCOMPARE(bench->plan.before.size(), bench->plan.after.size());
    QVERIFY(bench->plan.before != bench->plan.after);
    for (const QByteArray &secret : {former, token, strange})
        QVERIFY(!all.contains(QString::fromLatin1(secret)));
}

QTEST_GUILESS_MAIN(TestBsExport)
#include "tst_bsexport.moc"

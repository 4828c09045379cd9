// SPDX-License-Identifier: Apache-2.0
#include "app/bsbench.h"
#include "support/testkeyring.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The second half of a move to the keychain: the token leaves the file, and nothing is lost.
class TestBsRemoval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheTokenOutAndNothingElse();
    void aTokenThatIsNotInTheKeychainStays_data();
    void aTokenThatIsNotInTheKeychainStays();
    void aLockedKeychainLeavesItThere();
    void tellsWhereElseTheTokenStands_data();
    void tellsWhereElseTheTokenStands();
    void aFileThatChangesMeanwhileIsLeftAlone();
    void theSandboxLeavesRealFilesAlone();

private:
    /// How the removal failed; else what it has warned of, with the code Cancelled.
    [[nodiscard]] static Error remove(const BsBench &bench, const QString &path)
    {
        const auto removal = bench.files.removeToken(path);
        QSignalSpy removed(removal.get(), &BsRemoval::removed);
        if (const std::optional<Error> error = failureOf(*removal))
            return *error;
        Error warning = removed.first().first().value<Error>();
        warning.code = Error::Code::Cancelled;
        return warning;
    }

    TestKeyring keyring;
};

void TestBsRemoval::takesTheTokenOutAndNothingElse()
{
    BsBench bench;
    const QByteArray token = bench.newToken();
    const QByteArray before =
        "# mine\r\napiServer = " + bench.server() + "/\r\n\r\n[BSFS]\r\nclientKey = k\r\n";
    const QByteArray line = "\r\naccessToken = " + token + "\r\n\r\n";
    const QString path =
        bench.home.put(u"default.cfg"_s, QByteArray(before).replace("\r\n\r\n", line), 0644);
    const Result<BsImported> imported = bench.import(path);
    QVERIFY(imported);
    QCOMPARE(remove(bench, path), Error());
    QCOMPARE(BsHome::contents(path), before);
    QCOMPARE(BsHome::mode(path), mode_t(0600));
    QCOMPARE(bench.home.names(), QStringList{u"default.cfg"_s});
    QVERIFY(bench.bench.tokenOf(imported->credential) == token);
    // Then there is nothing to move any more.
    QCOMPARE(remove(bench, path).code, Error::Code::FileFailure);
    QCOMPARE(bench.found().constFirst().token, BsFinding::Token::None);
}

void TestBsRemoval::aTokenThatIsNotInTheKeychainStays_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("never imported") << u"never"_s;
    QTest::newRow("removed from SpaceKey") << u"removed"_s;
    QTest::newRow("lost by the keychain") << u"lost"_s;
    QTest::newRow("another token is") << u"another"_s;
}

void TestBsRemoval::aTokenThatIsNotInTheKeychainStays()
{
    QFETCH(const QString, why);
    BsBench bench;
    const QByteArray token = bench.newToken();
    const QString path = bench.putToken(u"default.cfg"_s, token);
    if (why != "never"_L1) {
        const Credential credential = bench.import(path)->credential;
        if (why == "removed"_L1)
            QCOMPARE(failureOf(*bench.bench.credentials.remove(credential)), std::nullopt);
        if (why == "lost"_L1)
            QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"user"_s, credential.key});
        if (why == "another"_L1)
            bench.putToken(u"default.cfg"_s, bench.newToken());
    }
    const QByteArray before = BsHome::contents(path);
    const Error error = remove(bench, path);
    QCOMPARE(error.code, Error::Code::EntryMissing);
    QVERIFY(!error.remedy.isEmpty());
    QVERIFY(BsHome::contents(path) == before);
}

void TestBsRemoval::aLockedKeychainLeavesItThere()
{
    BsBench bench;
    const QString path = bench.putToken(u"default.cfg"_s, bench.newToken());
    QVERIFY(bench.import(path));
    const QByteArray before = BsHome::contents(path);
    QVERIFY(keyring.lock());
    const Error error = remove(bench, path);
    QVERIFY(keyring.replace());
    QCOMPARE(error.code, Error::Code::KeychainLocked);
    QVERIFY(BsHome::contents(path) == before);
    // Now it can be done.
    const Error removed = remove(bench, path);
    QCOMPARE(removed, Error());
    QVERIFY(BsHome::contents(path) != before);
}

void TestBsRemoval::tellsWhereElseTheTokenStands_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("warning");
    QTest::newRow("nowhere") << QByteArray() << QString();
    QTest::newRow("the same line twice") << QByteArray("accessToken = TOKEN\n") << QString();
    QTest::newRow("in a comment") << QByteArray("# it was TOKEN\n") << u"same token"_s;
    QTest::newRow("in another section")
        << QByteArray("[x]\naccessToken = TOKEN\n") << u"same token"_s;
    QTest::newRow("another token before")
        << QByteArray("accessToken = OTHER\naccessToken = TOKEN\n") << u"Another token"_s;
}

void TestBsRemoval::tellsWhereElseTheTokenStands()
{
    QFETCH(QByteArray, more);
    QFETCH(const QString, warning);
    BsBench bench;
    const QByteArray token = bench.newToken();
    const QString path = bench.home.put(
        u"default.cfg"_s,
        bench.asBsWrites(token) + more.replace("TOKEN", token).replace("OTHER", bench.newToken()));
    const Result<BsImported> imported = bench.import(path);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().what));
    const Error said = remove(bench, path);
    QCOMPARE(said.code, Error::Code::Cancelled);
    QCOMPARE(said.what.isEmpty(), warning.isEmpty());
    QVERIFY2(said.what.contains(warning), qPrintable(said.what));
    const QByteArray line = "\naccessToken = " + token;
    QCOMPARE(BsHome::contents(path).count(line), more.startsWith('[') ? 1 : 0);
}

void TestBsRemoval::aFileThatChangesMeanwhileIsLeftAlone()
{
    BsBench bench;
    const QString path = bench.putToken(u"default.cfg"_s, bench.newToken());
    QVERIFY(bench.import(path));
    const auto removal = bench.files.removeToken(path);
    QSignalSpy failed(removal.get(), &OneShot::failed);
    // As soon as it has begun, which is when the file has been read.
    removal->start();
    QMetaObject::invokeMethod(
        removal.get(), [&] { bench.home.put(u"default.cfg"_s, "theirs"); }, Qt::QueuedConnection);
    QVERIFY(failed.wait(10'000));
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::FileFailure);
    QCOMPARE(BsHome::contents(path), QByteArray("theirs"));
}

void TestBsRemoval::theSandboxLeavesRealFilesAlone()
{
    BsBench bench;
    const QByteArray token = bench.newToken();
    const QString path = bench.bench.home.filePath(u"default.cfg"_s);
    QVERIFY(QFile::copy(bench.putToken(u"default.cfg"_s, token), path));
    QVERIFY(bench.import(path));
    const Error error = remove(bench, path);
    QCOMPARE(error.code, Error::Code::Usage);
    QVERIFY(error.what.contains("sandbox"_L1));
    QVERIFY(BsHome::contents(path) == bench.asBsWrites(token));
}

QTEST_GUILESS_MAIN(TestBsRemoval)
#include "tst_bsremoval.moc"

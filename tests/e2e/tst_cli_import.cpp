// SPDX-License-Identifier: Apache-2.0
#include "bscli/bshome.h"
#include "e2e/clistage.h"
#include "support/testkeyring.h"

#include <QDirIterator>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `import`: from `bs authenticate` to SpaceKey.
class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsTheDefaultFile();
    void importsTheFilesNamed();
    void movesAll();
    void twoFilesOfOneNameLoseNothing();
    void aMovedTokenIsNowhereButInTheKeyring();
    void saysHowToAddARegion();
    void oneFailureDoesNotStopTheOthers();
    void aRevokedTokenIsSaidThoughItIsStored();
    void nothingToImportIsNoFailure_data();
    void nothingToImportIsNoFailure();
    void endsAsPromised_data();
    void endsAsPromised();
    void replacesWhenForced_data();
    void replacesWhenForced();
    void withoutAnAnswerItIsStoredUnverified();
    void aTokenPerhapsEncryptedIsNotMoved();
    void withoutAKeychainNothingIsDone();

private:
    [[nodiscard]] QByteArray newToken(int user = 0)
    {
        return stage->authority().issueToken(stage->simulator.users().at(user), {}).bytes();
    }
    [[nodiscard]] QByteArray asBsWrites(const QByteArray &bytes) const
    {
        return "apiServer   = " + stage->simulator.apiUrl().toEncoded() + "\naccessToken = " + bytes
            + '\n';
    }
    CliStage::End import(const QStringList &more = {})
    {
        return stage->run(QStringList{u"import"_s} + more);
    }

    TestKeyring keyring;
    std::optional<CliStage> stage;
    std::optional<BsHome> home;
};

void TestCliImport::init()
{
    stage.emplace();
    home.emplace(stage->home.path());
    QVERIFY(stage->setUpRegion());
}

void TestCliImport::importsTheDefaultFile()
{
    const QByteArray token = newToken(1);
    const QString path = home->put(u"default.cfg"_s, asBsWrites(token));
    const CliStage::End end = import();
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Stored sim/default\n"_s);
    QCOMPARE(end.errors, QString());
    QVERIFY(stage->token() == token);
    QVERIFY(BsHome::contents(path) == asBsWrites(token));
    const QJsonObject credential = stage->list().at(0).toObject();
    QCOMPARE(credential["source"_L1].toString(), u"imported"_s);
    QCOMPARE(credential["state"_L1].toString(), u"valid"_s);
    QCOMPARE(credential["user"_L1]["id"_L1].toString(), stage->user(1));
    // Once more there is nothing to do, and it says so.
    const CliStage::End again = import();
    QCOMPARE(again.code, 0);
    QCOMPARE(again.output, u"Already stored sim/default\n"_s);
    QCOMPARE(stage->list().size(), 1);
}

void TestCliImport::importsTheFilesNamed()
{
    const QString lab = home->put(u"lab.cfg"_s, asBsWrites(newToken()));
    const QString elsewhere = stage->home.filePath(u"team.cfg"_s);
    QVERIFY(QFile::copy(home->put(u"x.cfg"_s, asBsWrites(newToken())), elsewhere));
    const CliStage::End end = import({lab, elsewhere});
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Stored sim/lab\nStored sim/team\n"_s);
    QCOMPARE(stage->list().size(), 2);
}

void TestCliImport::movesAll()
{
    // As `bs authenticate` and `bs -c upload authenticate --force`, once and again, leave it.
    const QByteArray token = newToken(0);
    const QByteArray upload = newToken(0);
    const QByteArray old = newToken(1);
    home->put(u"default.cfg"_s, asBsWrites(token), 0644);
    home->put(u"upload.cfg"_s, asBsWrites(upload));
    home->put(u"upload.cfg.bak"_s, asBsWrites(old));
    home->put(u"empty.cfg"_s, asBsWrites({}));
    const CliStage::End end = import({u"--all"_s, u"--move"_s});
    QCOMPARE(end.code, 0);
    QCOMPARE(end.errors, QString());
    QCOMPARE(end.output.count("Stored sim/"_L1), 3);
    QCOMPARE(end.output.count("Removed the token from "_L1), 3);
    QVERIFY(end.output.contains("Removed the token from "_L1 + home->file(u"default.cfg"_s)));
    QVERIFY(stage->token() == token);
    QVERIFY(stage->token({u"--name"_s, u"upload"_s}) == upload);
    QVERIFY(stage->token({u"--name"_s, u"upload-previous"_s}) == old);
    QCOMPARE(BsHome::contents(home->file(u"default.cfg"_s)),
             "apiServer   = " + stage->simulator.apiUrl().toEncoded() + '\n');
    QCOMPARE(BsHome::mode(home->file(u"default.cfg"_s)), mode_t(0600));
    QCOMPARE(home->names().size(), 4);
    // What the scripts get from now on, instead of a `cat default.cfg`.
    const CliStage::End script =
        stage->run({u"exec"_s, u"--"_s, u"sh"_s, u"-c"_s,
                    u"echo $BASESPACE_API_SERVER $BASESPACE_ACCESS_TOKEN"_s});
    QVERIFY(script.output.toLatin1() == stage->simulator.apiUrl().toEncoded() + ' ' + token + '\n');
    // And a second time there is nothing to move.
    const CliStage::End again = import({u"--all"_s, u"--move"_s});
    QCOMPARE(again.code, 0);
    QCOMPARE(again.output, QString());
}

void TestCliImport::twoFilesOfOneNameLoseNothing()
{
    const QByteArray first = newToken();
    const QByteArray second = newToken();
    const QString elsewhere = stage->home.filePath(u"default.cfg"_s);
    QVERIFY(QFile::rename(home->put(u"default.cfg"_s, asBsWrites(first)), elsewhere));
    const QString here = home->put(u"default.cfg"_s, asBsWrites(second));
    const CliStage::End end = import({elsewhere, here, u"--move"_s});
    QCOMPARE(end.code, 8);
    QVERIFY(stage->token() == first);
    QVERIFY(!BsHome::contents(here).contains(first));
    // The one that found its name taken stays where it was.
    QVERIFY(BsHome::contents(here) == asBsWrites(second));
    QVERIFY2(end.errors.contains(here), qPrintable(end.errors));
}

void TestCliImport::aMovedTokenIsNowhereButInTheKeyring()
{
    const QByteArray token = newToken();
    stage->environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    home->put(u"default.cfg"_s, asBsWrites(token) + "# a note\n");
    QByteArray said;
    for (const QStringList &words : {QStringList{u"scan"_s},
                                     {u"scan"_s, u"--json"_s},
                                     {u"import"_s},
                                     {u"import"_s, u"--force"_s},
                                     {u"import"_s, u"--all"_s, u"--move"_s},
                                     {u"import"_s},
                                     {u"scan"_s, u"--fix"_s}}) {
        const CliStage::End end = stage->run(words);
        said += end.output.toUtf8() + end.errors.toUtf8();
    }
    QVERIFY(said.contains("qt.")); // it was loud indeed
    QVERIFY(!said.contains(token));
    int files = 0;
    QDirIterator all(stage->home.path(), QDir::Files | QDir::Hidden | QDir::System,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QVERIFY2(!BsHome::contents(all.next()).contains(token), qPrintable(all.filePath()));
        ++files;
    }
    QVERIFY(files >= 3); // the settings, the index, default.cfg
    QVERIFY(stage->token() == token);
}

void TestCliImport::saysHowToAddARegion()
{
    QCOMPARE(stage->run({u"default"_s, u"--region"_s, u"use1"_s}).code, 0);
    QCOMPARE(stage->run({u"region"_s, u"remove"_s, u"sim"_s}).code, 0);
    const QByteArray token = newToken();
    home->put(u"default.cfg"_s, asBsWrites(token));
    const int asked = stage->relay->requests();
    const CliStage::End end = import();
    QCOMPARE(end.code, 2);
    QCOMPARE(stage->relay->requests(), asked);
    // The command stands there as it can be pasted into a shell.
    const QString command = end.errors.sliced(end.errors.indexOf("spacekey-cli region add"_L1));
    const QString path =
        QCoreApplication::applicationDirPath() + u':' + stage->environment.value(u"PATH"_s);
    stage->environment.insert(u"PATH"_s, path);
    QProcess shell;
    shell.setProcessEnvironment(stage->environment);
    shell.start(u"sh"_s, {u"-c"_s, command});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(import().output, u"Stored own/default\n"_s);
    QVERIFY(stage->token({u"--region"_s, u"own"_s}) == token);
}

void TestCliImport::oneFailureDoesNotStopTheOthers()
{
    home->put(u"a.cfg"_s, asBsWrites("0123456789abcdef0123456789abcdef"));
    home->put(u"b.cfg"_s, "apiServer = https://api.far.example\naccessToken = " + newToken());
    const QByteArray token = newToken();
    home->put(u"default.cfg"_s, asBsWrites(token));
    QVERIFY(QFile::link(u"/nowhere"_s, home->file(u"e.cfg"_s)));
    const CliStage::End end = import({u"--all"_s});
    QCOMPARE(end.code, 7); // as the first
    QCOMPARE(end.output, u"Stored sim/default\n"_s);
    for (const QString &name : {u"a.cfg"_s, u"b.cfg"_s, u"e.cfg"_s})
        QVERIFY2(end.errors.contains(home->file(name)), qPrintable(end.errors));
    QVERIFY2(end.errors.contains("3 of 4 files could not be imported"_L1), qPrintable(end.errors));
    QVERIFY(stage->token() == token);
}

void TestCliImport::aRevokedTokenIsSaidThoughItIsStored()
{
    const QByteArray token = newToken();
    home->put(u"default.cfg"_s, asBsWrites(token));
    QCOMPARE(import().code, 0);
    stage->authority().revokeAll();
    home->put(u"lab.cfg"_s, asBsWrites(newToken(1)));
    for (const QStringList &options : {QStringList(), {u"--all"_s}}) {
        const CliStage::End end = import(options);
        QCOMPARE(end.code, 7);
        QVERIFY(end.output.startsWith("Already stored sim/default\n"_L1));
        QVERIFY2(end.errors.contains("no longer takes the token of sim/default"_L1),
                 qPrintable(end.errors));
        QVERIFY2(end.errors.contains("connect --force --region sim --name default"_L1),
                 qPrintable(end.errors));
    }
    // Whoever imports may have no client key.
    QVERIFY(QFile::remove(stage->home.filePath(u"config/spacekey/spacekey.ini"_s)));
    QCOMPARE(stage->addRegion(stage->simulator.apiUrl()), 0);
    const QString errors = import().errors;
    QVERIFY2(errors.contains("bs authenticate"_L1), qPrintable(errors));
    QCOMPARE(stage->list().at(0)["state"_L1].toString(), u"revoked"_s);
    QCOMPARE(stage->list().size(), 2);
    // Without an answer it stays as it is.
    stage->relay->stopListening();
    home->put(u"default.cfg"_s, BsHome::contents(home->file(u"lab.cfg"_s)));
    const CliStage::End unanswered = import();
    QCOMPARE(unanswered.code, 0);
    QCOMPARE(unanswered.output, u"Already stored sim/lab\n"_s);
    QVERIFY2(unanswered.errors.contains("not known"_L1), qPrintable(unanswered.errors));
}

void TestCliImport::nothingToImportIsNoFailure_data()
{
    QTest::addColumn<QByteArray>("bytes"); // of default.cfg; empty: no file
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("no token") << QByteArray("apiServer = https://api.basespace.illumina.com\n");
    QTest::newRow("one that bs does not use")
        << QByteArray("# accessToken = 0123456789abcdef0123456789abcdef\n");
}

void TestCliImport::nothingToImportIsNoFailure()
{
    QFETCH(const QByteArray, bytes);
    if (!bytes.isEmpty())
        home->put(u"default.cfg"_s, bytes);
    for (const QStringList &options :
         {QStringList(), {u"--all"_s}, {u"--move"_s}, {u"--all"_s, u"--move"_s}}) {
        const CliStage::End end = import(options);
        QCOMPARE(end.code, 0);
        QCOMPARE(end.output, QString());
        QVERIFY2(end.errors.contains("nothing to import"_L1), qPrintable(end.errors));
    }
    // What is named must be there.
    QCOMPARE(import({home->file(u"default.cfg"_s)}).code, 1);
    QVERIFY(QDir(home->folder()).removeRecursively());
    QCOMPARE(import().code, 0);
    QCOMPARE(import({u"--all"_s}).code, 0);
}

void TestCliImport::endsAsPromised_data()
{
    QTest::addColumn<QByteArray>("bytes"); // SERVER stands for sim's
    QTest::addColumn<int>("code");
    const QByteArray strange = "0123456789abcdef0123456789abcdef";
    QTest::newRow("NUL") << QByteArray("apiServer = SERVER\naccessToken = \0", 35) << 1;
    QTest::newRow("too long") << QByteArray(1024 * 1024 + 1, 'x') << 1;
    QTest::newRow("http") << "apiServer = http://api.example\naccessToken = " + strange << 2;
    QTest::newRow("no server") << "accessToken = " + strange << 2;
    QTest::newRow("an unknown server")
        << "apiServer = https://api.far.example\naccessToken = " + strange << 2;
    QTest::newRow("an unknown token") << "apiServer = SERVER\naccessToken = " + strange << 7;
}

void TestCliImport::endsAsPromised()
{
    QFETCH(QByteArray, bytes);
    home->put(u"default.cfg"_s, bytes.replace("SERVER", stage->simulator.apiUrl().toEncoded()));
    const CliStage::End end = import({u"--move"_s});
    QTEST(end.code, "code");
    QCOMPARE(end.output, QString());
    QCOMPARE(stage->index()["credentials"_L1].toArray().size(), 0);
    QVERIFY(BsHome::contents(home->file(u"default.cfg"_s)) == bytes);
    QCOMPARE(import({u"--all"_s, u"default.cfg"_s}).code, 2);
}

void TestCliImport::replacesWhenForced_data()
{
    QTest::addColumn<int>("user");
    QTest::newRow("the same user's") << 0;
    QTest::newRow("another user's") << 1;
}

void TestCliImport::replacesWhenForced()
{
    QFETCH(const int, user);
    home->put(u"default.cfg"_s, asBsWrites(newToken(0)));
    QCOMPARE(import().code, 0);
    const QByteArray other = newToken(user);
    home->put(u"default.cfg"_s, asBsWrites(other));
    const CliStage::End refused = import({u"--move"_s});
    QCOMPARE(refused.code, 8);
    QVERIFY2(refused.errors.contains("--force"_L1), qPrintable(refused.errors));
    QVERIFY(BsHome::contents(home->file(u"default.cfg"_s)) == asBsWrites(other));
    QCOMPARE(import({u"--force"_s}).output, u"Stored sim/default\n"_s);
    QVERIFY(stage->token() == other);
    QCOMPARE(stage->list().size(), 1);
}

void TestCliImport::withoutAnAnswerItIsStoredUnverified()
{
    const QByteArray token = newToken();
    home->put(u"default.cfg"_s, asBsWrites(token));
    stage->relay->stopListening();
    const CliStage::End end = import({u"--move"_s});
    QCOMPARE(end.code, 0);
    QVERIFY2(end.errors.contains("not verified"_L1), qPrintable(end.errors));
    QCOMPARE(stage->list().at(0)["state"_L1].toString(), u"unverified"_s);
    QVERIFY(stage->token() == token);
    QVERIFY(!BsHome::contents(home->file(u"default.cfg"_s)).contains(token));
}

void TestCliImport::aTokenPerhapsEncryptedIsNotMoved()
{
    const QByteArray bytes = asBsWrites("AQICAHhR+/unusual==");
    home->put(u"default.cfg"_s, bytes);
    stage->relay->stopListening();
    const CliStage::End end = import({u"--move"_s});
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, u"Stored sim/default\n"_s);
    QVERIFY2(end.errors.contains("BaseMount"_L1), qPrintable(end.errors));
    QVERIFY(BsHome::contents(home->file(u"default.cfg"_s)) == bytes);
}

void TestCliImport::withoutAKeychainNothingIsDone()
{
    const QByteArray bytes = asBsWrites(newToken());
    home->put(u"a.cfg"_s, bytes);
    home->put(u"b.cfg"_s, asBsWrites(newToken()));
    const int asked = stage->relay->requests();
    QVERIFY(keyring.lock());
    const CliStage::End locked = import({u"--all"_s, u"--move"_s});
    QVERIFY(keyring.replace());
    stage->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    for (const CliStage::End &end : {locked, import({u"--all"_s, u"--move"_s})}) {
        QCOMPARE(end.code, 4);
        QVERIFY(end.took < std::chrono::seconds(2));
        QCOMPARE(end.output, QString());
    }
    QCOMPARE(stage->relay->requests(), asked);
    QVERIFY(BsHome::contents(home->file(u"a.cfg"_s)) == bytes);
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"

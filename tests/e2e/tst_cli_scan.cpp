// SPDX-License-Identifier: Apache-2.0
#include "bscli/bshome.h"
#include "e2e/clistage.h"
#include "e2e/terminal.h"
#include "support/testkeyring.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

#include <sys/stat.h>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `scan`: which of the bs CLI's files give a token away.
class TestCliScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsTheJsonThatIsPromised();
    void findsWhatBsDoesNotUse();
    void printsATable();
    void advisesAPerson();
    void withoutAFolderThereIsNothing();
    void whatCannotBeReadIsUnknown();
    void aLockedKeychainIsAWarning();
    void closesFilesToOthers();
    void refusesAFolderThatIsALink();

private:
    [[nodiscard]] QByteArray asBsWrites(const QByteArray &bytes) const
    {
        return "apiServer = " + stage->simulator.apiUrl().toEncoded() + "\naccessToken = " + bytes;
    }
    [[nodiscard]] QJsonArray scanned()
    {
        const CliStage::End end = stage->run({u"scan"_s, u"--json"_s});
        return end.code == 0 ? QJsonDocument::fromJson(end.output.toUtf8()).array() : QJsonArray();
    }

    TestKeyring keyring;
    std::optional<CliStage> stage;
    std::optional<BsHome> home;
    QByteArray token; ///< of sim/mine
};

namespace {

const QByteArray strange = "0123456789abcdef0123456789abcdef"; // a token that nobody knows

} // namespace

void TestCliScan::init()
{
    stage.emplace();
    home.emplace(stage->home.path());
    QVERIFY(stage->setUpRegion());
    token = stage->authority().issueToken(stage->simulator.users().at(0), {}).bytes();
    QCOMPARE(stage->run({u"add"_s, u"--name"_s, u"mine"_s}, token).code, 0);
}

void TestCliScan::printsTheJsonThatIsPromised()
{
    const QString mine = home->put(u"a.cfg"_s, asBsWrites(token), 0640);
    const QString none = home->put(u"b.cfg.bak"_s, "[x]\n");
    const QString far =
        home->put(u"c.cfg"_s, "apiServer = https://api.far.example\naccessToken = " + strange);
    const QJsonValue null;
    const QJsonArray rows = scanned();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).toObject(),
             (QJsonObject{{u"file"_s, mine},
                          {u"region"_s, u"sim"_s},
                          {u"apiServer"_s, stage->simulator.apiUrl().toString()},
                          {u"name"_s, u"mine"_s},
                          {u"token"_s, u"plain"_s},
                          {u"tokenInOpen"_s, true},
                          {u"unusedTokenLines"_s, QJsonArray()},
                          {u"mode"_s, u"0640"_s},
                          {u"loose"_s, true},
                          {u"inKeychain"_s, true},
                          {u"problem"_s, null},
                          {u"obstacle"_s, null}}));
    QCOMPARE(rows.at(1).toObject(),
             (QJsonObject{{u"file"_s, none},
                          {u"region"_s, null},
                          {u"apiServer"_s, null},
                          {u"name"_s, null},
                          {u"token"_s, u"none"_s},
                          {u"tokenInOpen"_s, false},
                          {u"unusedTokenLines"_s, QJsonArray()},
                          {u"mode"_s, u"0600"_s},
                          {u"loose"_s, false},
                          {u"inKeychain"_s, false},
                          {u"problem"_s, null},
                          {u"obstacle"_s, null}}));
    QCOMPARE(rows.at(2)["file"_L1].toString(), far);
    QCOMPARE(rows.at(2)["apiServer"_L1].toString(), u"https://api.far.example"_s);
    QVERIFY(rows.at(2)["obstacle"_L1].toString().contains("no known region"_L1));
}

void TestCliScan::findsWhatBsDoesNotUse()
{
    const QByteArray other = "fedcba9876543210fedcba9876543210";
    const QString both =
        home->put(u"a.cfg"_s, asBsWrites(token) + "\n# accessToken = " + other + '\n');
    const QString section = home->put(u"b.cfg"_s, "[BSFS]\naccessToken = " + strange);
    const CliStage::End end = stage->run({u"scan"_s});
    QCOMPARE(end.code, 0);
    const QStringList lines = end.output.split(u'\n');
    QCOMPARE(lines.at(0).simplified(), both + " sim in the open as mine private"_L1);
    QCOMPARE(lines.at(1).simplified(), section + " in the open, unused by bs private"_L1);
    QCOMPARE(end.errors.count("that bs does not use"_L1), 2);
    QVERIFY2(end.errors.contains("(line 3)"_L1) && end.errors.contains("(line 2)"_L1),
             qPrintable(end.errors));
    for (const QByteArray &secret : {token, other, strange})
        QVERIFY(!QString(end.output + end.errors).contains(QString::fromLatin1(secret)));

    const QJsonArray rows = scanned();
    QCOMPARE(rows.at(0)["unusedTokenLines"_L1].toArray(), QJsonArray{3});
    QCOMPARE(rows.at(0)["inKeychain"_L1], QJsonValue(true));
    QCOMPARE(rows.at(1)["token"_L1].toString(), u"none"_s);
    QCOMPARE(rows.at(1)["tokenInOpen"_L1], QJsonValue(true));
    QCOMPARE(rows.at(1)["unusedTokenLines"_L1].toArray(), QJsonArray{2});
    QVERIFY(rows.at(1)["inKeychain"_L1].isNull());
}

void TestCliScan::printsATable()
{
    home->put(u"a.cfg"_s, asBsWrites(token), 0644);
    home->put(u"b.cfg"_s, "apiServer = https://api.far.example\naccessToken = " + strange);
    home->put(u"c.cfg"_s, asBsWrites("two words"));
    const CliStage::End end = stage->run({u"scan"_s});
    QCOMPARE(end.code, 0);
    const QStringList lines = end.output.split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0).simplified(),
             home->file(u"a.cfg"_s) + " sim in the open as mine open to others"_L1);
    QCOMPARE(lines.at(1).simplified(),
             home->file(u"b.cfg"_s) + " https://api.far.example in the open not there private"_L1);
    QCOMPARE(lines.at(2).simplified(), home->file(u"c.cfg"_s) + " sim not a token private"_L1);
    // Why the last two cannot be imported.
    QCOMPARE(end.errors.count("Warning"_L1), 2);
    for (const QByteArray &secret : {token, strange})
        QVERIFY(!QString(end.output + end.errors).contains(QString::fromLatin1(secret)));
}

void TestCliScan::advisesAPerson()
{
    home->put(u"a.cfg"_s, asBsWrites(token), 0644);
    Terminal terminal;
    CliRun run({u"scan"_s}, stage->environment, terminal.slave(), true);
    QVERIFY(terminal.waitFor("import --all --move"));
    QVERIFY(terminal.waitFor("scan --fix"));
    QCOMPARE(run.exitCode(), 0);
    QVERIFY(terminal.screen().contains("PERMISSIONS"));
}

void TestCliScan::withoutAFolderThereIsNothing()
{
    QVERIFY(QDir().rmdir(home->folder()));
    QCOMPARE(stage->run({u"scan"_s, u"--json"_s}).output.simplified(), u"[]"_s);
    const CliStage::End end = stage->run({u"scan"_s});
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, QString());
    QVERIFY(!QFile::exists(home->folder()));
}

void TestCliScan::whatCannotBeReadIsUnknown()
{
    home->put(u"good.cfg"_s, asBsWrites(strange));
    home->put(u"line.cfg"_s, "accessToken = " + QByteArray(1'000'000, 'a'));
    home->put(u"nul.cfg"_s, QByteArray("accessToken = \0", 15));
    QVERIFY(QFile::link(home->file(u"good.cfg"_s), home->file(u"link.cfg"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(home->file(u"pipe.cfg"_s)).constData(), 0600), 0);
    const CliStage::End end = stage->run({u"scan"_s, u"--json"_s});
    QCOMPARE(end.code, 0);
    QVERIFY(end.took < std::chrono::seconds(2));
    const QJsonArray rows = QJsonDocument::fromJson(end.output.toUtf8()).array();
    QCOMPARE(rows.size(), 5);
    for (const QJsonValue &row : rows) {
        const QString file = QFileInfo(row["file"_L1].toString()).fileName();
        const bool readable = file == "good.cfg"_L1 || file == "line.cfg"_L1;
        QCOMPARE(row["tokenInOpen"_L1].isNull(), !readable);
        QCOMPARE(row["inKeychain"_L1].isNull(), !readable);
        QCOMPARE(row["token"_L1].isNull(), !readable);
        QCOMPARE(row["unusedTokenLines"_L1].isNull(), !readable);
        QCOMPARE(row["problem"_L1].isNull(), readable);
        QCOMPARE(row["tokenInOpen"_L1].toBool(), file == "good.cfg"_L1);
        QCOMPARE(end.errors.contains(file), file != "good.cfg"_L1);
    }
}

void TestCliScan::aLockedKeychainIsAWarning()
{
    home->put(u"a.cfg"_s, asBsWrites(token));
    home->put(u"b.cfg"_s, asBsWrites(strange));
    QVERIFY(keyring.lock());
    const CliStage::End end = stage->run({u"scan"_s, u"--json"_s});
    QVERIFY(keyring.replace());
    QCOMPARE(end.code, 0);
    QVERIFY(end.took < std::chrono::seconds(2));
    QVERIFY2(end.errors.contains("could not be searched"_L1), qPrintable(end.errors));
    const QJsonArray rows = QJsonDocument::fromJson(end.output.toUtf8()).array();
    QCOMPARE(rows.at(0)["tokenInOpen"_L1], QJsonValue(true));
    QVERIFY(rows.at(0)["inKeychain"_L1].isNull());
    QVERIFY(rows.at(0)["name"_L1].isNull());
    QCOMPARE(rows.at(1)["inKeychain"_L1], QJsonValue(false));
}

void TestCliScan::closesFilesToOthers()
{
    const QString open = home->put(u"a.cfg"_s, asBsWrites(strange), 0664);
    const QString closed = home->put(u"b.cfg"_s, {}, 0400);
    QVERIFY(QFile::link(u"/nowhere"_s, home->file(u"link.cfg"_s)));
    BsHome::setMode(home->folder(), 0755);
    QVERIFY(scanned().at(1)["loose"_L1].toBool());
    const CliStage::End end = stage->run({u"scan"_s, u"--fix"_s});
    QCOMPARE(end.code, 0);
    QVERIFY(!end.output.contains("open to others"_L1));
    // Each change is said, once.
    QCOMPARE(end.output.count("Closed "_L1), 2);
    QVERIFY2(end.output.contains(u"Closed %1: 0664 → 0600\n"_s.arg(open)), qPrintable(end.output));
    QVERIFY2(end.output.contains(u"Closed %1: 0755 → 0700\n"_s.arg(home->folder())),
             qPrintable(end.output));
    QCOMPARE(BsHome::mode(open), mode_t(0600));
    QCOMPARE(BsHome::mode(closed), mode_t(0400));
    QCOMPARE(BsHome::mode(home->folder()), mode_t(0700));
    QVERIFY(BsHome::contents(open) == asBsWrites(strange));
    // Beside JSON it is said on standard error.
    BsHome::setMode(open, 0644);
    const CliStage::End json = stage->run({u"scan"_s, u"--fix"_s, u"--json"_s});
    QVERIFY2(json.errors.contains(u"Closed %1: 0644 → 0600"_s.arg(open)), qPrintable(json.errors));
    QCOMPARE(QJsonDocument::fromJson(json.output.toUtf8()).array().at(0)["mode"_L1].toString(),
             u"0600"_s);
    QVERIFY(!stage->run({u"scan"_s, u"--fix"_s}).output.contains("Closed"_L1));
}

void TestCliScan::refusesAFolderThatIsALink()
{
    QVERIFY(QDir().rmdir(home->folder()));
    QVERIFY(QFile::link(u"/etc"_s, home->folder()));
    const CliStage::End end = stage->run({u"scan"_s, u"--fix"_s});
    QCOMPARE(end.code, 1);
    QCOMPARE(end.output, QString());
    QVERIFY(end.errors.contains("symbolic link"_L1));
}

QTEST_GUILESS_MAIN(TestCliScan)
#include "tst_cli_scan.moc"

// SPDX-License-Identifier: Apache-2.0
#include "bscli/bshome.h"
#include "e2e/clistage.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `export`: a credential for the bs CLI, and for scripts that read its files.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesANewFile();
    void keepsWhatStandsThere();
    void writesForPython();
    void keepsTheFormerToken();
    void backsUpWhatHasNoRegion();
    void choosesAsTheOthersDo();
    void endsAsPromised();
    void theTokenIsNowhereElse();

private:
    [[nodiscard]] QByteArray server() const { return stage->simulator.apiUrl().toEncoded(); }
    [[nodiscard]] QByteArray asBsWrites(const QByteArray &bytes) const
    {
        return "apiServer   = " + server() + "\naccessToken = " + bytes + '\n';
    }
    CliStage::End exported(const QStringList &more = {})
    {
        return stage->run(QStringList{u"export"_s} + more);
    }
    /// Stores a new token of that user.
    [[nodiscard]] QByteArray add(const QString &name, int user)
    {
        const QByteArray bytes =
            stage->authority().issueToken(stage->simulator.users().at(user), {}).bytes();
        return stage->run({u"add"_s, u"--name"_s, name}, bytes).code == 0 ? bytes : QByteArray();
    }

    std::optional<CliStage> stage;
    std::optional<BsHome> home;
    QByteArray token; ///< of sim/default
};

namespace {

const QByteArray strange = "0123456789abcdef0123456789abcdef"; // a token that nobody knows

} // namespace

void TestCliExport::init()
{
    stage.emplace();
    home.emplace(stage->home.path());
    QVERIFY(stage->setUpRegion());
    token = add(u"default"_s, 0);
}

void TestCliExport::writesANewFile()
{
    QVERIFY(QDir().rmdir(home->folder()));
    const QString path = home->file(u"default.cfg"_s);
    const CliStage::End end = exported();
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, "Wrote "_L1 + path + u'\n');
    QCOMPARE(end.errors, QString());
    QVERIFY(BsHome::contents(path) == asBsWrites(token));
    QCOMPARE(BsHome::mode(path), mode_t(0600));
    QCOMPARE(BsHome::mode(home->folder()), mode_t(0700));
    // What is there already needs no force.
    QCOMPARE(exported().code, 0);
}

void TestCliExport::keepsWhatStandsThere()
{
    const QByteArray form = "\xEF\xBB\xBF# ours\r\n[default]\r\nACCESStoken:TOKEN\r\n"
                            "apiserver = SERVER\r\nclientKey = k\r\n[BSFS]\r\nx = \xff";
    const auto with = [&](const QByteArray &bytes) {
        return QByteArray(form).replace("TOKEN", bytes).replace("SERVER", server());
    };
    const QString path = home->put(u"default.cfg"_s, with(strange), 0644);
    QCOMPARE(exported({u"--force"_s}).code, 0);
    QVERIFY(BsHome::contents(path) == with(token));
    QCOMPARE(BsHome::mode(path), mode_t(0600));
    // And back: only the two values have ever changed.
    QCOMPARE(exported({u"--force"_s, u"--name"_s, u"default-previous"_s}).code, 0);
    QVERIFY(BsHome::contents(path) == with(strange));
}

void TestCliExport::writesForPython()
{
    constexpr auto script = R"(
import configparser, json, sys
parser = configparser.ConfigParser()
parser.read(sys.argv[1])
print(json.dumps([parser["DEFAULT"]["apiServer"], parser["DEFAULT"]["accessToken"]]))
)"_L1;
    home->put(u"old.cfg"_s, "clientKey = k\naccessToken = " + token + "\n[BSFS]\nx = 1\n");
    for (const QString &name : {u"new"_s, u"old"_s}) {
        QCOMPARE(exported({u"--config"_s, name, u"--default-header"_s}).code, 0);
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s, script, home->file(name + ".cfg"_L1)});
        QVERIFY(python.waitForFinished());
        const QJsonArray read = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
        QVERIFY(read == QJsonArray({QString::fromUtf8(server()), QString::fromLatin1(token)}));
    }
}

void TestCliExport::keepsTheFormerToken()
{
    const QByteArray before = asBsWrites(strange);
    const QString path = home->put(u"default.cfg"_s, before);
    const CliStage::End refused = exported();
    QCOMPARE(refused.code, 8);
    QVERIFY2(refused.errors.contains("--force"_L1), qPrintable(refused.errors));
    QVERIFY(BsHome::contents(path) == before);
    QCOMPARE(stage->list().size(), 1);

    const CliStage::End forced = exported({u"--force"_s});
    QCOMPARE(forced.code, 0);
    QCOMPARE(forced.output, "Stored sim/default-previous\nWrote "_L1 + path + u'\n');
    // Its server does not know it: kept all the same, and said.
    QVERIFY2(forced.errors.contains("Warning"_L1), qPrintable(forced.errors));
    QVERIFY(stage->token({u"--name"_s, u"default-previous"_s}) == strange);
    QCOMPARE(stage->list().at(1)["state"_L1].toString(), u"revoked"_s);
    QCOMPARE(stage->list().at(1)["source"_L1].toString(), u"imported"_s);
    QVERIFY(BsHome::contents(path) == asBsWrites(token));
    QCOMPARE(home->names(), QStringList{u"default.cfg"_s});

    // One that is stored already is not stored again, and yet not replaced unasked.
    home->put(u"default.cfg"_s, before);
    QCOMPARE(exported().code, 8);
    QCOMPARE(exported({u"--force"_s}).output, "Wrote "_L1 + path + u'\n');
    QCOMPARE(stage->list().size(), 2);
}

void TestCliExport::backsUpWhatHasNoRegion()
{
    const QByteArray before = "apiServer = https://api.far.example\naccessToken = " + strange;
    home->put(u"default.cfg"_s, before);
    const CliStage::End end = exported({u"--force"_s});
    const QString backup = home->file(u"default.cfg.bak"_s);
    QCOMPARE(end.code, 0);
    QVERIFY2(end.errors.contains(backup), qPrintable(end.errors));
    QVERIFY(BsHome::contents(backup) == before);
    QCOMPARE(BsHome::mode(backup), mode_t(0600));
}

void TestCliExport::choosesAsTheOthersDo()
{
    const QByteArray other = add(u"other"_s, 1);
    QCOMPARE(exported({u"--config"_s, u"a"_s, u"--name"_s, u"other"_s}).code, 0);
    QVERIFY(BsHome::contents(home->file(u"a.cfg"_s)) == asBsWrites(other));
    stage->environment.insert(u"SPACEKEY_NAME"_s, u"other"_s);
    QCOMPARE(exported({u"--config"_s, u"b"_s}).code, 0);
    QVERIFY(BsHome::contents(home->file(u"b.cfg"_s)) == asBsWrites(other));
    stage->environment.insert(u"SPACEKEY_REGION"_s, u"use1"_s);
    QCOMPARE(exported({u"--config"_s, u"c"_s}).code, 3);
    QCOMPARE(exported({u"--config"_s, u"c"_s, u"--region"_s, u"SIM"_s}).code, 0);
    QVERIFY(BsHome::contents(home->file(u"c.cfg"_s)) == asBsWrites(other));
}

void TestCliExport::endsAsPromised()
{
    QCOMPARE(exported({u"--config"_s, u"../default"_s}).code, 2);
    QCOMPARE(exported({u"--region"_s, u"mars"_s}).code, 2);
    QCOMPARE(exported({u"default"_s}).code, 2);
    QCOMPARE(exported({u"--name"_s, u"nobody"_s}).code, 3);
    const QString target = stage->home.filePath(u"target"_s);
    QVERIFY(QFile::link(target, home->file(u"link.cfg"_s)));
    QCOMPARE(exported({u"--config"_s, u"link"_s}).code, 1);
    QVERIFY(!QFile::exists(target));
    stage->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const CliStage::End absent = exported();
    QCOMPARE(absent.code, 4);
    QVERIFY(absent.took < std::chrono::seconds(2));
    QCOMPARE(home->names(), QStringList{u"link.cfg"_s});
}

void TestCliExport::theTokenIsNowhereElse()
{
    stage->environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    home->put(u"default.cfg"_s, asBsWrites(strange));
    QByteArray said;
    for (const QStringList &more : {QStringList(), {u"--force"_s}, {u"--default-header"_s}}) {
        const CliStage::End end = exported(more);
        said += end.output.toUtf8() + end.errors.toUtf8();
    }
    QVERIFY(said.contains("qt.")); // it was loud indeed
    const QString chosen = home->file(u"default.cfg"_s);
    QVERIFY(BsHome::contents(chosen).contains(token));
    for (const QByteArray &secret : {token, strange}) {
        QVERIFY(!said.contains(secret));
        QDirIterator all(stage->home.path(), QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString file = all.next();
            if (secret == strange || file != chosen)
                QVERIFY2(!BsHome::contents(file).contains(secret), qPrintable(file));
        }
    }
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"

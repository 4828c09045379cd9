// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/testkeyring.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// K9 on the command line: the list of credentials is damaged, or the disk is full; the tokens are
/// untouched.
class TestCliDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theEarlierListIsUsed_data();
    void theEarlierListIsUsed();
    void aFullDiskIsSaid();
    void onAFullDiskTheFormerClientPairStays();
    void whatServersSaidIsNotLostInSilence();
    void aDiagnosisFindsTheFullDisk();
    void withoutAnEarlierListItIsSaid();

private:
    [[nodiscard]] QString file() const
    {
        return stage->home.filePath(u"data/spacekey/credentials.json"_s);
    }
    [[nodiscard]] QStringList asides() const
    {
        return QFileInfo(file()).dir().entryList({u"*.broken-*"_s, u"*.newer-*"_s});
    }
    void damage(const QByteArray &content)
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QFile::WriteOnly));
        damaged.write(content);
    }
    /// As ulimit -f does: no file can grow beyond that many blocks.
    [[nodiscard]] CliStage::End runOnFullDisk(int blocks, const QStringList &words,
                                              const QByteArray &input) const
    {
        QProcess shell;
        shell.setProcessEnvironment(stage->environment);
        shell.start(u"sh"_s,
                    QStringList{u"-c"_s, u"trap '' XFSZ; ulimit -f %1; exec \"$@\""_s.arg(blocks),
                                u"sh"_s,
                                QCoreApplication::applicationDirPath() + "/spacekey-cli"_L1}
                        + words);
        shell.write(input);
        shell.closeWriteChannel();
        // The simulator is in this process, and goes on meanwhile.
        const auto isOver = [&shell] { return shell.state() == QProcess::NotRunning; };
        return {.code = QTest::qWaitFor(isOver, 20'000) ? shell.exitCode() : -1,
                .output = QString::fromUtf8(shell.readAllStandardOutput()),
                .errors = QString::fromUtf8(shell.readAllStandardError())};
    }
    [[nodiscard]] QByteArray content() const
    {
        QFile list(file());
        return list.open(QFile::ReadOnly) ? list.readAll() : QByteArray();
    }

    std::optional<CliStage> stage;
};

void TestCliDamage::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->run({u"add"_s, u"--no-check"_s, u"--name"_s, u"one"_s}, "made-up-1\n").code, 0);
    QCOMPARE(stage->run({u"add"_s, u"--no-check"_s, u"--name"_s, u"two"_s}, "made-up-2\n").code, 0);
    // The last change, which a damage takes back.
    QCOMPARE(stage->run({u"default"_s, u"--name"_s, u"two"_s}).code, 0);
}

void TestCliDamage::theEarlierListIsUsed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << u"damaged"_s;
    QTest::newRow("truncated") << QByteArray(R"({"format":1,"credentials":[{"region":"s)")
                               << u"damaged"_s;
    QTest::newRow("garbage") << QByteArray("\x01\xff\x00garbage", 10) << u"damaged"_s;
    QTest::newRow("newer") << QByteArray(R"({"format":2,"credentials":[],"trash":[]})")
                           << u"newer SpaceKey"_s;
}

void TestCliDamage::theEarlierListIsUsed()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, word);
    damage(content);
    const CliStage::End list = stage->run({u"list"_s});
    QCOMPARE(list.code, 0);
    QVERIFY(list.output.contains("one"_L1));
    QVERIFY(list.output.contains("two"_L1));
    QVERIFY(list.errors.contains(word));
    QVERIFY(list.errors.contains(file()));
    const CliStage::End token = stage->run({u"token"_s, u"--name"_s, u"two"_s});
    QCOMPARE(token.code, 0);
    QVERIFY(token.output == "made-up-2\n"_L1);
    QVERIFY(token.errors.contains(word));
    QVERIFY(asides().isEmpty()); // who only reads, changes nothing

    const CliStage::End change = stage->run({u"default"_s, u"--name"_s, u"two"_s});
    QCOMPARE(change.code, 0);
    QCOMPARE(asides().size(), 1);
    QVERIFY(change.errors.contains(asides().first()));
    QCOMPARE(change.errors.count(word), 1); // the damage, once
    QFile aside(QFileInfo(file()).dir().filePath(asides().first()));
    QVERIFY(aside.open(QFile::ReadOnly));
    QCOMPARE(aside.readAll(), content);

    const CliStage::End again = stage->run({u"list"_s});
    QCOMPARE(again.code, 0);
    QCOMPARE(again.errors, QString()); // it was said once
    QVERIFY(stage->token() == "made-up-2");
    QVERIFY(stage->token({u"--name"_s, u"one"_s}) == "made-up-1");
}

void TestCliDamage::aFullDiskIsSaid()
{
    const QByteArray before = content();
    const CliStage::End end =
        runOnFullDisk(1, {u"add"_s, u"--no-check"_s, u"--name"_s, u"three"_s}, "made-up-3\n");
    QCOMPARE(end.code, 1);
    QVERIFY(end.errors.contains("could not be written"_L1));
    QCOMPARE(content(), before);
    QVERIFY(stage->token({u"--name"_s, u"one"_s}) == "made-up-1");
    QVERIFY(stage->token({u"--name"_s, u"two"_s}) == "made-up-2");
    QCOMPARE(stage->run({u"token"_s, u"--name"_s, u"three"_s}).code, 3);
}

void TestCliDamage::onAFullDiskTheFormerClientPairStays()
{
    const QString before = stage->run({u"app"_s, u"show"_s}).output;
    const CliStage::End end = runOnFullDisk(
        0, {u"app"_s, u"set"_s, u"--client-id"_s, u"another-id"_s}, "another-secret\n");
    QCOMPARE(end.code, 1);
    QVERIFY(end.errors.contains("could not be written"_L1));
    QCOMPARE(stage->run({u"app"_s, u"show"_s}).output, before);
    QVERIFY(TestKeyring::lookup(u"SpaceKey"_s, u"spacekey-app:sim"_s).toUtf8()
            == stage->simulator.clientSecret());
}

void TestCliDamage::whatServersSaidIsNotLostInSilence()
{
    const QByteArray before = content();
    const CliStage::End verify =
        runOnFullDisk(1, {u"verify"_s, u"--all"_s}, {}); // of two tokens that no server knows
    QCOMPARE(verify.code, 7);
    QCOMPARE(verify.errors.count("could not be recorded"_L1), 1);
    const CliStage::End revoke =
        runOnFullDisk(1, {u"revoke"_s, u"--yes"_s, u"--name"_s, u"one"_s}, {});
    QCOMPARE(revoke.code, 0); // for the server takes it no more
    QCOMPARE(revoke.errors.count("could not be recorded"_L1), 1);
    QCOMPARE(content(), before);
}

void TestCliDamage::aDiagnosisFindsTheFullDisk()
{
    const QDir home(stage->home.path());
    const auto files = [&home] {
        QStringList found;
        QDirIterator all(home.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            found.append(all.next());
        return found;
    };
    const QStringList before = files();
    QCOMPARE(stage->run({u"diagnose"_s}).code, 0);
    const CliStage::End full = runOnFullDisk(1, {u"diagnose"_s}, {});
    QCOMPARE(full.code, 1);
    QVERIFY(full.errors.contains("cannot be written to"_L1));
    QCOMPARE(files(), before);
}

void TestCliDamage::withoutAnEarlierListItIsSaid()
{
    damage("{ broken");
    QVERIFY(QFile::remove(file() + ".previous"_L1));
    const CliStage::End list = stage->run({u"list"_s});
    QCOMPARE(list.code, 1);
    QVERIFY(list.errors.contains("damaged"_L1));
    // A new one can be begun, and the damaged one is kept.
    const CliStage::End add =
        stage->run({u"add"_s, u"--no-check"_s, u"--name"_s, u"new"_s}, "made-up-4\n");
    QCOMPARE(add.code, 0);
    QVERIFY(add.errors.contains(asides().value(0)));
    QVERIFY(stage->token({u"--name"_s, u"new"_s}) == "made-up-4");
}

QTEST_GUILESS_MAIN(TestCliDamage)
#include "tst_cli_damage.moc"

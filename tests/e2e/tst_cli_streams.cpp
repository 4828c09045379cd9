// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A script or a service starts spacekey-cli with standard streams that are closed.
class TestCliStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClosedInputIsAnEmptyOne_data();
    void aClosedInputIsAnEmptyOne();
    void aTokenThatNobodyGetsIsNoSuccess_data();
    void aTokenThatNobodyGetsIsNoSuccess();
    void whoCannotBeToldStillLearnsTheCode();

private:
    /// `spacekey-cli` and these words, as a shell starts it.
    CliStage::End run(const QString &words);

    std::optional<CliStage> stage;
};

void TestCliStreams::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->run({u"add"_s, u"--no-check"_s}, "made-up-1\n").code, 0);
}

CliStage::End TestCliStreams::run(const QString &words)
{
    QProcess shell;
    shell.setProcessEnvironment(stage->environment);
    shell.start(u"sh"_s,
                {u"-c"_s, u"exec \"$0\" "_s + words,
                 QCoreApplication::applicationDirPath() + "/spacekey-cli"_L1});
    const bool ended = shell.waitForFinished(10'000);
    return {.code = ended ? shell.exitCode() : -1,
            .output = QString::fromUtf8(shell.readAllStandardOutput()),
            .errors = QString::fromUtf8(shell.readAllStandardError())};
}

void TestCliStreams::aClosedInputIsAnEmptyOne_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("token") << u"add --name closed"_s;
    QTest::newRow("secret") << u"app set --client-id x"_s;
}

void TestCliStreams::aClosedInputIsAnEmptyOne()
{
    QFETCH(QString, words);
    const CliStage::End empty = run(words + " </dev/null"_L1);
    QCOMPARE(empty.code, 2);
    const CliStage::End closed = run(words + " <&-"_L1);
    QCOMPARE(closed.code, empty.code);
    QCOMPARE(closed.errors, empty.errors);
}

void TestCliStreams::aTokenThatNobodyGetsIsNoSuccess_data()
{
    QTest::addColumn<QString>("closed");
    QTest::newRow("output") << u">&-"_s;
    QTest::newRow("input and output") << u"<&- >&-"_s;
    QTest::newRow("all") << u"<&- >&- 2>&-"_s;
}

void TestCliStreams::aTokenThatNobodyGetsIsNoSuccess()
{
    QFETCH(QString, closed);
    const CliStage::End end = run(u"token "_s + closed);
    QCOMPARE(end.code, 1);
    if (!closed.contains("2>"_L1))
        QVERIFY2(end.errors.contains("standard output"_L1), qPrintable(end.errors));
}

void TestCliStreams::whoCannotBeToldStillLearnsTheCode()
{
    QCOMPARE(run(u"token --name nobody <&- >&- 2>&-"_s).code, 3);
    QCOMPARE(run(u"list <&- 2>&-"_s).output, run(u"list"_s).output);
}

QTEST_GUILESS_MAIN(TestCliStreams)
#include "tst_cli_streams.moc"

// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>
#include <sys/resource.h>
#include <unistd.h>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `exec`: but for its environment a command finds all as if it had been started without
/// spacekey-cli.
class TestCliExecState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsTheSameProcess();
    void signalsLimitsAndFilesAreAsWithoutUs();
    void closedStreamsAreClosedToTheCommand();
    void aBrokenPipeEndsItAsWithoutUs_data();
    void aBrokenPipeEndsItAsWithoutUs();
    void interruptedBeforeItNothingIsStarted();

private:
    [[nodiscard]] static QString program()
    {
        return QCoreApplication::applicationDirPath() + "/spacekey-cli"_L1;
    }
    [[nodiscard]] static QStringList execOf(const QStringList &command)
    {
        return QStringList{u"exec"_s, u"--"_s} + command;
    }
    /// What a command writes that is started by a parent with unusual habits.
    [[nodiscard]] QByteArray outputOf(QStringList command) const;
    [[nodiscard]] QByteArray outputOfSh(const QString &script) const;

    std::optional<CliStage> stage;
};

void TestCliExecState::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
}

QByteArray TestCliExecState::outputOf(QStringList command) const
{
    QProcess process;
    process.setProcessEnvironment(stage->environment);
    process.setChildProcessModifier([] {
        ::signal(SIGUSR1, SIG_IGN);
        ::signal(SIGINT, SIG_IGN);
        sigset_t blocked;
        ::sigemptyset(&blocked);
        ::sigaddset(&blocked, SIGUSR2);
        ::sigprocmask(SIG_BLOCK, &blocked, nullptr);
        rlimit limit{};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = 300;
        ::setrlimit(RLIMIT_NOFILE, &limit);
        ::dup2(STDERR_FILENO, 7); // a file for the command
    });
    process.setProgram(command.takeFirst());
    process.setArguments(command);
    process.start();
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

QByteArray TestCliExecState::outputOfSh(const QString &script) const
{
    QProcess shell;
    shell.setProcessEnvironment(stage->environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"sh"_s, {u"-c"_s, script, program()});
    return shell.waitForFinished() ? shell.readAllStandardOutput() : QByteArray();
}

void TestCliExecState::itIsTheSameProcess()
{
    QProcess process;
    process.setProcessEnvironment(stage->environment);
    process.start(program(), execOf({u"sh"_s, u"-c"_s, u"echo $$; read line"_s}));
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(process.readAllStandardOutput().trimmed().toLongLong(), process.processId());
    // Everybody on this computer may read it.
    QFile arguments(u"/proc/%1/cmdline"_s.arg(process.processId()));
    QVERIFY(arguments.open(QFile::ReadOnly));
    const QByteArray words = arguments.readAll();
    QVERIFY(words.startsWith("sh"));
    QVERIFY(!words.contains(stage->token()));
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(process.exitCode(), SIGTERM);
}

void TestCliExecState::signalsLimitsAndFilesAreAsWithoutUs()
{
    const QStringList states{u"grep"_s, u"-hE"_s, u"^(Sig(Blk|Ign|Cgt)|Max |NoNewPrivs|Umask)"_s,
                             u"/proc/self/status"_s, u"/proc/self/limits"_s};
    const QByteArray direct = outputOf(states);
    QVERIFY2(direct.contains("SigBlk:\t0000000000000800"), direct.constData());
    QCOMPARE(outputOf(QStringList{program()} + execOf(states)), direct);

    const QStringList files{u"ls"_s, u"/proc/self/fd"_s};
    const QByteArray open = outputOf(files);
    QVERIFY2(open.contains("\n7\n"), open.constData());
    QCOMPARE(outputOf(QStringList{program()} + execOf(files)), open);
}

void TestCliExecState::closedStreamsAreClosedToTheCommand()
{
    const QString script = u"%1 ls /proc/self/fd <&-"_s;
    const QByteArray direct = outputOfSh(script.arg(QString()));
    QVERIFY2(direct.contains("1\n"), direct.constData());
    QCOMPARE(outputOfSh(script.arg(u"\"$0\" exec"_s)), direct);
}

void TestCliExecState::aBrokenPipeEndsItAsWithoutUs_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("as usual") << QString();
    QTest::newRow("where SIGPIPE was ignored") << u"trap '' PIPE; "_s;
}

void TestCliExecState::aBrokenPipeEndsItAsWithoutUs()
{
    QFETCH(const QString, before);
    const QString script = before + u"{ %1 yes; echo status $? >&2; } | head -1"_s;
    const QByteArray direct = outputOfSh(script.arg(QString()));
    QVERIFY(direct.contains("y\n"));
    QCOMPARE(direct.contains("status 141"), before.isEmpty());
    QByteArrayList expected = direct.split('\n');
    QByteArrayList found = outputOfSh(script.arg(u"\"$0\" exec"_s)).split('\n');
    std::ranges::sort(expected); // two streams in one
    std::ranges::sort(found);
    QCOMPARE(found, expected);
}

void TestCliExecState::interruptedBeforeItNothingIsStarted()
{
    // At whatever moment: either we end with 9, or the command does, by the signal.
    const QString sign = stage->home.filePath(u"done"_s);
    for (int delay = 0; delay < 60; delay += 3) {
        QProcess process;
        process.setProcessEnvironment(stage->environment);
        process.start(program(), execOf({u"sh"_s, u"-c"_s, u"sleep 5; >'%1'"_s.arg(sign)}));
        QVERIFY(process.waitForStarted());
        QTest::qWait(delay);
        process.terminate();
        QVERIFY2(process.waitForFinished(4000), qPrintable(QString::number(delay)));
        if (process.exitStatus() == QProcess::NormalExit)
            QCOMPARE(process.exitCode(), 9);
        else
            QCOMPARE(process.exitCode(), SIGTERM);
    }
    QVERIFY(!QFile::exists(sign));
}

QTEST_GUILESS_MAIN(TestCliExecState)
#include "tst_cli_execstate.moc"

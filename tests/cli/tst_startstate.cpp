// SPDX-License-Identifier: Apache-2.0
#include "cli/startstate.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What a program finds that another one has become. The other one is this test itself, started
/// with --become or --hold: it records how it was started, spoils all of it, and becomes the rest
/// of its arguments.
class TestStartState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsAsAtTheStart();
    void theEnvironmentIsAsAtTheStartButForWhatIsTold();
    void wordsGoAlongByteForByte();
    void closedStreamsStayClosed();
    void heldSignalsAreTheNewPrograms();
    void saysWhatCannotBeStarted_data();
    void saysWhatCannotBeStarted();

private:
    [[nodiscard]] static QStringList becoming(const QStringList &command)
    {
        return QStringList{QCoreApplication::applicationFilePath(), u"--become"_s} + command;
    }
    /// Runs it, started in an unusual way.
    static void run(QProcess &process, QStringList command)
    {
        process.setChildProcessModifier([] {
            ::signal(SIGUSR1, SIG_IGN);
            sigset_t blocked;
            ::sigemptyset(&blocked);
            ::sigaddset(&blocked, SIGWINCH);
            ::sigprocmask(SIG_BLOCK, &blocked, nullptr);
            rlimit limit{};
            ::getrlimit(RLIMIT_NOFILE, &limit);
            limit.rlim_cur = 200;
            ::setrlimit(RLIMIT_NOFILE, &limit);
        });
        process.setProgram(command.takeFirst());
        process.setArguments(command);
        process.start();
        if (!process.waitForFinished())
            qFatal("it did not end");
    }
    [[nodiscard]] static QByteArrayList outputOf(const QStringList &command)
    {
        QProcess process;
        run(process, command);
        return process.readAllStandardOutput().split('\n');
    }
};

void TestStartState::allIsAsAtTheStart()
{
    const QStringList look{u"grep"_s, u"-hE"_s, u"^(Sig(Blk|Ign|Cgt)|Max )"_s,
                           u"/proc/self/status"_s, u"/proc/self/limits"_s};
    const QByteArrayList direct = outputOf(look);
    QVERIFY(direct.size() > 10);
    QVERIFY(direct.join().contains("200"));
    QCOMPARE(outputOf(becoming(look)), direct);
}

void TestStartState::theEnvironmentIsAsAtTheStartButForWhatIsTold()
{
    qputenv("KEPT", "as it was\nof two lines");
    qputenv("TAKEN", "away");
    qputenv("SET", "to something else");
    const QByteArrayList direct = outputOf({u"env"_s});
    QByteArrayList expected = direct;
    expected.removeOne("TAKEN=away");
    expected.removeOne("SET=to something else");
    expected.append("SET=to this");
    QByteArrayList found = outputOf(becoming({u"env"_s}));
    std::ranges::sort(expected);
    std::ranges::sort(found);
    QCOMPARE(found, expected);
    for (const char *name : {"KEPT", "TAKEN", "SET"})
        qunsetenv(name);
}

void TestStartState::wordsGoAlongByteForByte()
{
    const QString script =
        uR"sh("$0" --become printf '%s|' '' 'two  words' "$(printf '\377\001')")sh"_s;
    QCOMPARE(outputOf({u"sh"_s, u"-c"_s, script, QCoreApplication::applicationFilePath()}),
             QByteArrayList{"|two  words|\377\001|"});
}

void TestStartState::closedStreamsStayClosed()
{
    const auto filesOf = [](const QString &command) {
        return outputOf({u"sh"_s, u"-c"_s, command + u" ls /proc/self/fd <&- 2>&-"_s,
                         QCoreApplication::applicationFilePath()});
    };
    const QByteArrayList direct = filesOf({});
    QVERIFY(direct.contains("1"));
    QCOMPARE(filesOf(u"\"$0\" --become"_s), direct);
}

void TestStartState::heldSignalsAreTheNewPrograms()
{
    QProcess process;
    run(process, {QCoreApplication::applicationFilePath(), u"--hold"_s, u"true"_s});
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(process.exitCode(), SIGTERM);
}

void TestStartState::saysWhatCannotBeStarted_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<Error::Code>("code");

    using Code = Error::Code;
    QTest::newRow("nowhere in PATH") << u"no-such-command"_s << Code::CommandNotFound;
    QTest::newRow("no such file") << u"/nonexistent/command"_s << Code::CommandNotFound;
    QTest::newRow("below a file") << u"/etc/passwd/command"_s << Code::CommandNotFound;
    QTest::newRow("empty") << QString() << Code::CommandNotFound;
    QTest::newRow("not executable") << u"/etc/passwd"_s << Code::CommandNotExecutable;
    QTest::newRow("a folder") << u"/etc"_s << Code::CommandNotExecutable;
}

void TestStartState::saysWhatCannotBeStarted()
{
    QFETCH(const QString, command);
    QFETCH(const Error::Code, code);
    QProcess process;
    run(process, becoming({command}));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(Error::Code(process.exitCode()), code);
    QVERIFY(process.readAllStandardOutput().contains(command.toUtf8()));
}

namespace {

/// Returns only when it cannot become the rest of its arguments; then the code of the error.
int become(int argc, char **argv)
{
    const StartState start(argc, argv);
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGUSR1, SIG_DFL);
    ::signal(SIGTERM, [](int) {});
    sigset_t blocked;
    ::sigfillset(&blocked);
    ::sigdelset(&blocked, SIGWINCH);
    ::sigprocmask(SIG_SETMASK, &blocked, nullptr);
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = 100;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    qputenv("KEPT", "no more");
    qputenv("STRAY", "of ours");

    if (qstrcmp(argv[1], "--hold") == 0) {
        ::signal(SIGTERM, SIG_DFL);
        start.holdSignals();
        ::raise(SIGTERM);
    }
    const Error error = start.become(argc - 2, {{"SET", "to this"}}, {"TAKEN"});
    std::puts(qPrintable(error.what));
    return int(error.code);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && argv[1][0] == '-' && argv[1][1] == '-')
        return become(argc, argv);
    QCoreApplication app(argc, argv);
    TestStartState test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_startstate.moc"

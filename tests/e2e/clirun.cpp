// SPDX-License-Identifier: Apache-2.0
#include "e2e/clirun.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTestEventLoop>

#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::seconds patience{30};
}

CliRun::CliRun(const QStringList &arguments, const QProcessEnvironment &environment,
               const QByteArray &input)
{
    start(arguments, environment);
    m_process.write(input);
    m_process.closeWriteChannel();
}

CliRun::CliRun(const QStringList &arguments, const QProcessEnvironment &environment, int terminal,
               bool outputToo)
{
    m_process.setChildProcessModifier([terminal, outputToo] {
        ::setsid();
        ::ioctl(terminal, TIOCSCTTY, 0);
        ::dup2(terminal, STDIN_FILENO);
        ::dup2(terminal, STDERR_FILENO);
        if (outputToo)
            ::dup2(terminal, STDOUT_FILENO);
    });
    start(arguments, environment);
}

CliRun::~CliRun()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void CliRun::start(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QObject::connect(&m_process, &QProcess::finished, &m_process,
                     [this] { m_took = std::chrono::milliseconds(m_clock.elapsed()); });
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QCoreApplication::applicationDirPath() + "/spacekey-cli"_L1);
    m_process.setArguments(arguments);
    m_clock.start();
    m_process.start();
}

bool CliRun::waitForOutput(const QString &text)
{
    waitUntil([&] { return output().contains(text); });
    return output().contains(text);
}

int CliRun::exitCode()
{
    waitUntil([] { return false; });
    return !isRunning() && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode()
                                                                          : -1;
}

void CliRun::waitUntil(const std::function<bool()> &isSo)
{
    // QTest::qWaitFor() sleeps between its looks, and with it the simulator, which answers late.
    QTestEventLoop loop;
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop,
                     &QTestEventLoop::exitLoop);
    QObject::connect(&m_process, &QProcess::finished, &loop, &QTestEventLoop::exitLoop);
    const QDeadlineTimer deadline(patience);
    while (isRunning() && !deadline.hasExpired() && !isSo())
        loop.enterLoopMSecs(int(deadline.remainingTime()));
}

QString CliRun::output()
{
    m_output += m_process.readAllStandardOutput();
    return QString::fromUtf8(m_output);
}

QString CliRun::errors()
{
    m_errors += m_process.readAllStandardError();
    return QString::fromUtf8(m_errors);
}

void CliRun::signal(int number)
{
    if (isRunning())
        ::kill(pid_t(m_process.processId()), number);
}

} // namespace spacekey

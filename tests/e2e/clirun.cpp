// SPDX-License-Identifier: Apache-2.0
#include "e2e/clirun.h"

#include <QCoreApplication>
#include <QTest>

#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 30'000; // ms
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
    return QTest::qWaitFor([&] { return output().contains(text) || !isRunning(); }, patience)
        && output().contains(text);
}

int CliRun::exitCode()
{
    const bool ended = QTest::qWaitFor([this] { return !isRunning(); }, patience);
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
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

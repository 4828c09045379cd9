// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace spacekey {

/// One run of spacekey-cli, in a process of its own. Waiting leaves the test's event loop running,
/// and with it the simulator. A run that is still going on is killed by the destructor.
class CliRun final
{
public:
    /// Starts it. Its standard input is @p input and ends there.
    CliRun(const QStringList &arguments, const QProcessEnvironment &environment,
           const QByteArray &input);
    /// Starts it on a terminal: as standard input and standard error, and as standard output too
    /// if @p outputToo. The slave's file descriptor stays the caller's.
    CliRun(const QStringList &arguments, const QProcessEnvironment &environment, int terminal,
           bool outputToo);
    ~CliRun();

    /// Waits until @p isSo, which is asked whenever something was written; or until the end.
    void waitUntil(const std::function<bool()> &isSo);
    /// Waits until standard output holds @p text.
    [[nodiscard]] bool waitForOutput(const QString &text);
    /// Waits for the end, and returns the exit code; -1 when it did not end by itself.
    int exitCode();
    /// What it has written so far.
    [[nodiscard]] QString output();
    [[nodiscard]] QString errors();
    /// From the start to the end, which must have come.
    [[nodiscard]] std::chrono::milliseconds took() const { return m_took; }

    /// Sends it a POSIX signal.
    void signal(int number);
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

private:
    Q_DISABLE_COPY_MOVE(CliRun)

    void start(const QStringList &arguments, const QProcessEnvironment &environment);

    QProcess m_process;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_took{};
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace spacekey

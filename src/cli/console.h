// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/textstyle.h"
#include "core/error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace spacekey {

/// The program's standard streams. Results go to standard output, all else to standard error:
/// warnings and errors always, progress on a terminal only. Everything is flushed at once.
class Console final
{
    Q_DECLARE_TR_FUNCTIONS(Console)

public:
    /// Looks which of the streams are terminals.
    Console();

    /// Whether a person is there: standard input or standard error is a terminal.
    [[nodiscard]] bool hasPerson() const { return m_input || m_errors; }
    /// Whether a person can be asked: standard input and standard error are terminals.
    [[nodiscard]] bool canAsk() const { return m_input && m_errors; }
    /// Whether standard output is a terminal.
    [[nodiscard]] bool outputIsTerminal() const { return m_output; }
    /// How the terminal wants results; plain where standard output is none, colours neither with
    /// NO_COLOR (no-color.org) nor TERM=dumb.
    [[nodiscard]] TextStyle style() const;

    /// From now on what an error or a progress advises to type is meant for the sandbox.
    void adviseSandbox() { m_inSandbox = true; }

    void print(const QString &line);
    /// The bytes as they are, which may be secret, and a line break.
    void print(const QByteArray &line);
    /// Whether all results have been written.
    [[nodiscard]] bool outputIsComplete() const { return !m_outputFailed; }

    void progress(const QString &text);
    /// A progress: the system is asking the person to unlock the keychain.
    void tellWaitingForUnlock();
    /// What a person shall know though it is no error: always.
    void note(const QString &text);
    /// Shows @p question, for an answer on the same line.
    void ask(const QString &question);
    void warn(const Error &error);
    void complain(const Error &error);

private:
    [[nodiscard]] QString advised(QString text) const;
    [[nodiscard]] QString sentences(const Error &error) const;
    void report(const QString &text, const Error &error);

    bool m_input;
    bool m_output;
    bool m_errors;
    bool m_outputFailed = false;
    bool m_inSandbox = false;
};

} // namespace spacekey

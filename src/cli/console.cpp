// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include "core/plaintext.h"

#include <QStringList>

#include <cstdio>

#if defined(Q_OS_WIN)
#    include <io.h>
#    include <qt_windows.h>
#else
#    include <sys/ioctl.h>
#    include <unistd.h>
#endif

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

bool isTerminal(FILE *stream)
{
#if defined(Q_OS_WIN)
    return _isatty(_fileno(stream)) != 0;
#else
    return ::isatty(::fileno(stream)) != 0;
#endif
}

bool write(FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size
        && std::fputc('\n', stream) != EOF && std::fflush(stream) == 0;
}

void writeError(const QString &line)
{
    // Where standard error is closed there is nobody left to tell.
    [[maybe_unused]] const bool written = write(stderr, line.toLocal8Bit());
}

/// The terminal's width in cells; 0 when it does not say.
qsizetype columns(FILE *stream)
{
#if defined(Q_OS_WIN)
    CONSOLE_SCREEN_BUFFER_INFO info{};
    const auto handle = HANDLE(_get_osfhandle(_fileno(stream)));
    return GetConsoleScreenBufferInfo(handle, &info) ? info.srWindow.Right - info.srWindow.Left + 1
                                                     : 0;
#else
    winsize size{};
    return ::ioctl(::fileno(stream), TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
#endif
}

} // namespace

Console::Console()
    : m_input(isTerminal(stdin))
    , m_output(isTerminal(stdout))
    , m_errors(isTerminal(stderr))
{ }

TextStyle Console::style() const
{
    if (!m_output)
        return {};
    const QByteArray kind = qgetenv("TERM");
    return {.width = columns(stdout),
            .colours = qEnvironmentVariableIsEmpty("NO_COLOR") && kind != "dumb"};
}

void Console::print(const QString &line)
{
    print(line.toLocal8Bit());
}

void Console::print(const QByteArray &line)
{
    m_outputFailed = !write(stdout, line) || m_outputFailed;
}

void Console::progress(const QString &text)
{
    if (m_errors)
        writeError(advised(text));
}

void Console::tellWaitingForUnlock()
{
    progress(tr("Waiting for the keychain to be unlocked…"));
}

void Console::note(const QString &text)
{
    writeError("spacekey-cli: "_L1 + advised(text));
}

void Console::ask(const QString &question)
{
    std::fputs((question + u' ').toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
}

void Console::warn(const Error &error)
{
    report(tr("Warning: %1").arg(sentences(error)), error);
}

void Console::complain(const Error &error)
{
    report(sentences(error), error);
}

QString Console::advised(QString text) const
{
    return m_inSandbox ? text.replace("spacekey-cli "_L1, "spacekey-cli --sandbox "_L1) : text;
}

QString Console::sentences(const Error &error) const
{
    constexpr qsizetype maxLength = 1000;
    return advised(plainLine(error.sentences(), maxLength));
}

void Console::report(const QString &text, const Error &error)
{
    writeError("spacekey-cli: "_L1 + text);
    QStringList details;
    if (error.httpStatus != 0)
        details.append(tr("HTTP status %1").arg(error.httpStatus));
    if (!error.requestId.isEmpty())
        details.append(tr("request %1").arg(plainLine(error.requestId)));
    if (!error.serverText.isEmpty())
        details.append(tr("the server says: %1").arg(plainLine(error.serverText)));
    if (!details.isEmpty())
        writeError("  "_L1 + details.join("; "_L1));
}

} // namespace spacekey

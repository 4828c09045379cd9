// SPDX-License-Identifier: Apache-2.0
#include "cli/secretinput.h"

#include <array>
#include <cerrno>
#include <cstdio>

#if defined(Q_OS_WIN)
#    include <io.h>
#    include <qt_windows.h>
#else
#    include <csignal>
#    include <sys/select.h>
#    include <termios.h>
#    include <unistd.h>
#endif

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

#if defined(Q_OS_WIN)

/// Switches the echo off while it lives; does nothing where input is no terminal.
class WithoutEcho final
{
public:
    WithoutEcho()
        : m_terminal(GetConsoleMode(m_input, &m_before) != 0)
    {
        if (m_terminal)
            SetConsoleMode(m_input, m_before & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~WithoutEcho()
    {
        if (m_terminal)
            SetConsoleMode(m_input, m_before);
    }
    Q_DISABLE_COPY_MOVE(WithoutEcho)

    [[nodiscard]] bool isTerminal() const { return m_terminal; }

private:
    HANDLE m_input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD m_before = 0;
    bool m_terminal;
};

class InterruptibleInput final
{
public:
    [[nodiscard]] qint64 read(char *to, size_t most) const
    {
        return _read(_fileno(stdin), to, unsigned(most));
    }
};

#else

/// Switches the echo off while it lives; does nothing where input is no terminal.
class WithoutEcho final
{
public:
    WithoutEcho()
        : m_terminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_terminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~WithoutEcho()
    {
        if (m_terminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(WithoutEcho)

    [[nodiscard]] bool isTerminal() const { return m_terminal; }

private:
    termios m_before{};
    bool m_terminal;
};

/// Lets the requests to end in only while it waits: one that came just before the waiting would be
/// noted elsewhere, and the waiting would go on.
class InterruptibleInput final
{
public:
    InterruptibleInput()
    {
        sigset_t ends;
        sigemptyset(&ends);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            sigaddset(&ends, signal);
        ::pthread_sigmask(SIG_BLOCK, &ends, &m_before);
    }
    ~InterruptibleInput() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    Q_DISABLE_COPY_MOVE(InterruptibleInput)

    /// -1 with EINTR when it was interrupted.
    [[nodiscard]] qint64 read(char *to, size_t most) const
    {
        fd_set input;
        FD_ZERO(&input);
        FD_SET(STDIN_FILENO, &input);
        if (::pselect(STDIN_FILENO + 1, &input, nullptr, nullptr, nullptr, &m_before) < 0)
            return -1;
        return ::read(STDIN_FILENO, to, most);
    }

private:
    sigset_t m_before{};
};

#endif

void say(const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
}

Result<QByteArray> readAll(const InterruptibleInput &from, bool oneLine)
{
    constexpr qsizetype maxLength = 4096;
    std::array<char, 512> piece{};
    QByteArray input;
    while (!(oneLine && input.endsWith('\n'))) {
        const qint64 size = from.read(piece.data(), piece.size());
        if (size < 0 && errno == EINTR)
            return Error::cancelled();
        if (size <= 0)
            break;
        input.append(piece.data(), size);
        if (input.size() > maxLength) {
            return Error{.code = Error::Code::Usage,
                         .what = SecretInput::tr("What comes from standard input is too long "
                                                 "to be a secret.")};
        }
    }
    if (input.endsWith('\n'))
        input.chop(1);
    if (input.endsWith('\r'))
        input.chop(1);
    return input;
}

} // namespace

Result<QByteArray> SecretInput::read(const QString &prompt)
{
    const InterruptibleInput input;
    const WithoutEcho echo;
    if (!echo.isTerminal())
        return readAll(input, false);
    say(prompt);
    Result<QByteArray> secret = readAll(input, true);
    say(u"\n"_s);
    return secret;
}

} // namespace spacekey

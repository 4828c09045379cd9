// SPDX-License-Identifier: Apache-2.0
#include "cli/secretinput.h"

#include "cli/standardinput.h"

#include <cstdio>

#if defined(Q_OS_WIN)
#    include <qt_windows.h>
#else
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

#endif

void say(const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
}

} // namespace

Result<QByteArray> SecretInput::read(const QString &prompt)
{
    const StandardInput input;
    const WithoutEcho echo;
    if (!echo.isTerminal())
        return input.readAll();
    say(prompt);
    Result<QByteArray> secret = input.readLine();
    say(u"\n"_s);
    return secret;
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "cli/standardinput.h"

#include <array>
#include <cerrno>
#include <cstdio>

#if defined(Q_OS_WIN)
#    include <io.h>
#else
#    include <sys/select.h>
#    include <unistd.h>
#endif

namespace spacekey {

#if defined(Q_OS_WIN)

StandardInput::StandardInput() = default;
StandardInput::~StandardInput() = default;

qint64 StandardInput::readPiece(char *to, size_t most) const
{
    return _read(_fileno(stdin), to, unsigned(most));
}

#else

StandardInput::StandardInput()
{
    sigset_t ends;
    sigemptyset(&ends);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&ends, signal);
    ::pthread_sigmask(SIG_BLOCK, &ends, &m_before);
}

StandardInput::~StandardInput()
{
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

qint64 StandardInput::readPiece(char *to, size_t most) const
{
    fd_set input;
    FD_ZERO(&input);
    FD_SET(STDIN_FILENO, &input);
    if (::pselect(STDIN_FILENO + 1, &input, nullptr, nullptr, nullptr, &m_before) < 0)
        return -1;
    return ::read(STDIN_FILENO, to, most);
}

#endif

Result<QByteArray> StandardInput::read(bool oneLine) const
{
    constexpr qsizetype maxLength = 4096;
    std::array<char, 512> piece{};
    QByteArray input;
    while (!(oneLine && input.endsWith('\n'))) {
        const qint64 size = readPiece(piece.data(), piece.size());
        if (size < 0 && errno == EINTR)
            return Error::cancelled();
        if (size <= 0)
            break;
        input.append(piece.data(), size);
        if (input.size() > maxLength) {
            return Error{.code = Error::Code::Usage,
                         .what = tr("Standard input holds more than %1 bytes.").arg(maxLength),
                         .remedy = tr("Give one line, and nothing else.")};
        }
    }
    if (input.endsWith('\n'))
        input.chop(1);
    if (input.endsWith('\r'))
        input.chop(1);
    return input;
}

} // namespace spacekey

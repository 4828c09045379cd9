// SPDX-License-Identifier: Apache-2.0
#include "cli/lineinput.h"

#if defined(Q_OS_UNIX)
#    include <QPointer>
#    include <QSocketNotifier>

#    include <array>
#    include <unistd.h>
#endif

namespace spacekey {

#if defined(Q_OS_UNIX)

LineInput::LineInput(QObject *parent)
    : QObject(parent)
    , m_notifier(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &LineInput::read);
}

bool LineInput::isPossible()
{
    return ::isatty(STDIN_FILENO) != 0 && ::tcgetpgrp(STDIN_FILENO) == ::getpgrp();
}

void LineInput::read()
{
    constexpr qsizetype maxLength = 16'384;
    std::array<char, 4096> piece{};
    // From the background a read would stop the whole program.
    const ssize_t size = isPossible() ? ::read(STDIN_FILENO, piece.data(), piece.size()) : 0;
    if (size <= 0 || m_begun.size() + size > maxLength) {
        m_notifier->setEnabled(false);
        return;
    }
    m_begun.append(piece.data(), size);
    const QPointer<LineInput> alive(this);
    for (qsizetype end = m_begun.indexOf('\n'); end >= 0; end = m_begun.indexOf('\n')) {
        const QString line = QString::fromLocal8Bit(m_begun.first(end)).trimmed();
        m_begun.remove(0, end + 1);
        if (!line.isEmpty())
            Q_EMIT lineRead(line);
        if (!alive)
            return;
    }
}

#else

LineInput::LineInput(QObject *parent)
    : QObject(parent)
{ }

bool LineInput::isPossible()
{
    return false;
}

#endif

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "e2e/terminal.h"

#include <QTest>

#include <array>
#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <termios.h>
#include <unistd.h>

namespace spacekey {

namespace {

/// Mounts pseudo terminals that this process and its children alone see.
bool mountTerminals()
{
    return ::unshare(CLONE_NEWNS) == 0
        && ::mount(nullptr, "/dev", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("devpts", "/dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, nullptr) == 0;
}

int openMaster()
{
    constexpr int flags = O_RDWR | O_NOCTTY | O_CLOEXEC;
    const int master = ::posix_openpt(flags);
    // A bare root has /dev, but often not /dev/pts.
    return master < 0 && mountTerminals() ? ::posix_openpt(flags) : master;
}

} // namespace

Terminal::Terminal()
    : m_master(openMaster())
{
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        qFatal("there is no pseudo terminal");
    m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        std::array<char, 4096> piece{};
        const ssize_t size = ::read(m_master, piece.data(), piece.size());
        if (size > 0)
            m_screen.append(piece.data(), size);
    });
}

Terminal::~Terminal()
{
    m_notifier.reset();
    ::close(m_slave);
    ::close(m_master);
}

bool Terminal::waitFor(const QByteArray &text) const
{
    constexpr int patience = 30'000; // ms
    return QTest::qWaitFor([&] { return m_screen.contains(text); }, patience);
}

void Terminal::type(const QByteArray &keys)
{
    if (::write(m_master, keys.constData(), size_t(keys.size())) != keys.size())
        qFatal("the terminal takes no keys");
}

bool Terminal::echoes() const
{
    termios settings{};
    return ::tcgetattr(m_slave, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
}

} // namespace spacekey

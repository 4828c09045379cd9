// SPDX-License-Identifier: Apache-2.0
#include "app/shutdownsignals.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX)
#    include <QSocketNotifier>

#    include <array>
#    include <cerrno>
#    include <csignal>
#    include <fcntl.h>
#    include <sys/socket.h>
#    include <unistd.h>
#elif defined(Q_OS_WIN)
#    include <QMutex>
#    include <qt_windows.h>
#endif

namespace spacekey {

#if defined(Q_OS_UNIX)

namespace {

constexpr std::array handledSignals{SIGINT, SIGTERM, SIGHUP};
std::array<int, 2> wires{-1, -1}; // written by the handler, read by the notifier

extern "C" void noteSignal(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(wires[0], &byte, 1);
    errno = before;
}

} // namespace

ShutdownSignals::ShutdownSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wires.data()) != 0)
        return;
    for (const int wire : wires)
        ::fcntl(wire, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(wires[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(wires[1], &byte, 1) == 1)
            Q_EMIT requested();
    });
    for (const int signal : handledSignals) {
        struct sigaction action
        { };
        if (signal == SIGHUP && ::sigaction(signal, nullptr, &action) == 0
            && action.sa_handler == SIG_IGN)
            continue;
        // Without SA_RESTART: a read() of a person's typing ends with EINTR.
        action = {};
        action.sa_handler = noteSignal;
        action.sa_flags = int(SA_RESETHAND);
        ::sigaction(signal, &action, nullptr);
    }
}

ShutdownSignals::~ShutdownSignals()
{
    for (const int signal : handledSignals) {
        struct sigaction action
        { };
        if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == noteSignal)
            ::signal(signal, SIG_DFL);
    }
    for (int &wire : wires) {
        if (wire >= 0)
            ::close(std::exchange(wire, -1));
    }
}

#elif defined(Q_OS_WIN)

namespace {

// The system calls the handler in a thread of its own, even while the object is being destroyed.
QBasicMutex receiverLock;
ShutdownSignals *receiver = nullptr;

BOOL WINAPI noteEvent(DWORD)
{
    const QMutexLocker lock(&receiverLock);
    if (!receiver)
        return FALSE;
    QMetaObject::invokeMethod(receiver, &ShutdownSignals::requested, Qt::QueuedConnection);
    receiver = nullptr;
    return TRUE;
}

} // namespace

ShutdownSignals::ShutdownSignals(QObject *parent)
    : QObject(parent)
{
    const QMutexLocker lock(&receiverLock);
    receiver = this;
    SetConsoleCtrlHandler(noteEvent, TRUE);
}

ShutdownSignals::~ShutdownSignals()
{
    SetConsoleCtrlHandler(noteEvent, FALSE);
    const QMutexLocker lock(&receiverLock);
    receiver = nullptr;
}

#else

ShutdownSignals::ShutdownSignals(QObject *parent)
    : QObject(parent)
{ }

ShutdownSignals::~ShutdownSignals() = default;

#endif

} // namespace spacekey

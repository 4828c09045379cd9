// SPDX-License-Identifier: Apache-2.0
#include "cli/startstate.h"

#include "core/plaintext.h"

#include <QFile>
#include <QtGlobal>

#if defined(Q_OS_UNIX)
#    include <algorithm>
#    include <array>
#    include <bitset>
#    include <cerrno>
#    include <csignal>
#    include <fcntl.h>
#    include <sys/resource.h>
#    include <unistd.h>
#    include <utility>
#    include <vector>

extern char **environ; // NOLINT: POSIX's own, which not every unistd.h declares
#endif

namespace spacekey {

#if defined(Q_OS_UNIX)

namespace {

constexpr int signalCount = NSIG;

constexpr std::array resources{RLIMIT_AS,    RLIMIT_CORE,    RLIMIT_CPU,
                               RLIMIT_DATA,  RLIMIT_FSIZE,   RLIMIT_NOFILE,
                               RLIMIT_NPROC, RLIMIT_MEMLOCK, RLIMIT_STACK};

bool isIgnored(int signal)
{
    struct sigaction action
    { };
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

std::vector<char *> listOf(char **entries)
{
    std::vector<char *> list;
    for (; *entries; ++entries)
        list.push_back(*entries);
    return list;
}

/// What the library opens next would else take the place of a closed stream, and be read and
/// written as if it were that. In the wrong direction: reading and writing fail as before. The
/// program that this one becomes finds them closed again.
void occupyClosedStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            ::open("/dev/null", (stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) | O_CLOEXEC);
    }
}

/// As execve() wants them; @p entries must outlive it.
std::vector<char *> pointersTo(QByteArrayList &entries)
{
    std::vector<char *> pointers;
    for (QByteArray &entry : entries)
        pointers.push_back(entry.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

struct StartState::Parts
{
    Parts(int argc, char **argv)
        : words(argv, argv + argc)
        , environment(listOf(environ))
    {
        for (int signal = 1; signal < signalCount; ++signal)
            ignored.set(size_t(signal), isIgnored(signal));
        ::pthread_sigmask(SIG_BLOCK, nullptr, &mask);
        for (size_t i = 0; i < resources.size(); ++i)
            ::getrlimit(resources[i], &limits[i]);
    }

    void restore() const
    {
        for (int signal = 1; signal < signalCount; ++signal) {
            // What has a handler gets its default by execve().
            if (isIgnored(signal) != ignored.test(size_t(signal)))
                ::signal(signal, ignored.test(size_t(signal)) ? SIG_IGN : SIG_DFL);
        }
        for (size_t i = 0; i < resources.size(); ++i) {
            rlimit now{};
            if (::getrlimit(resources[i], &now) == 0
                && (now.rlim_cur != limits[i].rlim_cur || now.rlim_max != limits[i].rlim_max))
                ::setrlimit(resources[i], &limits[i]);
        }
        // Last: what was held may end us now.
        ::pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    }

    [[nodiscard]] QByteArrayList environmentWith(const Variables &set,
                                                 const QByteArrayList &unset) const
    {
        QByteArrayList entries;
        for (const char *entry : environment) {
            const QByteArray variable(entry);
            const QByteArray name = variable.first(std::max(variable.indexOf('='), qsizetype(0)));
            const bool replaced =
                std::ranges::any_of(set, [&](const auto &each) { return each.first == name; });
            if (!replaced && !unset.contains(name))
                entries.append(variable);
        }
        for (const auto &[name, value] : set)
            entries.append(name + '=' + value);
        return entries;
    }

    std::vector<char *> words;
    std::vector<char *> environment;
    std::bitset<signalCount> ignored;
    sigset_t mask{};
    std::array<rlimit, resources.size()> limits{};
};

StartState::StartState(int argc, char **argv)
    : m_parts(std::make_unique<Parts>(argc, argv))
{
    occupyClosedStreams();
}

void StartState::holdSignals() const
{
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

Error StartState::become(qsizetype words, const Variables &set, const QByteArrayList &unset) const
{
    std::vector<char *> command(m_parts->words.end() - words, m_parts->words.end());
    command.push_back(nullptr);
    QByteArrayList entries = m_parts->environmentWith(set, unset);
    std::vector<char *> environment = pointersTo(entries);
    m_parts->restore();
    char **const own = std::exchange(environ, environment.data());
    ::execvp(command.front(), command.data());
    const int why = errno;
    environ = own;

    const QString name = plainLine(QString::fromLocal8Bit(command.front()));
    if (why == ENOENT || why == ENOTDIR)
        return {.code = Error::Code::CommandNotFound,
                .what = tr("There is no command “%1”.").arg(name),
                .remedy = tr("Check its name, and your PATH.")};
    return {.code = Error::Code::CommandNotExecutable,
            .what = tr("“%1” cannot be started: %2.").arg(name, qt_error_string(why))};
}

Error StartState::becomeProgram(const QString &file) const
{
    std::vector<char *> command = m_parts->words;
    command.push_back(nullptr);
    m_parts->restore();
    ::execv(QFile::encodeName(file).constData(), command.data());
    return {.code = Error::Code::FileFailure,
            .what = tr("“%1” cannot be started: %2.").arg(plainLine(file), qt_error_string(errno)),
            .remedy = tr("Reinstall SpaceKey.")};
}

#else

struct StartState::Parts
{ };

StartState::StartState(int, char **) { }

void StartState::holdSignals() const { }

Error StartState::become(qsizetype, const Variables &, const QByteArrayList &) const
{
    return {.code = Error::Code::Usage,
            .what = tr("“exec” does not work on this system."),
            .remedy = tr("Set the variables with “spacekey-cli env”, then start the command.")};
}

Error StartState::becomeProgram(const QString &) const
{
    return become(0, {}, {});
}

#endif

StartState::~StartState() = default;

} // namespace spacekey

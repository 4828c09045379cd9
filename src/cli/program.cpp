// SPDX-License-Identifier: Apache-2.0
#include "cli/program.h"

#include "app/hardening.h"
#include "app/shutdownsignals.h"
#include "cli/exitcode.h"
#include "cli/parts.h"
#include "core/profile.h"
#include "core/prompting.h"

namespace spacekey {

using namespace Qt::StringLiterals;

Program::Program(int &argc, char **argv)
    : m_start(argc, argv)
    , m_app(argc, argv)
{
#if defined(NDEBUG) && !defined(SPACEKEY_DUMPABLE)
    forbidCoreDumps();
#endif
    QCoreApplication::setApplicationName(u"spacekey"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(SPACEKEY_VERSION));
    QCoreApplication::installTranslator(&m_translation);
}

Program::~Program() = default;

QStringList Program::words()
{
    return QCoreApplication::arguments().sliced(1);
}

int Program::run(const CommandLine &line)
{
    const Result<Profile> chosen = Profile::chosen(line.sandbox);
    if (!chosen)
        return end(chosen.error());
    const Profile &profile = *chosen;
    QCoreApplication::setApplicationName(profile.applicationName);
    if (profile.sandbox)
        m_console.adviseSandbox();
    Parts parts(profile, m_console.hasPerson() ? Prompting::Allowed : Prompting::Never, m_start,
                m_console);
    const std::unique_ptr<Command> command = line.command->create(line.arguments, m_console, parts);
    const ShutdownSignals shutdown;
    QObject::connect(&shutdown, &ShutdownSignals::requested, command.get(), &Command::cancel);
    QObject::connect(command.get(), &Command::waitingForUnlock, command.get(),
                     [this] { m_console.tellWaitingForUnlock(); });
    const auto leave = [&parts](int code) {
        parts.whenTidy([code] { QCoreApplication::exit(code); });
    };
    QObject::connect(command.get(), &Command::done, command.get(), [&] { leave(end()); });
    QObject::connect(command.get(), &Command::failed, command.get(),
                     [&](const Error &error) { leave(end(error)); });
    command->start();
    return QCoreApplication::exec();
}

int Program::end(const Error &error)
{
    m_console.complain(error);
    return int(exitCode(error.code));
}

int Program::end()
{
    if (m_console.outputIsComplete())
        return int(ExitCode::Done);
    return end({.code = Error::Code::FileFailure,
                .what = QCoreApplication::translate("Console",
                                                    "Not everything could be written to "
                                                    "standard output.")});
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "cli/program.h"

#include "app/shutdownsignals.h"
#include "cli/console.h"
#include "cli/exitcode.h"
#include "cli/parts.h"
#include "core/profile.h"
#include "core/prompting.h"

#include <QCoreApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

int Program::end(Console &console, const Error &error)
{
    console.complain(error);
    return int(exitCode(error.code));
}

int Program::end(Console &console)
{
    if (console.outputIsComplete())
        return int(ExitCode::Done);
    return end(console,
               {.code = Error::Code::FileFailure,
                .what = QCoreApplication::translate("Console",
                                                    "Not everything could be written to "
                                                    "standard output.")});
}

int Program::run(const CommandLine &line, Console &console, const StartState &start)
{
    const Result<Profile> chosen = Profile::chosen(line.sandbox);
    if (!chosen)
        return end(console, chosen.error());
    const Profile &profile = *chosen;
    QCoreApplication::setApplicationName(profile.applicationName);
    if (profile.sandbox)
        console.adviseSandbox();
    Parts parts(profile, console.hasPerson() ? Prompting::Allowed : Prompting::Never, start,
                console);
    const std::unique_ptr<Command> command = line.command->create(line.arguments, console, parts);
    const ShutdownSignals shutdown;
    QObject::connect(&shutdown, &ShutdownSignals::requested, command.get(), &Command::cancel);
    const auto leave = [&parts](int code) {
        parts.whenTidy([code] { QCoreApplication::exit(code); });
    };
    QObject::connect(command.get(), &Command::done, command.get(), [&] { leave(end(console)); });
    QObject::connect(command.get(), &Command::failed, command.get(),
                     [&](const Error &error) { leave(end(console, error)); });
    command->start();
    return QCoreApplication::exec();
}

} // namespace spacekey

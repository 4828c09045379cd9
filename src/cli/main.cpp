// SPDX-License-Identifier: Apache-2.0
#include "app/hardening.h"
#include "app/shutdownsignals.h"
#include "cli/commandline.h"
#include "cli/commandtable.h"
#include "cli/console.h"
#include "cli/exitcode.h"
#include "cli/help.h"
#include "cli/parts.h"
#include "cli/startstate.h"
#include "cli/translation.h"
#include "core/profile.h"
#include "core/prompting.h"

#include <QCoreApplication>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

int end(Console &console, const Error &error)
{
    console.complain(error);
    return int(exitCode(error.code));
}

int end(Console &console)
{
    if (console.outputIsComplete())
        return int(ExitCode::Done);
    return end(console,
               {.code = Error::Code::FileFailure,
                .what = QCoreApplication::translate("Console",
                                                    "Not everything could be written to "
                                                    "standard output.")});
}

int run(const CommandLine &line, Console &console, const StartState &start)
{
    const Profile profile = Profile::chosen(line.sandbox);
    QCoreApplication::setApplicationName(profile.applicationName);
    Parts parts(profile, console.hasPerson() ? Prompting::Allowed : Prompting::Never, start);
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

} // namespace

int main(int argc, char **argv)
{
    const StartState start(argc, argv);
#if defined(NDEBUG) && !defined(SPACEKEY_DUMPABLE)
    forbidCoreDumps();
#endif
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"spacekey"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(SPACEKEY_VERSION));

    Translation translation;
    QCoreApplication::installTranslator(&translation);
    Console console;
    const QList<CommandSpec> table = commandTable();
    const Result<CommandLine> line =
        CommandLine::parse(QCoreApplication::arguments().sliced(1), table);
    if (!line)
        return end(console, line.error());
    switch (line->wish) {
    case CommandLine::Wish::Version:
        console.print("spacekey-cli "_L1 + QCoreApplication::applicationVersion());
        return end(console);
    case CommandLine::Wish::Help:
        console.print(Help::text(line->topic, table));
        return end(console);
    case CommandLine::Wish::Run:
        return run(*line, console, start);
    }
    return int(ExitCode::Failed);
}

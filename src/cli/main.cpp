// SPDX-License-Identifier: Apache-2.0
#include "app/hardening.h"
#include "cli/commandtable.h"
#include "cli/console.h"
#include "cli/exitcode.h"
#include "cli/help.h"
#include "cli/program.h"
#include "cli/startstate.h"
#include "cli/translation.h"

#include <QCoreApplication>

using namespace spacekey;
using namespace Qt::StringLiterals;

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
        return Program::end(console, line.error());
    switch (line->wish) {
    case CommandLine::Wish::Version:
        console.print("spacekey-cli "_L1 + QCoreApplication::applicationVersion());
        return Program::end(console);
    case CommandLine::Wish::Help:
        console.print(Help::text(line->topic, table, console.style()));
        return Program::end(console);
    case CommandLine::Wish::Run:
        return Program::run(*line, console, start);
    }
    return int(ExitCode::Failed);
}

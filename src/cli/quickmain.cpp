// SPDX-License-Identifier: Apache-2.0
// spacekey-cli as it is started: it knows the commands that scripts call again and again, and for
// every other one, for help and for what it does not understand becomes the whole program. So no
// script waits until Qt Network has been loaded, which takes as long as reading a token.
#include "app/hardening.h"
#include "cli/console.h"
#include "cli/program.h"
#include "cli/readingcommands.h"
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
    const Result<CommandLine> line =
        CommandLine::parse(QCoreApplication::arguments().sliced(1), readingCommands());
    if (line && line->wish == CommandLine::Wish::Run)
        return Program::run(*line, console, start);
    return Program::end(console,
                        start.becomeProgram(QCoreApplication::applicationDirPath()
                                            + u"/" SPACEKEY_WHOLE_PROGRAM ""_s));
}

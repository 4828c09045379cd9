// SPDX-License-Identifier: Apache-2.0
// spacekey-cli as it is started: it knows the commands that scripts call again and again, and for
// every other one, for help and for what it does not understand becomes the whole program. So no
// script waits until Qt Network has been loaded: a tenth of the time that a token takes.
#include "cli/program.h"
#include "cli/readingcommands.h"

using namespace spacekey;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    Program program(argc, argv);
    const Result<CommandLine> line = CommandLine::parse(Program::words(), readingCommands());
    if (line && line->wish == CommandLine::Wish::Run)
        return program.run(*line);
    return program.end(program.start().becomeProgram(QCoreApplication::applicationDirPath()
                                                     + u"/" SPACEKEY_WHOLE_PROGRAM ""_s));
}

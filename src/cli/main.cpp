// SPDX-License-Identifier: Apache-2.0
#include "cli/commandtable.h"
#include "cli/exitcode.h"
#include "cli/help.h"
#include "cli/program.h"

using namespace spacekey;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    Program program(argc, argv);
    const QList<CommandSpec> table = commandTable();
    const Result<CommandLine> line = CommandLine::parse(Program::words(), table);
    if (!line)
        return program.end(line.error());
    Console &console = program.console();
    switch (line->wish) {
    case CommandLine::Wish::Version:
        console.print("spacekey-cli "_L1 + QCoreApplication::applicationVersion());
        return program.end();
    case CommandLine::Wish::Help:
        console.print(Help::text(line->topic, table, console.style()));
        return program.end();
    case CommandLine::Wish::Run:
        return program.run(*line);
    }
    return int(ExitCode::Failed);
}

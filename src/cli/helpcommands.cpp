// SPDX-License-Identifier: Apache-2.0
#include "cli/helpcommands.h"

#include "cli/commonoptions.h"
#include "cli/completecommand.h"
#include "cli/completioncommand.h"
#include "cli/parts.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

CommandSpec completion()
{
    return {.name = u"completion"_s,
            .summary =
                CommonOptions::tr("print the script that completes command lines in a shell"),
            .positional = {u"SHELL"_s},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &) -> std::unique_ptr<Command> {
                return std::make_unique<CompletionCommand>(arguments, console);
            },
            .examples = {u"eval \"$(spacekey-cli completion bash)\""_s,
                         u"spacekey-cli completion zsh >~/.zfunc/_spacekey-cli"_s,
                         u"spacekey-cli completion fish | source"_s},
            .words = Values::oneOf(CompletionCommand::shells())};
}

CommandSpec help()
{
    return {.name = u"help"_s,
            .summary = CommonOptions::tr("explain the program, or one of its commands"),
            .positional = {u"[COMMAND…]"_s},
            .create = nullptr,
            .examples = {u"spacekey-cli help region add"_s},
            .words = {.kind = Values::Kind::Command}};
}

CommandSpec complete()
{
    return {.name = u"__complete"_s,
            .summary = CommonOptions::tr("tell a completion script what can stand in a place"),
            .positional = {u"WORD…"_s},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<CompleteCommand>(arguments, console, parts.regions(),
                                                         parts.credentials());
            },
            .runsCommand = true,
            .hidden = true};
}

} // namespace

QList<CommandSpec> helpCommands()
{
    return {completion(), help(), complete()};
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "cli/bscommands.h"

#include "cli/commonoptions.h"
#include "cli/exportcommand.h"
#include "cli/importcommand.h"
#include "cli/parts.h"
#include "cli/scancommand.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

CommandSpec scan()
{
    return {.name = u"scan"_s,
            .summary =
                CommonOptions::tr("find the bs CLI's files that hold a token in the open, or that "
                                  "others can read"),
            .options = {CommonOptions::json(),
                        {.name = u"fix"_s,
                         .description = CommonOptions::tr(
                             "first make them readable for you alone, and say what changed")}},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<ScanCommand>(arguments, console, parts.bsFiles());
            },
            .examples = {u"spacekey-cli scan"_s, u"spacekey-cli scan --fix"_s}};
}

CommandSpec importing()
{
    return {
        .name = u"import"_s,
        .summary =
            CommonOptions::tr("store the tokens of the bs CLI's files, each named after its file; "
                              "without FILE, that of ~/.basespace/default.cfg"),
        .positional = {u"[FILE…]"_s},
        .options = {{.name = u"all"_s,
                     .description = CommonOptions::tr("all files in ~/.basespace")},
                    {.name = u"move"_s,
                     .description = CommonOptions::tr(
                         "then take each token out of its file, once it has been read back "
                         "from the keychain; no backup is kept")},
                    CommonOptions::force()},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ImportCommand>(arguments, console, parts.bsFiles(),
                                                   parts.credentials(), parts.regions(),
                                                   parts.clientKeys(), parts.clock());
        },
        .examples = {u"spacekey-cli import"_s, u"spacekey-cli import --all --move"_s,
                     u"spacekey-cli import ~/.basespace/lab.cfg"_s},
        .words = {.kind = Values::Kind::File},
        .endings = CommonOptions::tr(
            "Ends with 8 when a name is taken and --force is not given, with 7 when the server no "
            "longer takes a token, even one that is stored already, and with 2 when the file's "
            "server belongs "
            "to no known region; of several files, with the code of the first that failed. A file "
            "that is named must hold a token; without a name, nothing to import is no failure.")};
}

CommandSpec exporting()
{
    return {
        .name = u"export"_s,
        .summary = CommonOptions::tr(
            "write a credential to one of the bs CLI's files; the rest of the file stays"),
        .options = {CommonOptions::region(),
                    CommonOptions::name(),
                    {.name = u"config"_s,
                     .valueName = u"NAME"_s,
                     .description =
                         CommonOptions::tr("the configuration, as in “bs -c NAME”; else default")},
                    {.name = u"force"_s,
                     .description = CommonOptions::tr(
                         "replace another token; one that is not stored yet is stored "
                         "first, as NAME-previous")},
                    {.name = u"default-header"_s,
                     .description = CommonOptions::tr(
                         "begin the file with [DEFAULT], which Python's configparser "
                         "needs")}},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ExportCommand>(arguments, console, parts.regions(),
                                                   parts.credentials(), parts.bsFiles(),
                                                   parts.clientKeys());
        },
        .examples = {u"spacekey-cli export --region euc1 --config frankfurt"_s,
                     u"spacekey-cli export --force --default-header"_s},
        .endings = CommonOptions::tr("Ends with 8 when the file holds another token and --force is "
                                     "not given; then nothing is written.")};
}

} // namespace

QList<CommandSpec> bsCommands()
{
    return {scan(), importing(), exporting()};
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "cli/readingcommands.h"

#include "app/tokenformats.h"
#include "cli/commonoptions.h"
#include "cli/envcommand.h"
#include "cli/execcommand.h"
#include "cli/listcommand.h"
#include "cli/parts.h"
#include "cli/tokencommand.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

CommandSpec list()
{
    return {.name = u"list"_s,
            .summary = CommonOptions::tr("show the stored credentials of all regions"),
            .options = {CommonOptions::json(),
                        {.name = u"region"_s,
                         .valueName = u"R"_s,
                         .description = CommonOptions::tr("only those of this region"),
                         .values = {.kind = Values::Kind::Region}},
                        {.name = u"name"_s,
                         .valueName = u"N"_s,
                         .description = CommonOptions::tr("only those of this name"),
                         .values = {.kind = Values::Kind::Name}}},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<ListCommand>(arguments, console, parts.regions(),
                                                     parts.credentials());
            },
            .examples = {u"spacekey-cli list"_s, u"spacekey-cli list --region use1 --json"_s},
            .endings = CommonOptions::tr(
                "SPACEKEY_REGION and SPACEKEY_NAME leave nothing out here: only --region and "
                "--name do. Ends with 0 also when there are none.")};
}

CommandSpec token()
{
    return {
        .name = u"token"_s,
        .summary = CommonOptions::tr("print a credential's access token"),
        .options = {CommonOptions::region(), CommonOptions::name()},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<TokenCommand>(arguments, console, parts.regions(),
                                                  parts.credentials(), parts.keychain(),
                                                  parts.clientKeys());
        },
        .examples = {u"spacekey-cli token --name lab"_s,
                     u"TOKEN=$(spacekey-cli token --region euc1)"_s},
        .endings = CommonOptions::tr(
            "Ends with 3 when there is no such credential, and with 4 when the keychain is absent, "
            "locked or does not answer; without a terminal nobody is asked to unlock it. A token "
            "last seen revoked is printed, with a warning and the code 0.")};
}

CommandSpec env()
{
    return {
        .name = u"env"_s,
        .summary = CommonOptions::tr(
            "print what sets BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in a shell"),
        .options = {CommonOptions::region(),
                    CommonOptions::name(),
                    {.name = u"shell"_s,
                     .valueName = u"SHELL"_s,
                     .description = CommonOptions::tr("for this shell: sh (the default; also as "
                                                      "bash or zsh), fish, powershell"),
                     .values = Values::oneOf(TokenFormats::shellNames())}},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<EnvCommand>(arguments, console, parts.regions(),
                                                parts.credentials(), parts.keychain(),
                                                parts.clientKeys());
        },
        .examples = {u"eval \"$(spacekey-cli env)\""_s, u"spacekey-cli env --shell fish | source"_s,
                     u"spacekey-cli env --shell powershell | Out-String | Invoke-Expression"_s},
        .endings = CommonOptions::tr(
            "Ends with 3 when there is no such credential, and with 4 when the keychain is "
            "absent, locked or does not answer.")};
}

CommandSpec exec()
{
    return {.name = u"exec"_s,
            .summary = CommonOptions::tr(
                "run a command that finds BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in "
                "its environment"),
            .positional = {u"COMMAND…"_s},
            .options = {CommonOptions::region(), CommonOptions::name()},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<ExecCommand>(
                    arguments, console, parts.regions(), parts.credentials(), parts.keychain(),
                    parts.clientKeys(), parts.start(), parts.clock());
            },
            .examples = {u"spacekey-cli exec -- bs list projects"_s},
            .runsCommand = true,
            .endings = CommonOptions::tr(
                "Ends with the command's own code; with 127 when it is not found, 126 when it "
                "cannot be run, 3 when there is no such credential, and 4 when the keychain is "
                "absent, locked or does not answer.")};
}

} // namespace

QList<CommandSpec> readingCommands()
{
    return {list(), token(), env(), exec()};
}

} // namespace spacekey

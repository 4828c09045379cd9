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
    return {
        u"list"_s,
        CommonOptions::tr("show the stored credentials"),
        {},
        {CommonOptions::json(),
         {u"region"_s,
          u"R"_s,
          CommonOptions::tr("only those of this region"),
          {},
          {.kind = Values::Kind::Region}},
         {u"name"_s,
          u"N"_s,
          CommonOptions::tr("only those of this name"),
          {},
          {.kind = Values::Kind::Name}}},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ListCommand>(arguments, console, parts.regions(),
                                                 parts.credentials());
        },
        {u"spacekey-cli list"_s, u"spacekey-cli list --region use1 --json"_s},
        false,
        {},
        CommonOptions::tr("Ends with 0 also when there are none.")};
}

CommandSpec token()
{
    return {
        u"token"_s,
        CommonOptions::tr("print a credential's access token"),
        {},
        {CommonOptions::region(), CommonOptions::name()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<TokenCommand>(arguments, console, parts.regions(),
                                                  parts.credentials(), parts.keychain());
        },
        {u"spacekey-cli token --name lab"_s, u"TOKEN=$(spacekey-cli token --region euc1)"_s},
        false,
        {},
        CommonOptions::tr(
            "Ends with 3 when there is no such credential, and with 4 when the keychain is absent, "
            "locked or does not answer; without a terminal nobody is asked to unlock it. A token "
            "last seen revoked is printed, with a warning and the code 0.")};
}

CommandSpec env()
{
    return {
        u"env"_s,
        CommonOptions::tr(
            "print what sets BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in a shell"),
        {},
        {CommonOptions::region(),
         CommonOptions::name(),
         {u"shell"_s,
          u"SHELL"_s,
          CommonOptions::tr(
              "for this shell: sh (the default; also as bash or zsh), fish, powershell"),
          {},
          Values::oneOf(TokenFormats::shellNames())}},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<EnvCommand>(arguments, console, parts.regions(),
                                                parts.credentials(), parts.keychain());
        },
        {u"eval \"$(spacekey-cli env)\""_s, u"spacekey-cli env --shell fish | source"_s,
         u"spacekey-cli env --shell powershell | Out-String | Invoke-Expression"_s},
        false,
        {},
        CommonOptions::tr(
            "Ends with 3 when there is no such credential, and with 4 when the keychain is "
            "absent, locked or does not answer.")};
}

CommandSpec exec()
{
    return {
        u"exec"_s,
        CommonOptions::tr(
            "run a command that finds BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in "
            "its environment"),
        {u"COMMAND…"_s},
        {CommonOptions::region(), CommonOptions::name()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ExecCommand>(arguments, console, parts.regions(),
                                                 parts.credentials(), parts.keychain(),
                                                 parts.start(), parts.clock());
        },
        {u"spacekey-cli exec -- bs list projects"_s},
        true,
        {},
        CommonOptions::tr(
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

// SPDX-License-Identifier: Apache-2.0
#include "cli/credentialcommands.h"

#include "app/tokenformats.h"
#include "cli/addcommand.h"
#include "cli/commonoptions.h"
#include "cli/connectcommand.h"
#include "cli/envcommand.h"
#include "cli/execcommand.h"
#include "cli/listcommand.h"
#include "cli/parts.h"
#include "cli/removecommand.h"
#include "cli/revokecommand.h"
#include "cli/tokencommand.h"
#include "cli/verifycommand.h"
#include "cli/whoamicommand.h"
#include "core/flow.h"
#include "core/scopes.h"

namespace spacekey {

using namespace Qt::StringLiterals;
using Options = CommonOptions;

namespace {

QStringList presetNames()
{
    QStringList names;
    for (const ScopePreset &preset : ScopePreset::all())
        names.append(preset.name);
    return names;
}

CommandSpec connect()
{
    return {
        u"connect"_s,
        Options::tr("sign in to BaseSpace and store the access token"),
        {},
        {Options::region(),
         Options::newName(),
         {u"scopes"_s,
          u"S"_s,
          Options::tr("what the token may do: a comma list, or Identify, Browse (the default), "
                      "Download, Upload, “bs CLI”"),
          {},
          Values::oneOf(presetNames())},
         {u"flow"_s,
          u"FLOW"_s,
          Options::tr("how to sign in: device (the default), with a link and a code, on whatever "
                      "computer; or redirect, with a browser on this one"),
          {},
          Values::oneOf({flowName(Flow::Device), flowName(Flow::Redirect)})},
         {u"no-browser"_s, {}, Options::tr("print the link, but do not open it")},
         Options::force()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ConnectCommand>(
                arguments, console, parts.regions(), parts.keychain(), parts.credentials(),
                parts.clientKeys(), parts.signInSettings(), parts.ports(), parts.clock());
        }};
}

CommandSpec add()
{
    return {
        u"add"_s,
        Options::tr("store an access token that you have already; it comes from standard input"),
        {},
        {Options::region(),
         Options::newName(),
         {u"no-check"_s, {}, Options::tr("do not ask the server whose token it is")},
         Options::force()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<AddCommand>(arguments, console, parts.regions(),
                                                parts.keychain(), parts.credentials(),
                                                parts.clock());
        },
        {u"pass show illumina/basespace | spacekey-cli add --region euc1 --name lab"_s}};
}

CommandSpec list()
{
    return {
        u"list"_s,
        Options::tr("show the stored credentials"),
        {},
        {Options::json(),
         {u"region"_s,
          u"R"_s,
          Options::tr("only those of this region"),
          {},
          {.kind = Values::Kind::Region}},
         {u"name"_s,
          u"N"_s,
          Options::tr("only those of this name"),
          {},
          {.kind = Values::Kind::Name}}},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ListCommand>(arguments, console, parts.regions(),
                                                 parts.credentials());
        }};
}

CommandSpec token()
{
    return {
        u"token"_s,
        Options::tr("print a credential's access token"),
        {},
        {Options::region(), Options::name()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<TokenCommand>(arguments, console, parts.regions(),
                                                  parts.credentials(), parts.keychain());
        }};
}

CommandSpec env()
{
    return {
        u"env"_s,
        Options::tr("print what sets BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in a shell"),
        {},
        {Options::region(),
         Options::name(),
         {u"shell"_s,
          u"SHELL"_s,
          Options::tr("for this shell: sh (the default; also as bash or zsh), fish, powershell"),
          {},
          Values::oneOf(TokenFormats::shellNames())}},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<EnvCommand>(arguments, console, parts.regions(),
                                                parts.credentials(), parts.keychain());
        },
        {u"eval \"$(spacekey-cli env)\""_s, u"spacekey-cli env --shell fish | source"_s,
         u"spacekey-cli env --shell powershell | Out-String | Invoke-Expression"_s}};
}

CommandSpec exec()
{
    return {
        u"exec"_s,
        Options::tr("run a command that finds BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in "
                    "its environment"),
        {u"COMMAND…"_s},
        {Options::region(), Options::name()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ExecCommand>(arguments, console, parts.regions(),
                                                 parts.credentials(), parts.keychain(),
                                                 parts.start(), parts.clock());
        },
        {u"spacekey-cli exec -- bs list projects"_s},
        true};
}

CommandSpec whoami()
{
    return {
        u"whoami"_s,
        Options::tr("ask the server whose token a credential is"),
        {},
        {Options::region(), Options::name(), Options::json()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<WhoamiCommand>(arguments, console, parts.regions(),
                                                   parts.credentials(), parts.clock());
        }};
}

CommandSpec verify()
{
    return {
        u"verify"_s,
        Options::tr("ask the server whether a credential's token is still good"),
        {},
        {Options::region(),
         Options::name(),
         {u"all"_s, {}, Options::tr("all credentials, or with --region all of that region")},
         Options::json()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<VerifyCommand>(arguments, console, parts.regions(),
                                                   parts.credentials(), parts.clock());
        }};
}

CommandSpec revoke()
{
    return {
        u"revoke"_s,
        Options::tr("revoke a credential's token: every copy of it stops working"),
        {},
        {Options::region(), Options::name(), Options::yes()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RevokeCommand>(arguments, console, parts.regions(),
                                                   parts.credentials(), parts.clock());
        }};
}

CommandSpec remove()
{
    return {
        u"remove"_s,
        Options::tr("delete a credential and its token from this computer"),
        {},
        {Options::region(), Options::name(), Options::yes()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RemoveCommand>(arguments, console, parts.regions(),
                                                   parts.credentials());
        }};
}

} // namespace

QList<CommandSpec> credentialCommands()
{
    return {connect(), add(),    list(),   token(),  env(),
            exec(),    whoami(), verify(), revoke(), remove()};
}

} // namespace spacekey

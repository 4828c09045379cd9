// SPDX-License-Identifier: Apache-2.0
#include "cli/signincommands.h"

#include "cli/addcommand.h"
#include "cli/commonoptions.h"
#include "cli/connectcommand.h"
#include "cli/parts.h"
#include "core/flow.h"
#include "core/scopes.h"

namespace spacekey {

using namespace Qt::StringLiterals;

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
        .name = u"connect"_s,
        .summary = CommonOptions::tr("sign in to BaseSpace and store the access token"),
        .options = {CommonOptions::region(),
                    CommonOptions::newName(),
                    {.name = u"scopes"_s,
                     .valueName = u"S"_s,
                     .description = CommonOptions::tr(
                         "what the token may do: a comma list, or Identify, Browse (the default), "
                         "Download, Upload, “bs CLI”"),
                     .values = Values::oneOf(presetNames())},
                    {.name = u"flow"_s,
                     .valueName = u"FLOW"_s,
                     .description = CommonOptions::tr(
                         "how to sign in: device (the default), with a link and a code, in a "
                         "browser on any computer; or redirect, with a browser on this one"),
                     .values = Values::oneOf({flowName(Flow::Device), flowName(Flow::Redirect)})},
                    {.name = u"no-browser"_s,
                     .description = CommonOptions::tr("print the link, but do not open it")},
                    CommonOptions::force()},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ConnectCommand>(
                arguments, console, parts.regions(), parts.keychain(), parts.credentials(),
                parts.clientKeys(), parts.signInSettings(), parts.ports(), parts.clock());
        },
        .examples = {u"spacekey-cli connect"_s,
                     u"spacekey-cli connect --region euc1 --name lab --scopes Download"_s,
                     u"spacekey-cli connect --flow redirect"_s},
        .endings = CommonOptions::tr(
            "Ends with 2 when the region has no client key, with 8 when the name is taken and "
            "--force is not given, with 5 when you or the server refuse, with 6 when nobody "
            "accepts in time, with 9 when it is interrupted; then nothing is stored.")};
}

CommandSpec add()
{
    return {
        .name = u"add"_s,
        .summary = CommonOptions::tr(
            "store an access token that you have already; it comes from standard input"),
        .options = {CommonOptions::region(),
                    CommonOptions::newName(),
                    {.name = u"no-check"_s,
                     .description = CommonOptions::tr("do not ask the server whose token it is")},
                    CommonOptions::force()},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<AddCommand>(arguments, console, parts.regions(),
                                                parts.keychain(), parts.credentials(),
                                                parts.clock());
        },
        .examples = {u"pass show illumina/basespace | spacekey-cli add --region euc1 --name lab"_s},
        .endings = CommonOptions::tr(
            "Ends with 7 when the server does not know the token, and with 8 when the name "
            "is taken and --force is not given. Without an answer from the server the "
            "token is stored as unverified, with a warning and the code 0.")};
}

} // namespace

QList<CommandSpec> signInCommands()
{
    return {connect(), add()};
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "cli/credentialcommands.h"

#include "cli/commonoptions.h"
#include "cli/parts.h"
#include "cli/readingcommands.h"
#include "cli/removecommand.h"
#include "cli/revokecommand.h"
#include "cli/verifycommand.h"
#include "cli/whoamicommand.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

CommandSpec whoami()
{
    return {.name = u"whoami"_s,
            .summary = CommonOptions::tr("ask the server whose token a credential is"),
            .options = {CommonOptions::region(), CommonOptions::name(), CommonOptions::json()},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<WhoamiCommand>(arguments, console, parts.regions(),
                                                       parts.credentials(), parts.clientKeys(),
                                                       parts.clock());
            },
            .examples = {u"spacekey-cli whoami --region euc1 --name lab"_s},
            .endings = CommonOptions::tr(
                "Ends with 7 when the server no longer takes the token, and with 1 when it "
                "does not answer.")};
}

CommandSpec verify()
{
    return {.name = u"verify"_s,
            .summary =
                CommonOptions::tr("ask the server whether a credential's token is still good"),
            .options = {CommonOptions::region(),
                        CommonOptions::name(),
                        {.name = u"all"_s,
                         .description = CommonOptions::tr("all credentials of all regions, or with "
                                                          "--region of that one")},
                        CommonOptions::json()},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<VerifyCommand>(arguments, console, parts.regions(),
                                                       parts.credentials(), parts.clientKeys(),
                                                       parts.clock());
            },
            .examples = {u"spacekey-cli verify"_s, u"spacekey-cli verify --all --json"_s},
            .endings = CommonOptions::tr(
                "SPACEKEY_REGION leaves nothing out of --all. Ends with 0 when all are valid, with "
                "7 when one is revoked, else with 1.")};
}

CommandSpec revoke()
{
    return {
        .name = u"revoke"_s,
        .summary = CommonOptions::tr("revoke a credential's token: every copy of it stops working"),
        .options = {CommonOptions::region(), CommonOptions::name(), CommonOptions::yes()},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RevokeCommand>(arguments, console, parts.regions(),
                                                   parts.credentials(), parts.clock());
        },
        .examples = {u"spacekey-cli revoke --region use1 --name lab"_s},
        .endings = CommonOptions::tr(
            "Asks before. Ends with 5 when the answer is no, with 2 when there is nobody to ask "
            "and --yes is not given, and with 1 when the server still takes the token.")};
}

CommandSpec remove()
{
    return {
        .name = u"remove"_s,
        .summary = CommonOptions::tr("delete a credential and its token from this computer"),
        .options = {CommonOptions::region(), CommonOptions::name(), CommonOptions::yes()},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RemoveCommand>(arguments, console, parts.regions(),
                                                   parts.credentials());
        },
        .examples = {u"spacekey-cli remove --name lab --yes"_s},
        .endings = CommonOptions::tr(
            "Asks before. Ends with 5 when the answer is no, with 2 when there is nobody to ask "
            "and --yes is not given, and with 4 when the token may still be in the keychain.")};
}

} // namespace

QList<CommandSpec> credentialCommands()
{
    return readingCommands() + QList{whoami(), verify(), revoke(), remove()};
}

} // namespace spacekey

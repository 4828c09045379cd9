// SPDX-License-Identifier: Apache-2.0
#include "cli/settingscommands.h"

#include "cli/appimportcommand.h"
#include "cli/appsetcommand.h"
#include "cli/appshowcommand.h"
#include "cli/commonoptions.h"
#include "cli/defaultcommand.h"
#include "cli/diagnosecommand.h"
#include "cli/parts.h"
#include "cli/regionaddcommand.h"
#include "cli/regionlistcommand.h"
#include "cli/regionremovecommand.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

CommandSpec regionList()
{
    return {.name = u"region list"_s,
            .summary = CommonOptions::tr("show the known regions"),
            .options = {CommonOptions::json()},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<RegionListCommand>(arguments, console, parts.regions(),
                                                           parts.credentials());
            },
            .examples = {u"spacekey-cli region list --json"_s}};
}

CommandSpec regionAdd()
{
    return {
        .name = u"region add"_s,
        .summary = CommonOptions::tr("add a region of your own, or change it"),
        .positional = {u"ID"_s},
        .options = {{.name = u"name"_s,
                     .valueName = u"NAME"_s,
                     .description = CommonOptions::tr("what people call it")},
                    {.name = u"api-url"_s,
                     .valueName = u"URL"_s,
                     .description = CommonOptions::tr("the address of its API")},
                    {.name = u"web-url"_s,
                     .valueName = u"URL"_s,
                     .description = CommonOptions::tr("the address of its web pages")},
                    {.name = u"ca-file"_s,
                     .valueName = u"F"_s,
                     .description = CommonOptions::tr(
                         "a PEM file with the certificates of its own authority, which are used "
                         "instead of the system's; it is copied"),
                     .values = {.kind = Values::Kind::File}}},
        .required = {u"name"_s, u"api-url"_s, u"web-url"_s},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RegionAddCommand>(arguments, console, parts.regions());
        },
        .examples =
            {u"spacekey-cli region add lab --name Lab --api-url https://api.lab.test --web-url https://lab.test"_s},
        .endings = CommonOptions::tr(
            "Ends with 2 when the id is that of a built-in region, or an address is refused: "
            "only https is allowed, except for this computer itself.")};
}

CommandSpec regionRemove()
{
    return {.name = u"region remove"_s,
            .summary = CommonOptions::tr(
                "forget a region of your own; its credentials and its client key stay"),
            .positional = {u"ID"_s},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<RegionRemoveCommand>(
                    arguments, console, parts.regions(), parts.credentials(), parts.clientKeys());
            },
            .examples = {u"spacekey-cli region remove lab"_s},
            .words = {.kind = Values::Kind::OwnRegion}};
}

CommandSpec defaults()
{
    return {
        .name = u"default"_s,
        .summary =
            CommonOptions::tr("show or set the default region, or a region's default credential"),
        .options = {{.name = u"region"_s,
                     .valueName = u"R"_s,
                     .description = CommonOptions::tr("alone: make this region the default"),
                     .values = {.kind = Values::Kind::Region}},
                    {.name = u"name"_s,
                     .valueName = u"N"_s,
                     .description = CommonOptions::tr("make this credential its region's default"),
                     .values = {.kind = Values::Kind::Name}},
                    {.name = u"json"_s,
                     .description = CommonOptions::tr("print JSON; only to show the default")}},
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<DefaultCommand>(arguments, console, parts.regions(),
                                                    parts.credentials());
        },
        .examples = {u"spacekey-cli default"_s, u"spacekey-cli default --region euc1"_s,
                     u"spacekey-cli default --region euc1 --name lab"_s}};
}

QList<OptionSpec> clientKeyOptions()
{
    return {CommonOptions::region(),
            {.name = u"client-id"_s,
             .valueName = u"ID"_s,
             .description = CommonOptions::tr("the client key, from the Credentials tab of your "
                                              "application in the developer portal")},
            {.name = u"redirect-path"_s,
             .valueName = u"P"_s,
             .description = CommonOptions::tr("the path of the redirect URI that is registered "
                                              "there; at first /callback")},
            {.name = u"redirect-port"_s,
             .valueName = u"N"_s,
             .description =
                 CommonOptions::tr("its port, if it is a fixed one; 0, as at first, for any")},
            {.name = u"from"_s,
             .valueName = u"FILE"_s,
             .description = CommonOptions::tr(
                 "take over the client keys of all regions in this file, which a colleague made "
                 "with “Export for my lab”; no other option goes with it"),
             .values = {.kind = Values::Kind::File}}};
}

CommandSpec appSet()
{
    return {
        .name = u"app set"_s,
        .summary = CommonOptions::tr(
            "set a region's client key, with the secret from standard input, or several from a "
            "file"),
        .options = clientKeyOptions(),
        .create = [](const Arguments &arguments, Console &console,
                     Parts &parts) -> std::unique_ptr<Command> {
            if (arguments.has(u"from"_s)) {
                return std::make_unique<AppImportCommand>(arguments, console, parts.regions(),
                                                          parts.clientKeys(),
                                                          parts.signInSettings());
            }
            return std::make_unique<AppSetCommand>(arguments, console, parts.regions(),
                                                   parts.clientKeys(), parts.signInSettings());
        },
        .examples =
            {u"pass show illumina/client-secret | spacekey-cli app set --region use1 --client-id 0123abcd"_s,
             u"spacekey-cli app set --from spacekey-clients.json"_s},
        .endings = CommonOptions::tr(
            "Ends with 4 when the keychain is absent, locked or does not answer."),
        .oneOf = {u"client-id"_s, u"from"_s}};
}

CommandSpec appShow()
{
    return {.name = u"app show"_s,
            .summary = CommonOptions::tr(
                "show which regions have a client key, whose it is, and their redirect URIs"),
            .options = {CommonOptions::json()},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<AppShowCommand>(arguments, console, parts.regions(),
                                                        parts.clientKeys(), parts.signInSettings());
            },
            .examples = {u"spacekey-cli app show"_s, u"spacekey-cli app show --json"_s},
            .endings = CommonOptions::tr("Ends with 0 also when there are none.")};
}

CommandSpec diagnose()
{
    return {.name = u"diagnose"_s,
            .summary = CommonOptions::tr(
                "show where everything is and what works, with nothing secret in it"),
            .options = {CommonOptions::json()},
            .create = [](const Arguments &arguments, Console &console,
                         Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<DiagnoseCommand>(
                    arguments, console,
                    Diagnosis::Subject{.profile = parts.profile(),
                                       .keychain = parts.keychain(),
                                       .regions = parts.regions(),
                                       .credentials = parts.credentials(),
                                       .clientKeys = parts.clientKeys(),
                                       .clock = parts.clock()});
            },
            .examples = {u"spacekey-cli diagnose"_s,
                         u"spacekey-cli diagnose --json | jq -r .keychain.state"_s},
            .endings = CommonOptions::tr(
                "Ends with 0 when all is well, with 4 when the keychain cannot be "
                "used, else with 1 when something else is wrong.")};
}

} // namespace

QList<CommandSpec> settingsCommands()
{
    return {regionList(), regionAdd(), regionRemove(), defaults(), appSet(), appShow(), diagnose()};
}

} // namespace spacekey

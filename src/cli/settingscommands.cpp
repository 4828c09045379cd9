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
    return {
        u"region list"_s,
        CommonOptions::tr("show the known regions"),
        {},
        {CommonOptions::json()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RegionListCommand>(arguments, console, parts.regions(),
                                                       parts.credentials());
        },
        {u"spacekey-cli region list --json"_s}};
}

CommandSpec regionAdd()
{
    return {
        u"region add"_s,
        CommonOptions::tr("add a region of your own, or change it"),
        {u"ID"_s},
        {{u"name"_s, u"NAME"_s, CommonOptions::tr("what people call it")},
         {u"api-url"_s, u"URL"_s, CommonOptions::tr("the address of its API")},
         {u"web-url"_s, u"URL"_s, CommonOptions::tr("the address of its web pages")},
         {u"ca-file"_s,
          u"F"_s,
          CommonOptions::tr(
              "the certificate of its own authority (PEM), instead of those the system "
              "knows; it is copied"),
          {},
          {.kind = Values::Kind::File}}},
        {u"name"_s, u"api-url"_s, u"web-url"_s},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RegionAddCommand>(arguments, console, parts.regions());
        },
        {u"spacekey-cli region add lab --name Lab --api-url https://api.lab.test --web-url https://lab.test"_s},
        false,
        {},
        CommonOptions::tr("Ends with 2 when the id is that of a built-in region, or an address is "
                          "refused: https is needed but for this computer itself.")};
}

CommandSpec regionRemove()
{
    return {
        u"region remove"_s,
        CommonOptions::tr("forget a region of your own; its credentials stay"),
        {u"ID"_s},
        {},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RegionRemoveCommand>(arguments, console, parts.regions());
        },
        {u"spacekey-cli region remove lab"_s},
        false,
        {.kind = Values::Kind::OwnRegion}};
}

CommandSpec defaults()
{
    return {
        u"default"_s,
        CommonOptions::tr("show or set the default region, or a region's default credential"),
        {},
        {{u"region"_s,
          u"R"_s,
          CommonOptions::tr("alone: make this region the default"),
          {},
          {.kind = Values::Kind::Region}},
         {u"name"_s,
          u"N"_s,
          CommonOptions::tr("make this credential its region's default"),
          {},
          {.kind = Values::Kind::Name}}},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<DefaultCommand>(arguments, console, parts.regions(),
                                                    parts.credentials());
        },
        {u"spacekey-cli default --region euc1"_s,
         u"spacekey-cli default --region euc1 --name lab"_s}};
}

CommandSpec appSet()
{
    CommandSpec spec{
        u"app set"_s,
        CommonOptions::tr(
            "set a region's client key; its secret comes from standard input, or all of it "
            "from a file"),
        {},
        {CommonOptions::region(),
         {u"client-id"_s, u"ID"_s,
          CommonOptions::tr(
              "the client key, from the Credentials tab of your app in the developer portal")},
         {u"redirect-path"_s, u"P"_s,
          CommonOptions::tr(
              "the path of the redirect URI that is registered there; at first /callback")},
         {u"redirect-port"_s, u"N"_s,
          CommonOptions::tr("its port, if it shall be a fixed one; else 0, as at first")},
         {u"from"_s,
          u"FILE"_s,
          CommonOptions::tr(
              "take over the client keys of all regions in this file, which a colleague "
              "made with “Export for my lab”; alone"),
          {},
          {.kind = Values::Kind::File}}},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            if (arguments.has(u"from"_s)) {
                return std::make_unique<AppImportCommand>(arguments, console, parts.regions(),
                                                          parts.clientKeys(),
                                                          parts.signInSettings());
            }
            return std::make_unique<AppSetCommand>(arguments, console, parts.regions(),
                                                   parts.clientKeys(), parts.signInSettings());
        },
        {u"pass show illumina/client-secret | spacekey-cli app set --region use1 --client-id 0123abcd"_s,
         u"spacekey-cli app set --from spacekey-clients.json"_s}};
    spec.endings =
        CommonOptions::tr("Ends with 4 when the keychain is absent, locked or does not answer.");
    spec.oneOf = {u"client-id"_s, u"from"_s};
    return spec;
}

CommandSpec appShow()
{
    return {u"app show"_s,
            CommonOptions::tr(
                "show which regions have a client key, whose it is, and their redirect URIs"),
            {},
            {},
            {},
            [](const Arguments &, Console &console, Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<AppShowCommand>(console, parts.regions(),
                                                        parts.clientKeys(), parts.signInSettings());
            },
            {u"spacekey-cli app show"_s}};
}

CommandSpec diagnose()
{
    CommandSpec spec{
        u"diagnose"_s,
        CommonOptions::tr("show where everything is and what works, with nothing secret in it"),
        {},
        {CommonOptions::json()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<DiagnoseCommand>(
                arguments, console,
                Diagnosis::Subject{.profile = parts.profile(),
                                   .keychain = parts.keychain(),
                                   .regions = parts.regions(),
                                   .credentials = parts.credentials(),
                                   .clientKeys = parts.clientKeys(),
                                   .clock = parts.clock()});
        },
        {u"spacekey-cli diagnose"_s, u"spacekey-cli diagnose --json | jq -r .keychain.state"_s}};
    spec.endings =
        CommonOptions::tr("Ends with 0 when all is well, with 4 when the keychain cannot be "
                          "used, else with 1 when something else is wrong.");
    return spec;
}

} // namespace

QList<CommandSpec> settingsCommands()
{
    return {regionList(), regionAdd(), regionRemove(), defaults(), appSet(), appShow(), diagnose()};
}

} // namespace spacekey

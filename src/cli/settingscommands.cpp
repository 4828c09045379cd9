// SPDX-License-Identifier: Apache-2.0
#include "cli/settingscommands.h"

#include "cli/appsetcommand.h"
#include "cli/appshowcommand.h"
#include "cli/commonoptions.h"
#include "cli/defaultcommand.h"
#include "cli/parts.h"
#include "cli/regionaddcommand.h"
#include "cli/regionlistcommand.h"
#include "cli/regionremovecommand.h"

namespace spacekey {

using namespace Qt::StringLiterals;
using Options = CommonOptions;

namespace {

CommandSpec regionList()
{
    return {
        u"region list"_s,
        Options::tr("show the known regions"),
        {},
        {Options::json()},
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
        Options::tr("add a region of your own, or change it"),
        {u"ID"_s},
        {{u"name"_s, u"NAME"_s, Options::tr("what people call it")},
         {u"api-url"_s, u"URL"_s, Options::tr("the address of its API")},
         {u"web-url"_s, u"URL"_s, Options::tr("the address of its web pages")},
         {u"ca-file"_s,
          u"F"_s,
          Options::tr("the certificate of its own authority (PEM), instead of those the system "
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
        Options::tr("Ends with 2 when the id is that of a built-in region, or an address is "
                    "refused: https is needed but for this computer itself.")};
}

CommandSpec regionRemove()
{
    return {
        u"region remove"_s,
        Options::tr("forget a region of your own; its credentials stay"),
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
        Options::tr("show or set the default region, or a region's default credential"),
        {},
        {{u"region"_s,
          u"R"_s,
          Options::tr("alone: make this region the default"),
          {},
          {.kind = Values::Kind::Region}},
         {u"name"_s,
          u"N"_s,
          Options::tr("make this credential its region's default"),
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
    return {
        u"app set"_s,
        Options::tr("set a region's client key; its secret comes from standard input"),
        {},
        {Options::region(),
         {u"client-id"_s, u"ID"_s,
          Options::tr(
              "the client key, from the Credentials tab of your app in the developer portal")},
         {u"redirect-path"_s, u"P"_s,
          Options::tr("the path of the redirect URI that is registered there; at first /callback")},
         {u"redirect-port"_s, u"N"_s,
          Options::tr("its port, if it shall be a fixed one; else 0, as at first")}},
        {u"client-id"_s},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<AppSetCommand>(arguments, console, parts.regions(),
                                                   parts.clientKeys(), parts.signInSettings());
        },
        {u"pass show illumina/client-secret | spacekey-cli app set --region use1 --client-id 0123abcd"_s},
        false,
        {},
        Options::tr("Ends with 4 when the keychain is absent, locked or does not answer.")};
}

CommandSpec appShow()
{
    return {u"app show"_s,
            Options::tr("show which regions have a client key, and their redirect URIs"),
            {},
            {},
            {},
            [](const Arguments &, Console &console, Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<AppShowCommand>(console, parts.regions(),
                                                        parts.clientKeys(), parts.signInSettings());
            },
            {u"spacekey-cli app show"_s}};
}

} // namespace

QList<CommandSpec> settingsCommands()
{
    return {regionList(), regionAdd(), regionRemove(), defaults(), appSet(), appShow()};
}

} // namespace spacekey

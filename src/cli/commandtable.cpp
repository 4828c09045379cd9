// SPDX-License-Identifier: Apache-2.0
#include "cli/commandtable.h"

#include "cli/appsetcommand.h"
#include "cli/appshowcommand.h"
#include "cli/connectcommand.h"
#include "cli/defaultcommand.h"
#include "cli/listcommand.h"
#include "cli/parts.h"
#include "cli/regionaddcommand.h"
#include "cli/regionlistcommand.h"
#include "cli/regionremovecommand.h"
#include "cli/tokencommand.h"
#include "cli/whoamicommand.h"

#include <QCoreApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Table
{
    Q_DECLARE_TR_FUNCTIONS(CommandTable)
};

OptionSpec region()
{
    return {u"region"_s, u"R"_s,
            Table::tr("the region's id; else SPACEKEY_REGION, else the default")};
}

OptionSpec name()
{
    return {u"name"_s, u"N"_s,
            Table::tr("the credential's name; else SPACEKEY_NAME, else the region's default")};
}

OptionSpec json()
{
    return {u"json"_s, {}, Table::tr("print JSON")};
}

CommandSpec connect()
{
    return {
        u"connect"_s,
        Table::tr("sign in to BaseSpace and store the access token"),
        {},
        {region(),
         {u"name"_s, u"N"_s,
          Table::tr("the name to store it under; else SPACEKEY_NAME, else default")},
         {u"scopes"_s, u"S"_s,
          Table::tr("what the token may do: a comma list, or Identify, Browse (the default), "
                    "Download, Upload, “bs CLI”")},
         {u"flow"_s, u"FLOW"_s, Table::tr("how to sign in: device, with a link and a code")},
         {u"no-browser"_s, {}, Table::tr("print the link, but do not open it")},
         {u"force"_s, {}, Table::tr("replace the credential of that name, whoever's it is")}},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<ConnectCommand>(
                arguments, console, parts.regions(), parts.keychain(), parts.credentials(),
                parts.clientKeys(), parts.ports(), parts.clock());
        }};
}

CommandSpec list()
{
    return {
        u"list"_s,
        Table::tr("show the stored credentials"),
        {},
        {json(),
         {u"region"_s, u"R"_s, Table::tr("only those of this region")},
         {u"name"_s, u"N"_s, Table::tr("only those of this name")}},
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
        Table::tr("print a credential's access token"),
        {},
        {region(), name()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<TokenCommand>(arguments, console, parts.regions(),
                                                  parts.credentials(), parts.keychain());
        }};
}

CommandSpec whoami()
{
    return {
        u"whoami"_s,
        Table::tr("ask the server whose token a credential is"),
        {},
        {region(), name(), json()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<WhoamiCommand>(arguments, console, parts.regions(),
                                                   parts.credentials(), parts.clock());
        }};
}

CommandSpec regionList()
{
    return {
        u"region list"_s,
        Table::tr("show the known regions"),
        {},
        {json()},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RegionListCommand>(arguments, console, parts.regions(),
                                                       parts.credentials());
        }};
}

CommandSpec regionAdd()
{
    return {
        u"region add"_s,
        Table::tr("add a region of your own, or change it"),
        {u"ID"_s},
        {{u"name"_s, u"NAME"_s, Table::tr("what people call it")},
         {u"api-url"_s, u"URL"_s, Table::tr("the address of its API")},
         {u"web-url"_s, u"URL"_s, Table::tr("the address of its web pages")},
         {u"ca-file"_s, u"F"_s,
          Table::tr("the certificate of its own authority (PEM), instead of those the system "
                    "knows; it is copied")}},
        {u"name"_s, u"api-url"_s, u"web-url"_s},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<RegionAddCommand>(arguments, console, parts.regions());
        }};
}

CommandSpec regionRemove()
{
    return {u"region remove"_s,
            Table::tr("forget a region of your own; its credentials stay"),
            {u"ID"_s},
            {},
            {},
            [](const Arguments &arguments, Console &, Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<RegionRemoveCommand>(arguments, parts.regions());
            }};
}

CommandSpec defaults()
{
    return {
        u"default"_s,
        Table::tr("show or set the default region, or a region's default credential"),
        {},
        {{u"region"_s, u"R"_s, Table::tr("alone: make this region the default")},
         {u"name"_s, u"N"_s, Table::tr("make this credential its region's default")}},
        {},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<DefaultCommand>(arguments, console, parts.regions(),
                                                    parts.credentials());
        }};
}

CommandSpec appSet()
{
    return {
        u"app set"_s,
        Table::tr("set a region's client key; its secret comes from standard input"),
        {},
        {region(),
         {u"client-id"_s, u"ID"_s,
          Table::tr("the client key, from the Credentials tab of your app in the "
                    "developer portal")}},
        {u"client-id"_s},
        [](const Arguments &arguments, Console &console, Parts &parts) -> std::unique_ptr<Command> {
            return std::make_unique<AppSetCommand>(arguments, console, parts.regions(),
                                                   parts.clientKeys());
        }};
}

CommandSpec appShow()
{
    return {u"app show"_s,
            Table::tr("show which regions have a client key"),
            {},
            {},
            {},
            [](const Arguments &, Console &console, Parts &parts) -> std::unique_ptr<Command> {
                return std::make_unique<AppShowCommand>(console, parts.regions(),
                                                        parts.clientKeys());
            }};
}

} // namespace

QList<CommandSpec> commandTable()
{
    return {connect(),   list(),         token(),    whoami(), regionList(),
            regionAdd(), regionRemove(), defaults(), appSet(), appShow()};
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "cli/appshowcommand.h"

#include "app/clientkeys.h"
#include "cli/console.h"
#include "cli/json.h"
#include "cli/jsonrows.h"
#include "cli/textcolumns.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString originText(const std::optional<RegionClient::Origin> &origin)
{
    if (!origin)
        return {};
    switch (*origin) {
    case RegionClient::Origin::Own:
        return AppShowCommand::tr("you");
    case RegionClient::Origin::Administrator:
        return AppShowCommand::tr("the administrator");
    case RegionClient::Origin::Packager:
        return AppShowCommand::tr("SpaceKey's packager");
    }
    Q_UNREACHABLE();
}

} // namespace

AppShowCommand::AppShowCommand(const Arguments &arguments, Console &console,
                               const RegionCatalog &regions, const ClientKeys &clientKeys,
                               const SignInSettings &signInSettings)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
    , m_signInSettings(signInSettings)
{ }

void AppShowCommand::begin()
{
    if (m_clientKeys.problem())
        m_console.warn(*m_clientKeys.problem());
    QList<Region> regions;
    for (const Region &region : m_regions.regions()) {
        if (m_clientKeys.isSetUp(region))
            regions.append(region);
    }
    if (m_arguments.has(u"json"_s))
        printJson(regions);
    else if (!regions.isEmpty())
        printTable(regions);
    else
        m_console.note(tr("No client key is set up. See “spacekey-cli app set --help”."));
    finish();
}

void AppShowCommand::printJson(const QList<Region> &regions)
{
    JsonRows rows;
    for (const Region &region : regions) {
        rows.append(Json::clientKey(region, m_clientKeys.clientId(region),
                                    m_clientKeys.origin(region), m_signInSettings.of(region.id)));
    }
    m_console.print(rows.text());
}

void AppShowCommand::printTable(const QList<Region> &regions)
{
    QList<QStringList> rows;
    if (m_console.outputIsTerminal()) {
        rows.append(m_console.style().headings({tr("REGION"), tr("CLIENT KEY"), tr("PATH"),
                                                tr("PORT"), tr("REDIRECT URI"), tr("SET UP BY")}));
    }
    for (const Region &region : regions)
        rows.append(row(region));
    m_console.print(textColumns(rows));
}

QStringList AppShowCommand::row(const Region &region) const
{
    const SignInOptions signIn = m_signInSettings.of(region.id);
    return {region.id,
            plainLine(m_clientKeys.clientId(region)),
            signIn.redirectPath,
            signIn.redirectPort != 0 ? QString::number(signIn.redirectPort) : tr("any"),
            signIn.registeredUri().toString(QUrl::FullyEncoded),
            originText(m_clientKeys.origin(region))};
}

} // namespace spacekey

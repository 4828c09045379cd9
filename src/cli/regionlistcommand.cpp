// SPDX-License-Identifier: Apache-2.0
#include "cli/regionlistcommand.h"

#include "app/credentials.h"
#include "cli/console.h"
#include "cli/json.h"
#include "cli/jsonrows.h"
#include "cli/textcolumns.h"
#include "core/regioncatalog.h"

namespace spacekey {

using namespace Qt::StringLiterals;

RegionListCommand::RegionListCommand(const Arguments &arguments, Console &console,
                                     const RegionCatalog &regions, const Credentials &credentials)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
{ }

void RegionListCommand::begin()
{
    if (m_arguments.has(u"json"_s))
        printJson();
    else
        printTable();
    finish();
}

void RegionListCommand::printJson()
{
    const QString defaultId = m_regions.defaultRegion().id;
    JsonRows rows;
    for (const Region &region : m_regions.regions()) {
        rows.append(
            Json::region(region, region.id == defaultId, m_credentials.inRegion(region.id).size()));
    }
    m_console.print(rows.text());
}

void RegionListCommand::printTable()
{
    const QString defaultId = m_regions.defaultRegion().id;
    QList<QStringList> rows;
    if (m_console.outputIsTerminal()) {
        rows.append(m_console.style().headings(
            {tr("ID"), tr("NAME"), tr("API SERVER"), tr("CREDENTIALS"), tr("KIND"), QString()}));
    }
    for (const Region &region : m_regions.regions()) {
        rows.append({region.id, region.name, region.apiServer(),
                     QString::number(m_credentials.inRegion(region.id).size()),
                     region.custom ? tr("custom") : tr("built-in"),
                     region.id == defaultId ? tr("default") : QString()});
    }
    m_console.print(textColumns(rows));
}

} // namespace spacekey

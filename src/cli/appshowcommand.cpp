// SPDX-License-Identifier: Apache-2.0
#include "cli/appshowcommand.h"

#include "app/clientkeys.h"
#include "cli/console.h"
#include "cli/textcolumns.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"

namespace spacekey {

AppShowCommand::AppShowCommand(Console &console, const RegionCatalog &regions,
                               const ClientKeys &clientKeys)
    : m_console(console)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
{ }

void AppShowCommand::begin()
{
    QList<QStringList> rows;
    for (const Region &region : m_regions.regions()) {
        if (m_clientKeys.isSetUp(region.id))
            rows.append({region.id, plainLine(m_clientKeys.clientId(region.id))});
    }
    if (rows.isEmpty()) {
        m_console.progress(tr("No client key is set up. See “spacekey-cli app set --help”."));
    } else {
        if (m_console.outputIsTerminal())
            rows.prepend({tr("REGION"), tr("CLIENT KEY")});
        m_console.print(textColumns(rows));
    }
    finish();
}

} // namespace spacekey

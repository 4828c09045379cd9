// SPDX-License-Identifier: Apache-2.0
#include "cli/regionremovecommand.h"

#include "app/clientkeys.h"
#include "app/credentials.h"
#include "cli/advice.h"
#include "cli/console.h"
#include "core/regioncatalog.h"

namespace spacekey {

RegionRemoveCommand::RegionRemoveCommand(const Arguments &arguments, Console &console,
                                         RegionCatalog &regions, const Credentials &credentials,
                                         const ClientKeys &clientKeys)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
    , m_clientKeys(clientKeys)
{ }

void RegionRemoveCommand::begin()
{
    const QString id = m_arguments.positional.constFirst().toLower();
    const Region region = m_regions.find(id).value_or(Region());
    const QString stays = kept(region);
    const Outcome removed = m_regions.remove(id);
    if (!removed)
        return fail(removed.error());
    m_console.progress(tr("The region %1 is removed.").arg(id));
    if (!stays.isEmpty()) {
        m_console.progress(stays);
        m_console.progress(tr("To have it back: %1").arg(Advice::regionAddition(region)));
    }
    if (m_regions.lostDefault() == id) {
        m_console.note(tr("%1 was the default region. Choose another one, such as %2 with "
                          "“spacekey-cli default --region %2”.")
                           .arg(id, m_regions.defaultRegion().id));
    }
    finish();
}

QString RegionRemoveCommand::kept(const Region &region) const
{
    const bool credentials = !m_credentials.inRegion(region.id).isEmpty();
    const bool clientKey = m_clientKeys.isSetUp(region);
    if (credentials && clientKey)
        return tr("Its credentials and its client key stay.");
    if (credentials)
        return tr("Its credentials stay.");
    return clientKey ? tr("Its client key stays.") : QString();
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "app/clientexport.h"

#include "app/clientkeys.h"
#include "core/clientfile.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"

namespace spacekey {

QList<Region> ClientExport::exportable(const RegionCatalog &regions, const ClientKeys &clientKeys)
{
    QList<Region> found;
    for (const Region &region : regions.regions()) {
        if (clientKeys.origin(region) == RegionClient::Origin::Own)
            found.append(region);
    }
    return found;
}

ClientExport::ClientExport(const QList<Region> &regions, const QString &path,
                           ClientKeys &clientKeys, const SignInSettings &signIn, QObject *parent)
    : OneShot(parent)
    , m_left(regions)
    , m_path(path)
    , m_clientKeys(clientKeys)
    , m_signIn(signIn)
{ }

ClientExport::~ClientExport() = default;

void ClientExport::begin()
{
    lookUpNext();
}

void ClientExport::release()
{
    m_found.clear();
}

void ClientExport::lookUpNext()
{
    if (m_left.isEmpty())
        return write();
    const Region region = m_left.takeFirst();
    std::unique_ptr<ClientPairLookup> lookup = m_clientKeys.lookup(region);
    connect(lookup.get(), &ClientPairLookup::found, this,
            [this, region](ClientPair pair) { add(region, pair); });
    next(std::move(lookup));
}

void ClientExport::add(const Region &region, const ClientPair &pair)
{
    const SignInOptions signIn = m_signIn.of(region.id);
    m_found.append({.region = region.id,
                    .apiServer = region.apiServer(),
                    .pair = pair,
                    .redirectPath = signIn.redirectPath,
                    .redirectPort = signIn.redirectPort});
    lookUpNext();
}

void ClientExport::write()
{
    if (const Outcome written = ClientFile::write(m_path, m_found); !written)
        return fail(written.error());
    succeed([this] { Q_EMIT exported(); });
}

} // namespace spacekey

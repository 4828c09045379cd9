// SPDX-License-Identifier: Apache-2.0
#include "core/sharedclients.h"

#include "core/clientfile.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace spacekey {

SharedClients::SharedClients(const Profile &profile)
    : m_files(profile.clientFiles)
    , m_packagedFile(profile.packagedClientFile)
{ }

const QList<RegionClient> &SharedClients::all() const
{
    load();
    return m_clients;
}

const RegionClient *SharedClients::find(const Region &region) const
{
    load();
    const auto it = std::ranges::find(std::as_const(m_clients), region.id, &RegionClient::region);
    return it != m_clients.cend() && it->apiServer == region.apiServer() ? &*it : nullptr;
}

const std::optional<Error> &SharedClients::problem() const
{
    load();
    return m_problem;
}

void SharedClients::load() const
{
    if (std::exchange(m_loaded, true))
        return;
    for (const QString &file : m_files)
        add(file, RegionClient::Origin::Administrator);
    add(m_packagedFile, RegionClient::Origin::Packager);
}

void SharedClients::add(const QString &file, RegionClient::Origin origin) const
{
    if (!QFile::exists(file))
        return;
    const Result<QList<RegionClient>> clients = ClientFile::read(file);
    if (!clients) {
        if (!m_problem)
            m_problem = clients.error();
        return;
    }
    for (RegionClient client : *clients) {
        client.origin = origin;
        const bool isKnown = std::ranges::any_of(std::as_const(m_clients), [&](const auto &each) {
            return each.region == client.region;
        });
        if (!isKnown)
            m_clients.append(client);
    }
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/regionmodel.h"

#include "app/credentials.h"
#include "core/regioncatalog.h"
#include "gui/credentialdesk.h"

#include <QSet>

#include <algorithm>

namespace spacekey {

RegionModel::RegionModel(const RegionCatalog &regions, const Credentials &credentials,
                         const CredentialDesk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalog(regions)
    , m_credentials(credentials)
    , m_desk(desk)
    , m_regions(regions.regions())
    , m_commandLineRegion(regions.defaultRegion().id)
{
    connect(&regions, &RegionCatalog::changed, this, &RegionModel::reload);
    connect(&credentials, &Credentials::changed, this, &RegionModel::reload);
    connect(&desk, &CredentialDesk::missingChanged, this, &RegionModel::reload);
    connect(&desk, &CredentialDesk::lockChanged, this, &RegionModel::reload);
}

const Region &RegionModel::region(const QModelIndex &index) const
{
    return m_regions.at(index.row());
}

QModelIndex RegionModel::indexOf(const QString &id) const
{
    const auto it = std::ranges::find(m_regions, id, &Region::id);
    return it == m_regions.end() ? QModelIndex() : index(int(it - m_regions.begin()));
}

int RegionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_regions.size());
}

QVariant RegionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Region &shown = region(index);
    switch (role) {
    case Qt::DisplayRole:
        return shown.name;
    case Qt::AccessibleDescriptionRole:
        return description(shown);
    case StateTextRole:
        return stateText(shown);
    case PresenceRole:
        return QVariant::fromValue(presence(shown));
    case CommandLineRole:
        return shown.id == m_commandLineRegion;
    default:
        return {};
    }
}

void RegionModel::reload()
{
    const auto ids = [](const QList<Region> &regions) {
        QStringList list;
        for (const Region &region : regions)
            list.append(region.id);
        return list;
    };
    m_commandLineRegion = m_catalog.defaultRegion().id;
    // A reset would lose the current row, so it is done only when rows come or go.
    if (ids(m_regions) == ids(m_catalog.regions())) {
        m_regions = m_catalog.regions();
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_regions = m_catalog.regions();
    endResetModel();
}

int RegionModel::accounts(const QList<Credential> &credentials)
{
    QSet<QString> owners;
    for (const Credential &credential : credentials)
        owners.insert(credential.user ? credential.user->id : credential.key);
    return int(owners.size());
}

RegionModel::Presence RegionModel::presence(const Region &region) const
{
    if (!m_credentials.interruptedIn(region.id).isEmpty())
        return Presence::NeedsAttention;
    const QList<Credential> there = m_credentials.inRegion(region.id);
    if (there.isEmpty())
        return Presence::NotConnected;
    const bool trouble = std::ranges::any_of(there, [this](const Credential &credential) {
        return credential.health == Credential::Health::Revoked || m_desk.isMissing(credential)
            || !m_credentials.regionStillMatches(credential);
    });
    if (trouble)
        return Presence::NeedsAttention;
    const bool locked = std::ranges::any_of(
        there, [this](const Credential &credential) { return m_desk.isLocked(credential); });
    return locked ? Presence::Locked : Presence::Connected;
}

QString RegionModel::stateText(const Region &region) const
{
    switch (presence(region)) {
    case Presence::NotConnected:
        return tr("%1 · not connected", "a region's code").arg(region.code());
    case Presence::NeedsAttention:
        return tr("%1 · needs attention", "a region's code").arg(region.code());
    case Presence::Locked:
        return tr("%1 · locked", "a region's code").arg(region.code());
    case Presence::Connected:
        break;
    }
    return tr("%1 · %n account(s)", "a region's code", accounts(m_credentials.inRegion(region.id)))
        .arg(region.code());
}

QString RegionModel::description(const Region &region) const
{
    return region.id == m_commandLineRegion
        ? tr("%1 · used by the command line").arg(stateText(region))
        : stateText(region);
}

} // namespace spacekey

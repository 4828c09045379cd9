// SPDX-License-Identifier: Apache-2.0
#include "core/ownclients.h"

#include "core/settings.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr auto idKey = "id"_L1;
constexpr auto apiServerKey = "apiServer"_L1;

QString groupOf(const Region &region)
{
    return "client-"_L1 + region.id;
}

QVariantMap valuesOf(const Region &region, const QString &id)
{
    return {{idKey, id}, {apiServerKey, region.apiServer()}};
}

} // namespace

OwnClients::OwnClients(Settings &settings)
    : m_settings(settings)
{ }

QString OwnClients::id(const Region &region) const
{
    const QString group = groupOf(region);
    const QString apiServer = m_settings.groupValue(group, apiServerKey);
    // One that was written by hand may say nothing of it.
    const bool fits = apiServer.isEmpty() || apiServer == region.apiServer();
    return fits ? m_settings.groupValue(group, idKey) : QString();
}

Outcome OwnClients::setId(const Region &region, const QString &id)
{
    return m_settings.setGroup(groupOf(region), valuesOf(region, id));
}

void OwnClients::setIdForSession(const Region &region, const QString &id)
{
    m_settings.setGroupForSession(groupOf(region), valuesOf(region, id));
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/connectplan.h"

#include "core/signinsettings.h"

namespace spacekey {

ConnectPlan::ConnectPlan(const Region &region, const ConnectParts &with)
    : m_region(region)
    , m_with(with)
{ }

QString ConnectPlan::title() const
{
    return m_former ? tr("Reconnect “%1” · %2").arg(m_former->name, m_region.name)
                    : tr("Connect BaseSpace · %1").arg(m_region.name);
}

void ConnectPlan::choose(const Scopes &scopes)
{
    m_scopes = scopes;
    m_signIn = m_with.signIn.of(m_region.id);
}

void ConnectPlan::useFlow(Flow flow)
{
    // Only a convenience for the next time: nothing to say when it cannot be written.
    static_cast<void>(m_with.signIn.setFlow(m_region.id, flow));
    m_signIn = m_with.signIn.of(m_region.id);
    m_signIn.flow = flow;
}

ConnectRequest ConnectPlan::request() const
{
    return {.region = m_region,
            .scopes = m_scopes,
            .signIn = m_signIn,
            .name = m_former ? m_former->name : QString(),
            .reconnect = m_former.has_value()};
}

} // namespace spacekey

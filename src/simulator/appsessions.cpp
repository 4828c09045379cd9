// SPDX-License-Identifier: Apache-2.0
#include "simulator/appsessions.h"

#include "simulator/newsecret.h"

#include <algorithm>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

AppSessions::AppSessions(const Clock &clock, const QList<User> &users)
    : m_clock(clock)
    , m_resources{{u"Project"_s, u"76076"_s, u"Bacillus cereus"_s, users.constFirst()},
                  {u"Project"_s, u"81023"_s, u"Exome panel, batch 7"_s, users.constLast()},
                  {u"Run"_s, u"555210"_s, u"Instrument A, run 42"_s, users.constLast()}}
{ }

const Resource *AppSessions::findResource(const QString &id) const
{
    const auto found = std::ranges::find(m_resources, id, &Resource::id);
    return found == m_resources.cend() ? nullptr : &*found;
}

const AppSession &AppSessions::start(const User &user, const QList<Resource> &inputs)
{
    m_sessions.append({.id = QString::fromLatin1(newSecret()),
                       .startedBy = user,
                       .inputs = inputs,
                       .createdAt = m_clock.wall()});
    return m_sessions.constLast();
}

const AppSession *AppSessions::find(const QString &id) const
{
    const auto found = std::ranges::find(m_sessions, id, &AppSession::id);
    return found == m_sessions.cend() ? nullptr : &*found;
}

} // namespace spacekey::simulator

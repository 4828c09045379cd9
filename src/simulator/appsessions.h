// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "simulator/appsession.h"

#include <QList>
#include <QString>

namespace spacekey::simulator {

/// What there is to start the application on, and the sessions of those who did.
class AppSessions final
{
public:
    /// With two projects and a run of @p users, of whom there is at least one. @p clock must
    /// outlive it.
    AppSessions(const Clock &clock, const QList<User> &users);

    [[nodiscard]] const QList<Resource> &resources() const { return m_resources; }
    void addResource(const Resource &resource) { m_resources.append(resource); }
    /// Null when there is none.
    [[nodiscard]] const Resource *findResource(const QString &id) const;

    const AppSession &start(const User &user, const QList<Resource> &inputs);
    /// Null when there is none.
    [[nodiscard]] const AppSession *find(const QString &id) const;

private:
    const Clock &m_clock;
    QList<Resource> m_resources;
    QList<AppSession> m_sessions;
};

} // namespace spacekey::simulator

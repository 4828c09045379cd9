// SPDX-License-Identifier: Apache-2.0
#include "simulator/simulator.h"

#include "simulator/control.h"
#include "simulator/relay.h"
#include "simulator/server.h"

namespace spacekey {

using namespace Qt::StringLiterals;

Simulator::Simulator(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_authority(clock)
    , m_control(std::make_unique<simulator::Control>(m_authority))
    , m_server(std::make_unique<simulator::Server>(m_authority, *m_control))
{ }

Simulator::~Simulator() = default;

bool Simulator::listen(quint16 port)
{
    if (!m_server->listen(port))
        return false;
    m_authority.setWebUrl(QUrl("http://127.0.0.1:"_L1 + QString::number(m_server->port())));
    return true;
}

quint16 Simulator::port() const
{
    return m_server->port();
}

void Simulator::putBehind(Relay &relay)
{
    m_control->setRelay(relay);
    m_authority.setWebUrl(relay.url());
}

QUrl Simulator::apiUrl() const
{
    return m_authority.webUrl();
}

QUrl Simulator::webUrl() const
{
    return m_authority.webUrl();
}

QString Simulator::clientId() const
{
    return m_authority.clientId();
}

QByteArray Simulator::clientSecret() const
{
    return m_authority.clientSecret();
}

const QList<User> &Simulator::users() const
{
    return m_authority.users();
}

} // namespace spacekey

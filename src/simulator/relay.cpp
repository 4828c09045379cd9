// SPDX-License-Identifier: Apache-2.0
#include "simulator/relay.h"

#include "simulator/relayconnection.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using simulator::RelayConnection;

Relay::Relay(const QString &host, quint16 port, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_serverPort(port)
    , m_listener(new QTcpServer(this))
{
    connect(m_listener, &QTcpServer::newConnection, this, &Relay::accept);
}

Relay::~Relay() = default;

QString Relay::pollPath()
{
    return u"/oauthv2/token"_s;
}

bool Relay::listen(quint16 port)
{
    if (!m_listener->listen(QHostAddress::LocalHost, port))
        return false;
    m_port = m_listener->serverPort();
    return true;
}

QUrl Relay::url() const
{
    return QUrl("http://127.0.0.1:"_L1 + QString::number(m_port));
}

void Relay::addFault(Fault fault, int count, const QString &pathEnd)
{
    m_plans.append({.fault = fault, .left = count, .pathEnd = pathEnd});
}

void Relay::clearFaults()
{
    m_plans.clear();
}

void Relay::stopListening()
{
    m_listener->close();
}

bool Relay::listenAgain()
{
    return m_listener->isListening() || m_listener->listen(QHostAddress::LocalHost, m_port);
}

void Relay::accept()
{
    while (QTcpSocket *client = m_listener->nextPendingConnection()) {
        auto *connection =
            new RelayConnection(client,
                                {.host = m_host,
                                 .port = m_serverPort,
                                 .latency = m_latency,
                                 .meet = [this](const QString &path) { return meet(path); }},
                                this);
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_open);
        connect(connection, &QObject::destroyed, this, [this] { --m_open; });
        connect(connection, &RelayConnection::refusing, this, [this] {
            stopListening();
            QTimer::singleShot(2s, this, &Relay::listenAgain);
        });
    }
}

std::optional<Fault> Relay::meet(const QString &path)
{
    ++m_requests;
    if (path.startsWith("/simulator/"_L1))
        return std::nullopt;
    const auto plan = std::ranges::find_if(
        m_plans, [&](const Plan &candidate) { return path.endsWith(candidate.pathEnd); });
    if (plan == m_plans.end())
        return std::nullopt;
    const Fault fault = plan->fault;
    if (plan->left != always && --plan->left <= 0)
        m_plans.erase(plan);
    ++m_faultsMet;
    return fault;
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackprobe.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace spacekey {

using namespace std::chrono_literals;

namespace {

constexpr auto limit = 1s;

Error notReached(const QString &reason)
{
    return {.code = Error::Code::ListenFailed,
            .what = LoopbackProbe::tr("This computer cannot reach itself (%1).").arg(reason),
            .remedy = LoopbackProbe::tr("Allow it in the firewall, or sign in with a code.")};
}

} // namespace

LoopbackProbe::LoopbackProbe(Address address, const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_address(address)
    , m_server(std::make_unique<QTcpServer>())
    , m_client(std::make_unique<QTcpSocket>())
    , m_limit(clock.timer())
{
    m_server->setProxy(QNetworkProxy::NoProxy);
    m_client->setProxy(QNetworkProxy::NoProxy);
    connect(m_server.get(), &QTcpServer::newConnection, this,
            [this] { succeed([this] { Q_EMIT passed(); }); });
    connect(m_client.get(), &QTcpSocket::errorOccurred, this,
            [this] { fail(notReached(m_client->errorString())); });
    connect(m_limit.get(), &Timer::timeout, this, [this] { fail(notReached(tr("no answer"))); });
}

LoopbackProbe::~LoopbackProbe() = default;

void LoopbackProbe::begin()
{
    m_limit->start(limit);
    const QHostAddress address =
        m_address == Address::V4 ? QHostAddress::LocalHost : QHostAddress::LocalHostIPv6;
    if (m_server->listen(address))
        return m_client->connectToHost(address, m_server->serverPort());
    const QAbstractSocket::SocketError error = m_server->serverError();
    if (error == QAbstractSocket::SocketAddressNotAvailableError
        || error == QAbstractSocket::UnsupportedSocketOperationError)
        return succeed([this] { Q_EMIT absent(); });
    fail(notReached(m_server->errorString()));
}

void LoopbackProbe::release()
{
    m_limit->stop();
    m_server->close();
    // Without a word: it may be the one that is speaking.
    m_client->disconnect(this);
    m_client->abort();
}

} // namespace spacekey

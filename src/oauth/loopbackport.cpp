// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackport.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace spacekey {

namespace {

Error listenError(const QTcpServer &server, quint16 port)
{
    if (server.serverError() == QAbstractSocket::AddressInUseError) {
        return {.code = Error::Code::PortInUse,
                .what = LoopbackPort::tr("Port %1 of this computer is in use by another program.")
                            .arg(port),
                .remedy = LoopbackPort::tr("End that program, choose another port, or sign in with "
                                           "a code.")};
    }
    return {.code = Error::Code::ListenFailed,
            .what =
                LoopbackPort::tr("SpaceKey cannot wait for the browser at port %1 of this computer "
                                 "(%2).")
                    .arg(QString::number(port), server.errorString()),
            .remedy = LoopbackPort::tr("Choose another port, or sign in with a code.")};
}

Error noFreePort()
{
    return {.code = Error::Code::ListenFailed,
            .what = LoopbackPort::tr("SpaceKey found no port of this computer at which it could "
                                     "wait for the browser."),
            .remedy = LoopbackPort::tr("Try again, or sign in with a code.")};
}

bool hasNoSuchAddress(const QTcpServer &server)
{
    return server.serverError() == QAbstractSocket::SocketAddressNotAvailableError
        || server.serverError() == QAbstractSocket::UnsupportedSocketOperationError;
}

} // namespace

LoopbackPort::LoopbackPort(QObject *parent)
    : QObject(parent)
{ }

LoopbackPort::~LoopbackPort() = default;

quint16 LoopbackPort::number() const
{
    return m_v4 ? m_v4->serverPort() : 0;
}

Outcome LoopbackPort::listen(quint16 port)
{
    constexpr int attempts = 10;
    // Held until one is found: the system may offer the same one again and again.
    Servers halfFree;
    for (int i = 0; i < attempts; ++i) {
        Outcome outcome = bindBoth(port, halfFree);
        if (outcome || port != 0 || outcome.error().code != Error::Code::PortInUse)
            return outcome;
    }
    return noFreePort();
}

Outcome LoopbackPort::bindBoth(quint16 port, Servers &halfFree)
{
    auto v4 = makeServer();
    auto v6 = makeServer();
    if (!v4->listen(QHostAddress::LocalHost, port))
        return listenError(*v4, port);
    if (v6->listen(QHostAddress::LocalHostIPv6, v4->serverPort()) || hasNoSuchAddress(*v6)) {
        m_v4 = std::move(v4);
        m_v6 = std::move(v6);
        return std::monostate{};
    }
    const Error error = listenError(*v6, v4->serverPort());
    halfFree.push_back(std::move(v4));
    return error;
}

std::unique_ptr<QTcpServer> LoopbackPort::makeServer()
{
    constexpr int backlog = 256; // A crowd of strays must not make the browser wait.
    auto server = std::make_unique<QTcpServer>();
    server->setProxy(QNetworkProxy::NoProxy);
    server->setListenBacklogSize(backlog);
    connect(server.get(), &QTcpServer::newConnection, this, [this, server = server.get()] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            Q_EMIT connected(socket);
    });
    return server;
}

} // namespace spacekey

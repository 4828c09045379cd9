// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackport.h"

#include <QNetworkProxy>
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

bool hasNoSuchAddress(const QTcpServer &server)
{
    return server.serverError() == QAbstractSocket::SocketAddressNotAvailableError
        || server.serverError() == QAbstractSocket::UnsupportedSocketOperationError;
}

} // namespace

LoopbackPort::LoopbackPort(QObject *parent)
    : QObject(parent)
{
    for (QTcpServer *server : {&m_v4, &m_v6}) {
        server->setProxy(QNetworkProxy::NoProxy);
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
    }
}

Outcome LoopbackPort::listen(quint16 port)
{
    constexpr int attempts = 10;
    Outcome outcome = bindBoth(port);
    // The kernel gives a port that is free on 127.0.0.1; on ::1 another may have it.
    for (int i = 1; i < attempts && port == 0 && !outcome; ++i)
        outcome = bindBoth(port);
    return outcome;
}

Outcome LoopbackPort::bindBoth(quint16 port)
{
    if (!m_v4.listen(QHostAddress::LocalHost, port))
        return listenError(m_v4, port);
    if (m_v6.listen(QHostAddress::LocalHostIPv6, m_v4.serverPort()) || hasNoSuchAddress(m_v6))
        return std::monostate{};
    Error error = listenError(m_v6, m_v4.serverPort());
    m_v4.close();
    return error;
}

void LoopbackPort::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection())
        Q_EMIT connected(socket);
}

} // namespace spacekey

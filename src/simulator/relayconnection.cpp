// SPDX-License-Identifier: Apache-2.0
#include "simulator/relayconnection.h"

#include "simulator/faultanswer.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

namespace spacekey::simulator {

using namespace std::chrono_literals;

namespace {

#ifdef Q_OS_WIN
using SocketHandle = SOCKET;
#else
using SocketHandle = int;
#endif

} // namespace

RelayConnection::RelayConnection(QTcpSocket *client, const Way &way, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_way(way)
{
    m_client->setParent(this);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_client, &QTcpSocket::readyRead, this, &RelayConnection::readClient);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    readClient();
}

void RelayConnection::readClient()
{
    m_fromClient += m_client->readAll();
    const auto request = HttpMessage::parse(m_fromClient);
    if (!request)
        return;
    disconnect(m_client, &QTcpSocket::readyRead, this, nullptr);
    m_request = *request;
    QTimer::singleShot(m_way.latency, this, &RelayConnection::handle);
}

void RelayConnection::handle()
{
    m_fault = m_way.meet(QString::fromUtf8(m_request.path()));
    if (m_fault && !isForwarded(*m_fault))
        suffer(*m_fault);
    else
        forward();
}

void RelayConnection::suffer(Fault fault)
{
    if (fault == Fault::Hang)
        return;
    if (fault == Fault::Refuse)
        Q_EMIT refusing();
    if (fault == Fault::Drop || fault == Fault::Refuse) {
        reset();
        return;
    }
    if (fault != Fault::ResetMidBody) {
        send(cannedAnswer(fault));
        return;
    }
    m_client->write(cannedAnswer(fault));
    // The half has to arrive first: RST takes with it what is still on the way.
    connect(m_client, &QTcpSocket::bytesWritten, this,
            [this] { QTimer::singleShot(100ms, this, &RelayConnection::reset); });
}

void RelayConnection::forward()
{
    m_request.setHeader("Connection", "close");
    m_server = new QTcpSocket(this);
    connect(m_server, &QTcpSocket::readyRead, this, &RelayConnection::readServer);
    connect(m_server, &QTcpSocket::errorOccurred, this, [this] {
        send(HttpMessage::answer("502 Bad Gateway", "text/plain", "The server is not there.")
                 .toBytes());
    });
    connect(m_server, &QTcpSocket::connected, this,
            [this] { m_server->write(m_request.toBytes()); });
    m_server->connectToHost(m_way.host, m_way.port);
}

void RelayConnection::readServer()
{
    m_fromServer += m_server->readAll();
    const auto message = HttpMessage::parse(m_fromServer);
    if (!message)
        return;
    m_server->disconnect(this);
    m_server->disconnectFromHost();
    answer(*message);
}

void RelayConnection::answer(const HttpMessage &message)
{
    HttpMessage closing = message;
    closing.setHeader("Connection", "close");
    if (!m_fault) {
        send(closing.toBytes());
        return;
    }
    m_toClient = passedOn(closing, *m_fault);
    if (m_fault == Fault::Split)
        sendPieces(1, 0ms);
    else if (m_fault == Fault::Slow)
        sendPieces(std::max<qsizetype>(1, m_toClient.size() / 30), 100ms);
    else
        send(m_toClient);
}

void RelayConnection::send(const QByteArray &bytes)
{
    m_client->write(bytes);
    m_client->disconnectFromHost();
}

void RelayConnection::sendPieces(qsizetype size, std::chrono::milliseconds pause)
{
    m_client->write(m_toClient.first(std::min(size, m_toClient.size())));
    m_client->flush();
    m_toClient = m_toClient.mid(size);
    if (m_toClient.isEmpty())
        m_client->disconnectFromHost();
    else
        QTimer::singleShot(pause, this, [this, size, pause] { sendPieces(size, pause); });
}

void RelayConnection::reset()
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<SocketHandle>(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&atOnce), sizeof(atOnce));
    m_client->abort();
}

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#include "support/wireserver.h"

#include <QJsonDocument>
#include <QSslServer>
#include <QUrlQuery>

#include <algorithm>

#if defined(Q_OS_WIN)
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Takes the first whole request from the front of @p bytes.
std::optional<WireRequest> takeRequest(QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    QByteArrayList lines = bytes.first(headEnd).split('\n');
    const QByteArrayList start = lines.takeFirst().trimmed().split(' ');
    WireRequest request{.verb = start.value(0)};
    const QUrl target = QUrl::fromEncoded(start.value(1));
    request.path = target.path();
    request.query = target.query(QUrl::FullyEncoded).toLatin1();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (bytes.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = bytes.sliced(headEnd + 4, length);
    bytes = bytes.sliced(headEnd + 4 + length);
    return request;
}

void reset(QTcpSocket &socket)
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&atOnce), sizeof atOnce);
    socket.abort();
}

std::unique_ptr<QTcpServer> tlsServer(const QSslConfiguration &tls)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

QString WireRequest::field(const QString &name) const
{
    const QUrlQuery fields(QString::fromLatin1(body));
    return fields.hasQueryItem(name) ? fields.queryItemValue(name, QUrl::FullyDecoded) : QString();
}

WireReply WireReply::plain(int status, const QByteArray &type, const QByteArray &body,
                           const QByteArrayList &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status)
        + " Whatever\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!type.isEmpty())
        head += "Content-Type: " + type + "\r\n";
    for (const QByteArray &header : headers)
        head += header + "\r\n";
    return {.pieces = {head + "\r\n" + body}};
}

WireReply WireReply::json(int status, const QJsonObject &object, const QByteArrayList &headers)
{
    return plain(status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact),
                 headers);
}

WireServer::WireServer(const Handler &handler, QObject *parent)
    : WireServer(std::make_unique<QTcpServer>(), u"http"_s, handler, parent)
{ }

WireServer::WireServer(const QSslConfiguration &tls, const Handler &handler, QObject *parent)
    : WireServer(tlsServer(tls), u"https"_s, handler, parent)
{ }

WireServer::WireServer(std::unique_ptr<QTcpServer> server, const QString &scheme,
                       const Handler &handler, QObject *parent)
    : QObject(parent)
    , m_scheme(scheme)
    , m_handler(handler)
    , m_server(std::move(server))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &WireServer::accept);
    restore();
}

QUrl WireServer::url(const QString &path) const
{
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(m_scheme, QString::number(m_port), path));
}

int WireServer::openConnections() const
{
    return static_cast<int>(m_received.size());
}

int WireServer::heldRequests() const
{
    return static_cast<int>(std::ranges::count_if(
        m_held, [this](const QPointer<QTcpSocket> &s) { return m_received.contains(s); }));
}

void WireServer::answerHeld(const WireReply &held)
{
    for (const QPointer<QTcpSocket> &socket : std::exchange(m_held, {})) {
        if (socket)
            reply(*socket, held);
    }
}

void WireServer::drop()
{
    m_server->close();
    m_held.clear();
    const QList<QTcpSocket *> sockets = m_received.keys();
    for (QTcpSocket *socket : sockets)
        reset(*socket);
}

void WireServer::restore()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        qFatal("No port on 127.0.0.1: %s", qPrintable(m_server->errorString()));
    m_port = m_server->serverPort();
}

void WireServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_received.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
    }
}

void WireServer::read(QTcpSocket &socket)
{
    QByteArray &received = m_received[&socket];
    received += socket.readAll();
    while (const auto request = takeRequest(received)) {
        m_requests.append(*request);
        const WireReply answer = m_handler ? m_handler(*request) : WireReply::hang();
        reply(socket, answer);
        if (!m_received.contains(&socket))
            return;
    }
}

void WireServer::reply(QTcpSocket &socket, const WireReply &reply)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (const QByteArray &piece : reply.pieces) {
        socket.write(piece);
        socket.flush();
    }
    switch (reply.after) {
    case WireReply::After::Keep:
        break;
    case WireReply::After::Close:
        socket.disconnectFromHost();
        break;
    case WireReply::After::Reset:
        reset(socket);
        break;
    case WireReply::After::Hang:
        m_held.append(&socket);
        break;
    }
}

} // namespace spacekey

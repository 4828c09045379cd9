// SPDX-License-Identifier: Apache-2.0
#include "oauth/visit.h"

#include <QHostAddress>

namespace spacekey {

namespace {

QHostAddress addressOf(const QUrl &url)
{
    return url.host() == QLatin1StringView("::1") ? QHostAddress(QHostAddress::LocalHostIPv6)
                                                  : QHostAddress(QHostAddress::LocalHost);
}

} // namespace

Visit::Visit(const QHostAddress &address, quint16 port, const QByteArray &bytes)
    : m_unsent(bytes)
{
    connect(&m_socket, &QTcpSocket::connected, this, [this] { send(std::exchange(m_unsent, {})); });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_answer += m_socket.readAll(); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { m_over = true; });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { m_over = true; });
    m_socket.connectToHost(address, port);
}

Visit::Visit(const QUrl &url, const QByteArray &headers)
    : Visit(addressOf(url), static_cast<quint16>(url.port()), get(url, headers))
{ }

QByteArray Visit::get(const QUrl &url, const QByteArray &headers)
{
    return "GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded).toLatin1() + "\r\n" + headers
        + "\r\n";
}

void Visit::send(const QByteArray &bytes)
{
    if (!isOpen()) {
        m_unsent += bytes;
        return;
    }
    m_socket.write(bytes);
    m_socket.flush();
}

} // namespace spacekey

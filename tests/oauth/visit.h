// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QTcpSocket>
#include <QUrl>

namespace spacekey {

/// One connection to a listener, as a browser or somebody else makes it.
class Visit final : public QObject
{
    Q_OBJECT

public:
    /// Connects, and sends @p bytes once it can.
    Visit(const QHostAddress &address, quint16 port, const QByteArray &bytes = {});
    /// What a browser does that is sent to @p url.
    explicit Visit(const QUrl &url, const QByteArray &headers = {});

    /// The request that a browser makes for @p url; @p headers are lines with line ends.
    [[nodiscard]] static QByteArray get(const QUrl &url, const QByteArray &headers = {});

    void send(const QByteArray &bytes);
    void close() { m_socket.abort(); }

    [[nodiscard]] bool isOpen() const { return m_socket.state() == QTcpSocket::ConnectedState; }
    [[nodiscard]] bool isOver() const { return m_over; }
    /// All that came back.
    [[nodiscard]] const QByteArray &answer() const { return m_answer; }
    /// The HTTP status; 0 when there is none.
    [[nodiscard]] int status() const { return m_answer.mid(9, 3).toInt(); }

private:
    QTcpSocket m_socket;
    QByteArray m_unsent;
    QByteArray m_answer;
    bool m_over = false;
};

} // namespace spacekey

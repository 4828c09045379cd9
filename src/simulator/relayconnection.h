// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/fault.h"
#include "simulator/httpmessage.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

class QTcpSocket;

namespace spacekey::simulator {

/// One client's connection to a Relay: reads one request, lets it meet its fault or passes it on,
/// and closes. It deletes itself when the client has gone.
class RelayConnection final : public QObject
{
    Q_OBJECT

public:
    struct Way
    {
        QString host; ///< the server
        quint16 port = 0;
        std::chrono::milliseconds latency{};
        /// Asked once, with the path of the request.
        std::function<std::optional<Fault>(const QString &path)> meet;
    };

    /// Takes @p client over.
    RelayConnection(QTcpSocket *client, const Way &way, QObject *parent);

Q_SIGNALS:
    /// Met Fault::Refuse: the port is to be closed for a while.
    void refusing();

private:
    void readClient();
    void handle();
    void suffer(Fault fault);
    void forward();
    void readServer();
    void answer(const HttpMessage &message);

    /// Sends @p bytes, all at once or in pieces with a pause after each, and closes.
    void send(const QByteArray &bytes);
    void sendPieces(qsizetype size, std::chrono::milliseconds pause);
    /// Ends the connection with RST.
    void reset();

    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    const Way m_way;
    QByteArray m_fromClient;
    QByteArray m_fromServer;
    QByteArray m_toClient;
    HttpMessage m_request;
    std::optional<Fault> m_fault;
};

} // namespace spacekey::simulator

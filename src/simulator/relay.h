// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/fault.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

class QTcpServer;

namespace spacekey {

/// A byte pump on a port of 127.0.0.1 in front of an HTTP server: it passes each request on and
/// each answer back, late or damaged as it is told. Each connection carries one request
/// (`Connection: close`), so every request meets the faults anew.
///
/// QNetworkAccessManager sends a request again by itself, once to three times and without a word,
/// when the connection ends before the head of an answer (CloseBeforeAnswer, Drop, Garbage): for
/// its caller to see such a fault, it has to last for four requests.
class Relay final : public QObject
{
    Q_OBJECT

public:
    /// Count of a fault that lasts until clearFaults().
    static constexpr int always = -1;
    /// Polls for a token, and nothing else.
    [[nodiscard]] static QString pollPath();

    /// To the server at @p host and @p port, which need not be there yet.
    explicit Relay(const QString &host, quint16 port, QObject *parent = nullptr);
    ~Relay() override;

    /// Port 0 takes a free one. False when the port is taken.
    [[nodiscard]] bool listen(quint16 port = 0);
    /// Without trailing slash; the same while not listening in between.
    [[nodiscard]] QUrl url() const;

    /// The next @p count requests whose path ends with @p pathEnd (all paths do with "") meet
    /// @p fault. The faults of a path come one after the other, in the order they were added.
    /// Paths that begin with /simulator/ meet none.
    void addFault(Fault fault, int count = 1, const QString &pathEnd = pollPath());
    void clearFaults();
    /// Each request is handled so much later.
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }

    /// Connections are refused until listenAgain(), which takes the same port.
    void stopListening();
    bool listenAgain();

    /// Requests that came in whole, and those of them that met a fault.
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int faultsMet() const { return m_faultsMet; }
    /// The most connections that were open at one time.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

private:
    struct Plan
    {
        Fault fault;
        int left; ///< or always
        QString pathEnd;
    };

    void accept();
    /// Counts the request, and says what it meets.
    [[nodiscard]] std::optional<Fault> meet(const QString &path);

    const QString m_host;
    const quint16 m_serverPort;
    quint16 m_port = 0;
    QTcpServer *m_listener;
    QList<Plan> m_plans;
    std::chrono::milliseconds m_latency{};
    int m_requests = 0;
    int m_faultsMet = 0;
    int m_open = 0;
    int m_mostAtOnce = 0;
};

} // namespace spacekey

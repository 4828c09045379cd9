// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace spacekey {

/// One request as it came over the wire.
struct WireRequest
{
    QByteArray verb;
    QString path; ///< without query
    QByteArray query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    /// A field of an `application/x-www-form-urlencoded` body, decoded; null when it is missing.
    [[nodiscard]] QString field(const QString &name) const;
};

/// What the server does with a request.
struct WireReply
{
    enum class After {
        Keep, ///< the connection stays open for more requests
        Close,
        Reset, ///< the connection is torn down
        Hang, ///< nothing more, until WireServer::answerHeld()
    };

    QByteArrayList pieces; ///< sent one by one
    After after = After::Keep;

    /// A whole answer with a length; @p headers are lines without line end.
    [[nodiscard]] static WireReply plain(int status, const QByteArray &type, const QByteArray &body,
                                         const QByteArrayList &headers = {});
    [[nodiscard]] static WireReply json(int status, const QJsonObject &object,
                                        const QByteArrayList &headers = {});
    [[nodiscard]] static WireReply hang() { return {.pieces = {}, .after = After::Hang}; }
    [[nodiscard]] static WireReply close() { return {.pieces = {}, .after = After::Close}; }
    [[nodiscard]] static WireReply reset() { return {.pieces = {}, .after = After::Reset}; }
};

/// An HTTP server on 127.0.0.1 that does to each request what the test says, byte for byte.
class WireServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<WireReply(const WireRequest &)>;

    explicit WireServer(const Handler &handler = {}, QObject *parent = nullptr);
    /// It speaks TLS.
    WireServer(const QSslConfiguration &tls, const Handler &handler, QObject *parent = nullptr);

    void setHandler(const Handler &handler) { m_handler = handler; }
    /// `http://127.0.0.1:port` or `https://127.0.0.1:port` + @p path.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

    [[nodiscard]] const QList<WireRequest> &requests() const { return m_requests; }
    [[nodiscard]] int openConnections() const;
    /// Requests left hanging whose client still waits.
    [[nodiscard]] int heldRequests() const;

    /// Answers every request that was left hanging, if its client is still there.
    void answerHeld(const WireReply &reply);
    /// The network goes: connections are reset, new ones refused.
    void drop();
    /// It is back, at the same port.
    void restore();

private:
    WireServer(std::unique_ptr<QTcpServer> server, const QString &scheme, const Handler &handler,
               QObject *parent);

    void accept();
    void read(QTcpSocket &socket);
    void reply(QTcpSocket &socket, const WireReply &reply);

    const QString m_scheme;
    Handler m_handler;
    quint16 m_port = 0;
    QList<WireRequest> m_requests;
    QList<QPointer<QTcpSocket>> m_held;
    QHash<QTcpSocket *, QByteArray> m_received;
    std::unique_ptr<QTcpServer> m_server; ///< the last one, since its sockets' ends are noted above
};

} // namespace spacekey

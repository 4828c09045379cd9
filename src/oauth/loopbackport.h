// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QObject>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QTcpServer;
class QTcpSocket;
QT_END_NAMESPACE

namespace spacekey {

/// One port on both loopback addresses, 127.0.0.1 and ::1, or on neither: a browser asks ::1 first,
/// and another process there would get what is meant for us (protocol.md §3). Only where the
/// machine has no ::1 at all, it is 127.0.0.1 alone. Never another address.
class LoopbackPort final : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackPort(QObject *parent = nullptr);
    ~LoopbackPort() override;

    /// Listens on @p port; on 0, on a free one, of which it tries ten. PortInUse when another has
    /// @p port, ListenFailed for all else.
    [[nodiscard]] Outcome listen(quint16 port);
    [[nodiscard]] quint16 number() const;

Q_SIGNALS:
    /// The receiver of the signal takes @p socket from the server that is its parent.
    void connected(QTcpSocket *socket);

private:
    using Servers = std::vector<std::unique_ptr<QTcpServer>>;
    [[nodiscard]] Outcome bindBoth(quint16 port, Servers &halfFree);
    [[nodiscard]] std::unique_ptr<QTcpServer> makeServer();

    std::unique_ptr<QTcpServer> m_v4;
    std::unique_ptr<QTcpServer> m_v6;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QObject>
#include <QTcpServer>

namespace spacekey {

/// One port on both loopback addresses, 127.0.0.1 and ::1, or on neither: a browser asks ::1 first,
/// and another process there would get what is meant for us (protocol.md §3). Only where the
/// machine has no ::1 at all, it is 127.0.0.1 alone. Never another address.
class LoopbackPort final : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackPort(QObject *parent = nullptr);

    /// Listens on @p port; on 0, on a free one. PortInUse when another has it, ListenFailed.
    [[nodiscard]] Outcome listen(quint16 port);
    [[nodiscard]] quint16 number() const { return m_v4.serverPort(); }

Q_SIGNALS:
    /// The receiver of the signal owns @p socket, which has no other owner than its server.
    void connected(QTcpSocket *socket);

private:
    [[nodiscard]] Outcome bindBoth(quint16 port);
    void accept(QTcpServer &server);

    QTcpServer m_v4;
    QTcpServer m_v6;
};

} // namespace spacekey

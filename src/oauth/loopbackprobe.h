// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/oneshot.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QTcpServer;
class QTcpSocket;
QT_END_NAMESPACE

namespace spacekey {

/// Tries whether a browser could come back to one loopback address: listens on a free port of it,
/// and connects. Nothing is sent. Fails with ListenFailed, within 1 s.
class LoopbackProbe final : public OneShot
{
    Q_OBJECT

public:
    enum class Address { V4, V6 };

    LoopbackProbe(Address address, const Clock &clock, QObject *parent = nullptr);
    ~LoopbackProbe() override;

Q_SIGNALS:
    /// Terminal: it works.
    void passed();
    /// Terminal: this computer has no such address.
    void absent();

protected:
    void begin() override;
    void release() override;

private:
    const Address m_address;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpSocket> m_client;
    std::unique_ptr<Timer> m_limit;
};

} // namespace spacekey

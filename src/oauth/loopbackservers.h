// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QtGlobal>

#include <memory>
#include <vector>

namespace spacekey {

class Clock;
class LoopbackReceiver;
class LoopbackServer;

/// The ports at which this program waits for browsers: one LoopbackServer a port, shared by all who
/// wait there. A port is open only while somebody waits, and at most two seconds longer.
class LoopbackServers final
{
public:
    /// @p clock must outlive it; it must outlive all that waits.
    explicit LoopbackServers(const Clock &clock);
    ~LoopbackServers();
    Q_DISABLE_COPY_MOVE(LoopbackServers)

    /// From now on @p receiver waits at @p port, 0 for any free one; gives the port. PortInUse, or
    /// ListenFailed.
    [[nodiscard]] Result<quint16> open(quint16 port,
                                       const std::shared_ptr<LoopbackReceiver> &receiver);
    /// @p receiver no longer waits, wherever it did.
    void close(const LoopbackReceiver &receiver);

private:
    const Clock &m_clock;
    std::vector<std::unique_ptr<LoopbackServer>> m_servers;
};

} // namespace spacekey

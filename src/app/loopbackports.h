// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace spacekey {

class Clock;
class LoopbackServers;

/// The loopback ports that browsers come back to, shared by all sign-ins and app launches of a
/// program. A port is open only while somebody waits for a browser on it.
class LoopbackPorts final
{
public:
    /// @p clock must outlive it.
    explicit LoopbackPorts(const Clock &clock);
    ~LoopbackPorts();

    /// For the app room's own sources.
    [[nodiscard]] LoopbackServers &servers() const { return *m_servers; }

private:
    std::unique_ptr<LoopbackServers> m_servers;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackservers.h"

#include "oauth/loopbackserver.h"

#include <algorithm>

namespace spacekey {

LoopbackServers::LoopbackServers(const Clock &clock)
    : m_clock(clock)
{ }

LoopbackServers::~LoopbackServers() = default;

Result<quint16> LoopbackServers::open(quint16 port,
                                      const std::shared_ptr<LoopbackReceiver> &receiver)
{
    const auto known = std::ranges::find_if(
        m_servers, [port](const auto &server) { return server->port() == port; });
    if (known != m_servers.end()) {
        (*known)->add(receiver);
        return port;
    }
    auto server = std::make_unique<LoopbackServer>(m_clock);
    if (const Outcome outcome = server->listen(port); !outcome)
        return outcome.error();
    server->add(receiver);
    QObject::connect(
        server.get(), &LoopbackServer::idle, server.get(), [this, server = server.get()] {
            std::erase_if(m_servers, [server](const auto &own) { return own.get() == server; });
        });
    m_servers.push_back(std::move(server));
    return m_servers.back()->port();
}

void LoopbackServers::close(const LoopbackReceiver &receiver)
{
    for (const auto &server : m_servers)
        server->retire(receiver);
}

} // namespace spacekey

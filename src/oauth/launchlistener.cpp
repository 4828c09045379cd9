// SPDX-License-Identifier: Apache-2.0
#include "oauth/launchlistener.h"

#include "oauth/launchreceiver.h"
#include "oauth/loopbackservers.h"

namespace spacekey {

LaunchListener::LaunchListener(const SignInOptions &options, LoopbackServers &servers,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_servers(servers)
    , m_clock(clock)
{ }

LaunchListener::~LaunchListener()
{
    stop();
}

Outcome LaunchListener::listen()
{
    if (m_receiver)
        return std::monostate{};
    const auto receiver = std::make_shared<LaunchReceiver>(m_options.redirectUri(), m_clock);
    if (const auto port = m_servers.open(m_options.redirectPort, receiver); !port)
        return port.error();
    m_receiver = receiver;
    connect(receiver.get(), &LaunchReceiver::launched, this, &LaunchListener::launched);
    return std::monostate{};
}

void LaunchListener::stop()
{
    if (const auto receiver = std::exchange(m_receiver, nullptr)) {
        receiver->disconnect(this);
        receiver->stop();
        m_servers.close(*receiver);
    }
}

} // namespace spacekey

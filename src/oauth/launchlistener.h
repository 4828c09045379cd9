// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/signinoptions.h"
#include "oauth/launchrequest.h"

#include <QObject>

#include <memory>

namespace spacekey {

class Clock;
class LaunchReceiver;
class LoopbackServers;

/// Waits for app launches at the port and path that one region has registered (protocol.md §4).
/// What comes is unsolicited: nothing is exchanged or stored here.
///
/// Launches with a session address that is none are refused; so are more than five a minute. A code
/// that comes again within a minute is told once.
class LaunchListener final : public QObject
{
    Q_OBJECT

public:
    /// @p options must have a port. @p servers and @p clock must outlive the listener.
    LaunchListener(const SignInOptions &options, LoopbackServers &servers, const Clock &clock,
                   QObject *parent = nullptr);
    ~LaunchListener() override;

    /// Begins to listen, if it does not yet. PortInUse or ListenFailed.
    Outcome listen();
    void stop();
    [[nodiscard]] bool isListening() const { return m_receiver != nullptr; }

Q_SIGNALS:
    void launched(const spacekey::LaunchRequest &launch);

private:
    SignInOptions m_options;
    LoopbackServers &m_servers;
    const Clock &m_clock;
    std::shared_ptr<LaunchReceiver> m_receiver;
};

} // namespace spacekey

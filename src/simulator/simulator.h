// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "simulator/authority.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace spacekey {

class Relay;

namespace simulator {
class Control;
class Server;
} // namespace simulator

/// A BaseSpace on 127.0.0.1 (protocol.md §2 to §6): the device flow, the authorization code flow,
/// launches with their app sessions, sign-in and consent pages for a browser, users/current (v1pre3
/// and v2), token details and revocation. It is strict about every parameter and answers at once;
/// what delays, cuts or garbles is the Relay in front of it.
///
/// Pages: GET /oauth/device[?code=], GET /oauth/authorize?… and GET /apps/launch; buttons
/// #user-<id>, then #accept and #decline, or #input-<id> and #launch. The device flow ends at
/// #result with data-result="accepted" or "declined", the others at the application's redirect
/// URI. Hooks for scripts, beside authority() for tests: see simulator/control.h.
class Simulator final : public QObject
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    explicit Simulator(const Clock &clock, QObject *parent = nullptr);
    ~Simulator() override;

    /// Listens on 127.0.0.1; port 0 takes a free one. False when the port is taken.
    [[nodiscard]] bool listen(quint16 port = 0);
    /// The port it listens on itself; 0 before listen().
    [[nodiscard]] quint16 port() const;
    /// From now on all addresses handed out are @p relay's, and POST /simulator/fault sets its
    /// faults. @p relay must be listening.
    void putBehind(Relay &relay);

    /// The bases a region has; without trailing slash. Valid after listen().
    [[nodiscard]] QUrl apiUrl() const;
    [[nodiscard]] QUrl webUrl() const;
    [[nodiscard]] QString clientId() const;
    [[nodiscard]] QByteArray clientSecret() const;
    [[nodiscard]] const QList<User> &users() const;

    /// What it knows and how it behaves: approve, deny, count, revoke, misbehave.
    [[nodiscard]] Authority &authority() { return m_authority; }
    [[nodiscard]] const Authority &authority() const { return m_authority; }

private:
    Authority m_authority;
    std::unique_ptr<simulator::Control> m_control;
    std::unique_ptr<simulator::Server> m_server;
};

} // namespace spacekey

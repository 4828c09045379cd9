// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "oauth/authflow.h"
#include "support/fakeclock.h"
#include "support/wireserver.h"

#include <QStringList>

#include <memory>

namespace spacekey {

/// A server for one kind of AuthFlow, and a person in front of it. A new one for each flow.
class AuthFlowStage
{
public:
    virtual ~AuthFlowStage();

    [[nodiscard]] virtual std::unique_ptr<AuthFlow> makeFlow() = 0;

    /// The states in which a flow of this kind can stand still; "troubled" is one of them.
    [[nodiscard]] virtual QStringList states() const = 0;
    /// From new to @p state.
    virtual void bringTo(AuthFlow &flow, const QString &state) = 0;
    /// Whether a flow in @p state survives when the network goes for a minute.
    [[nodiscard]] virtual bool survivesNetworkDrop(const QString &state) const = 0;
    /// From now on the person has accepted, or refused.
    virtual void accept() = 0;
    virtual void refuse() = 0;

    /// Lets time pass in small steps; with each, whatever can be answered is answered. Stops when
    /// the flow is over.
    void pass(const AuthFlow &flow, std::chrono::milliseconds time);
    /// Waits until the flow has heard every answer but those that are held back.
    void settle(const AuthFlow &flow);

    FakeClock clock;
    WireServer server;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/form.h"
#include "simulator/relay.h"
#include "simulator/route.h"

#include <QList>
#include <QPointer>

namespace spacekey::simulator {

/// The hooks for scripts; parameters stand in the query, but for device-answer. A POST answers
/// `{}`, or 400 with `{error, error_description}`.
///
///     GET  /simulator/counters       Counters, and each device with its state and its polls
///     POST /simulator/approve        [code=, default the newest] [user=, default the first]
///     POST /simulator/deny           [code=]
///     POST /simulator/device-answer  body: Behaviour::deviceAnswer, a JSON object
///     POST /simulator/polls          error= [count=1]: the next polls are answered so
///     POST /simulator/dialect        name=basespace|rfc8628
///     POST /simulator/refusal        error=access_denied|AccessDenied
///     POST /simulator/revoke         [user=]: that user's tokens, or all
///     POST /simulator/fault          name= [count=1, -1 always] [path=, default polls]
///     POST /simulator/clear-faults
class Control final
{
public:
    /// @p authority must outlive it and its routes.
    explicit Control(Authority &authority)
        : m_authority(authority)
    { }

    void setRelay(Relay &relay) { m_relay = &relay; }
    [[nodiscard]] QList<Route> routes();

private:
    /// What is wrong; empty when it was done.
    using Action = QString (Control::*)(const Form &);

    [[nodiscard]] Route action(const QString &path, Action act);
    [[nodiscard]] Answer counters() const;
    [[nodiscard]] Answer deviceAnswer(const Request &request);

    [[nodiscard]] QString approve(const Form &form);
    [[nodiscard]] QString deny(const Form &form);
    [[nodiscard]] QString polls(const Form &form);
    [[nodiscard]] QString dialect(const Form &form);
    [[nodiscard]] QString refusal(const Form &form);
    [[nodiscard]] QString revoke(const Form &form);
    [[nodiscard]] QString fault(const Form &form);
    [[nodiscard]] QString clearFaults(const Form &form);

    [[nodiscard]] QString codeOf(const Form &form) const;

    Authority &m_authority;
    QPointer<Relay> m_relay;
};

} // namespace spacekey::simulator

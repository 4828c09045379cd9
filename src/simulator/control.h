// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/form.h"
#include "simulator/relay.h"
#include "simulator/route.h"

#include <QList>
#include <QPointer>

namespace spacekey::simulator {

/// The hooks for scripts; parameters stand in the query. A POST answers `{}`, or 400 with
/// `{error, error_description}`. Beside these there are those of simulator/behaviourhooks.h.
///
///     GET  /simulator/counters       Counters, and each device with its state and its polls
///     POST /simulator/approve        [code=, default the newest] [user=, default the first]
///     POST /simulator/deny           [code=]
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
    [[nodiscard]] Answer counters() const;

    /// What is wrong; empty when it was done.
    [[nodiscard]] QString approve(const Form &form);
    [[nodiscard]] QString deny(const Form &form);
    [[nodiscard]] QString revoke(const Form &form);
    [[nodiscard]] QString fault(const Form &form);
    [[nodiscard]] QString clearFaults(const Form &form);

    [[nodiscard]] QString codeOf(const Form &form) const;

    Authority &m_authority;
    QPointer<Relay> m_relay;
};

} // namespace spacekey::simulator

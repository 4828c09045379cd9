// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/route.h"
#include "simulator/template.h"

#include <QList>

namespace spacekey::simulator {

/// What a person sees in the browser: type the code (when the link has none), choose whom to sign
/// in as, accept or decline. Every step is a plain form with the code in it; there is no session,
/// no cookie and no script. All text is escaped.
///
/// For scripts: #code and #continue, #user-<id>, #accept and #decline, #result.
class Pages final
{
public:
    /// @p authority must outlive it and its routes.
    explicit Pages(Authority &authority)
        : m_authority(authority)
    { }

    [[nodiscard]] QList<Route> routes();

private:
    [[nodiscard]] Answer signIn(const Request &request) const;
    [[nodiscard]] Answer consent(const Request &request) const;
    [[nodiscard]] Answer decide(const Request &request);

    [[nodiscard]] Answer enterCode(const QString &complaint) const;
    /// Why @p device can be decided on no more; empty when it can.
    [[nodiscard]] QString pastIt(const Device &device) const;

    Authority &m_authority;
};

} // namespace spacekey::simulator

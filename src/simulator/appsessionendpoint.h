// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/route.h"

#include <QList>

namespace spacekey::simulator {

/// `GET v1pre3/appsessions/<id>` with the client credentials by HTTP Basic, and nothing else
/// (protocol.md §4): 401 without them, 404 for a session that nobody started.
class AppSessionEndpoint final
{
public:
    /// @p authority must outlive it and its routes.
    explicit AppSessionEndpoint(Authority &authority)
        : m_authority(authority)
    { }

    [[nodiscard]] QList<Route> routes();

private:
    [[nodiscard]] Answer answer(const Request &request);

    Authority &m_authority;
};

} // namespace spacekey::simulator

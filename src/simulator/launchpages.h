// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/form.h"
#include "simulator/route.h"

#include <QList>

namespace spacekey::simulator {

/// "Open in SpaceKey" (protocol.md §4), at apps/launch: sign in, pick a project or a run, and off
/// to the application's redirect URI with an app session and a code. The code's scopes are none:
/// basic information only.
///
/// For scripts: #user-<id>; then #input-<id>, #redirect-uri and #launch, which answers 302.
class LaunchPages final
{
public:
    /// @p authority must outlive it and its routes.
    explicit LaunchPages(Authority &authority)
        : m_authority(authority)
    { }

    [[nodiscard]] QList<Route> routes();

private:
    [[nodiscard]] Answer signIn() const;
    [[nodiscard]] Answer choose(const Request &request);
    [[nodiscard]] Answer start(const Request &request);

    [[nodiscard]] Answer inputs(const User &user, const QString &redirectUri,
                                const QString &complaint);

    Authority &m_authority;
};

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/route.h"

#include <QList>

#include <functional>

namespace spacekey::simulator {

/// The calls made with an access token (protocol.md §5): users/current in v1pre3 and v2, and
/// oauthv2/token/current. A missing, unknown or revoked token is answered 401 with JSON, in the
/// shape of the API's version (protocol.md §6).
class ApiEndpoint final
{
public:
    /// @p authority must outlive it and its routes.
    explicit ApiEndpoint(Authority &authority)
        : m_authority(authority)
    { }

    [[nodiscard]] QList<Route> routes();

private:
    enum class Version { V1, V2 };
    using Describe = std::function<QJsonObject(const IssuedToken &, const QByteArray &token)>;

    [[nodiscard]] Route route(Version version, const QString &path, const Describe &describe);
    [[nodiscard]] Answer answer(Version version, const Request &request, const Describe &describe);

    Authority &m_authority;
};

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/route.h"

#include <QList>

#include <functional>
#include <optional>

namespace spacekey::simulator {

/// The calls made with an access token (protocol.md §5): users/current in v1pre3 and v2,
/// oauthv2/token/current, and DELETE v2/oauthv2tokens/current, which answers 200 with nothing
/// unless Behaviour::revocation says otherwise. A missing, unknown or revoked token is answered 401
/// with JSON, in the shape of the API's version (protocol.md §6).
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

    [[nodiscard]] Answer answer(Version version, const Request &request, const Describe &describe);
    [[nodiscard]] Answer revoke(const Request &request);
    /// Counts the call. Unset when its token is good.
    [[nodiscard]] std::optional<Answer> unauthorized(Version version, const Request &request);
    [[nodiscard]] static Answer error(Version version, const Request &request, int status,
                                      const QString &code, const QString &message);

    Authority &m_authority;
};

} // namespace spacekey::simulator

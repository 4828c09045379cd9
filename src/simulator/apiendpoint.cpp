// SPDX-License-Identifier: Apache-2.0
#include "simulator/apiendpoint.h"

#include <QJsonArray>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

/// Without a zone and with seven decimals, as BaseSpace writes times.
QString apiTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz0000"_s);
}

QJsonObject userV1(const User &user)
{
    const QString href = "v1pre3/users/"_L1 + user.id;
    return {{u"Id"_s, user.id},
            {u"Href"_s, href},
            {u"Name"_s, user.name},
            {u"Email"_s, user.email},
            {u"DateCreated"_s, u"2012-01-25T22:35:28.0000000"_s},
            {u"GravatarUrl"_s, QString()},
            {u"HrefProjects"_s, QString(href + "/projects"_L1)},
            {u"HrefRuns"_s, QString(href + "/runs"_L1)}};
}

QJsonObject wrapped(const QJsonObject &response)
{
    return {{u"Response"_s, response},
            {u"ResponseStatus"_s, QJsonObject()},
            {u"Notifications"_s, QJsonArray()}};
}

QJsonObject whoAmI(const IssuedToken &grant, const QByteArray & /*token*/)
{
    return wrapped(userV1(grant.user));
}

QJsonObject whoAmIV2(const IssuedToken &grant, const QByteArray & /*token*/)
{
    return {{u"Id"_s, grant.user.id},
            {u"Name"_s, grant.user.name},
            {u"Email"_s, grant.user.email},
            {u"IsWorkgroup"_s, grant.user.workgroup.value_or(false)},
            {u"DomainName"_s, QString()}};
}

QJsonObject tokenDetails(const IssuedToken &grant, const QByteArray &token)
{
    QJsonArray scopes;
    for (const QString &scope : grant.scopes.list())
        scopes.append(scope.toUpper());
    return wrapped({{u"Id"_s, grant.id},
                    {u"AccessToken"_s, QString::fromLatin1(token)},
                    {u"Application"_s, QJsonObject{{u"Id"_s, u"1"_s}, {u"Name"_s, u"SpaceKey"_s}}},
                    {u"UserResourceOwner"_s, userV1(grant.user)},
                    {u"Status"_s, u"Active"_s},
                    {u"DateCreated"_s, apiTime(grant.issuedAt)},
                    {u"Scopes"_s, scopes}});
}

/// Of the two headers that may carry it; empty when there is none.
QByteArray tokenOf(const Request &request)
{
    constexpr QByteArrayView scheme("bearer ");
    if (!request.accessToken.isEmpty())
        return request.accessToken;
    if (request.authorization.first(std::min(scheme.size(), request.authorization.size())).toLower()
        == scheme)
        return request.authorization.sliced(scheme.size()).trimmed();
    return {};
}

} // namespace

QList<Route> ApiEndpoint::routes()
{
    return {route(Version::V1, u"/v1pre3/users/current"_s, whoAmI),
            route(Version::V2, u"/v2/users/current"_s, whoAmIV2),
            route(Version::V1, u"/v1pre3/oauthv2/token/current"_s, tokenDetails)};
}

Route ApiEndpoint::route(Version version, const QString &path, const Describe &describe)
{
    return {Method::Get, path, [this, version, describe](const Request &request) {
                return answer(version, request, describe);
            }};
}

Answer ApiEndpoint::answer(Version version, const Request &request, const Describe &describe)
{
    m_authority.count(&Counters::apiCalls);
    const auto error = [&](int status, const QString &code, const QString &message) {
        if (version == Version::V2) {
            return Answer::json(status,
                                {{u"ErrorCode"_s, code},
                                 {u"ErrorMessage"_s, message},
                                 {u"RequestId"_s, QString::fromLatin1(request.id)}});
        }
        return Answer::json(
            status,
            {{u"ResponseStatus"_s, QJsonObject{{u"ErrorCode"_s, code}, {u"Message"_s, message}}},
             {u"Notifications"_s, QJsonArray()}});
    };
    if (request.query.contains("access_token")
        || (!request.accessToken.isEmpty() && !request.authorization.isEmpty())) {
        m_authority.count(&Counters::badRequests);
        return error(400, u"BASESPACE.COMMON.BAD_REQUEST"_s,
                     u"The access token belongs into one header, and never into the address"_s);
    }
    const QByteArray token = tokenOf(request);
    const IssuedToken *grant = m_authority.findToken(token);
    if (!grant) {
        return error(401, u"BASESPACE.COMMON.UNAUTHORIZED"_s,
                     token.isEmpty() ? u"There is no access token"_s
                                     : u"The access token is unknown or has been revoked"_s);
    }
    return Answer::json(200, describe(*grant, token));
}

} // namespace spacekey::simulator

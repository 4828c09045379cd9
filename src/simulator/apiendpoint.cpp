// SPDX-License-Identifier: Apache-2.0
#include "simulator/apiendpoint.h"

#include "simulator/apijson.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

QJsonObject userV1(const User &user)
{
    QJsonObject object = userReference(user);
    const QString href = object.value("Href"_L1).toString();
    object.insert("Email"_L1, user.email);
    object.insert("DateCreated"_L1, "2012-01-25T22:35:28.0000000"_L1);
    object.insert("GravatarUrl"_L1, QString());
    object.insert("HrefProjects"_L1, QString(href + "/projects"_L1));
    object.insert("HrefRuns"_L1, QString(href + "/runs"_L1));
    return object;
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
    return {{Method::Get, u"/v1pre3/users/current"_s,
             [this](const Request &request) { return answer(Version::V1, request, whoAmI); }},
            {Method::Get, u"/v2/users/current"_s,
             [this](const Request &request) { return answer(Version::V2, request, whoAmIV2); }},
            {Method::Get, u"/v1pre3/oauthv2/token/current"_s,
             [this](const Request &request) {
                 m_authority.count(&Counters::tokenDetails);
                 return answer(Version::V1, request, tokenDetails);
             }},
            {Method::Delete, u"/v2/oauthv2tokens/current"_s,
             [this](const Request &request) { return revoke(request); }}};
}

Answer ApiEndpoint::answer(Version version, const Request &request, const Describe &describe)
{
    if (const auto refused = unauthorized(version, request))
        return *refused;
    const QByteArray token = tokenOf(request);
    return Answer::json(200, describe(*m_authority.findToken(token), token));
}

Answer ApiEndpoint::revoke(const Request &request)
{
    m_authority.count(&Counters::revocations);
    if (const auto refused = unauthorized(Version::V2, request))
        return *refused;
    switch (m_authority.behaviour().revocation) {
    case Behaviour::Revocation::Done:
        m_authority.revoke(AccessToken::fromBytes(tokenOf(request)));
        break;
    case Behaviour::Revocation::Forbidden:
        return error(Version::V2, request, 403, u"BASESPACE.COMMON.FORBIDDEN"_s,
                     u"Tokens cannot be revoked in this way"_s);
    case Behaviour::Revocation::NotAllowed:
        return error(Version::V2, request, 405, u"BASESPACE.COMMON.METHOD_NOT_ALLOWED"_s,
                     u"DELETE is not allowed here"_s);
    case Behaviour::Revocation::Ignored:
        break;
    }
    return {.status = 200, .contentType = "application/json", .body = {}, .headers = {}};
}

std::optional<Answer> ApiEndpoint::unauthorized(Version version, const Request &request)
{
    m_authority.count(&Counters::apiCalls);
    if (request.query.contains("access_token")
        || (!request.accessToken.isEmpty() && !request.authorization.isEmpty())) {
        m_authority.count(&Counters::badRequests);
        return error(version, request, 400, u"BASESPACE.COMMON.BAD_REQUEST"_s,
                     u"The access token belongs into one header, and never into the address"_s);
    }
    const QByteArray token = tokenOf(request);
    if (m_authority.findToken(token))
        return std::nullopt;
    return error(version, request, 401, u"BASESPACE.COMMON.UNAUTHORIZED"_s,
                 token.isEmpty() ? u"There is no access token"_s
                                 : u"The access token is unknown or has been revoked"_s);
}

Answer ApiEndpoint::error(Version version, const Request &request, int status, const QString &code,
                          const QString &message)
{
    if (version == Version::V1)
        return v1Error(status, code, message);
    return Answer::json(status,
                        {{u"ErrorCode"_s, code},
                         {u"ErrorMessage"_s, message},
                         {u"RequestId"_s, QString::fromLatin1(request.id)}});
}

} // namespace spacekey::simulator

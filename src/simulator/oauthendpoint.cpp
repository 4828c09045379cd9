// SPDX-License-Identifier: Apache-2.0
#include "simulator/oauthendpoint.h"

#include "simulator/scopegrammar.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rfc8628Grant = "urn:ietf:params:oauth:grant-type:device_code"_L1;

Answer errorAnswer(const Authority::Refusal &refusal)
{
    const int status = refusal.error == "invalid_client"_L1 ? 401 : 400;
    return Answer::json(
        status, {{u"error"_s, refusal.error}, {u"error_description"_s, refusal.description}});
}

Authority::Refusal missing(const QString &name)
{
    return {u"invalid_request"_s, name + " is missing"_L1};
}

} // namespace

QList<Route> OAuthEndpoint::routes()
{
    return {{Method::Post, u"/v1pre3/oauthv2/deviceauthorization"_s,
             [this](const Request &request) { return deviceAuthorization(request); }},
            {Method::Post, u"/v1pre3/oauthv2/token"_s,
             [this](const Request &request) { return token(request); }}};
}

Answer OAuthEndpoint::deviceAuthorization(const Request &request)
{
    const Form form(request.body);
    if (const auto refusal = malformed(request, form))
        return refused(*refusal);
    if (const auto refusal = wrongClient(form, false))
        return refused(*refusal);
    if (!form.has(u"response_type"_s))
        return refused(missing(u"response_type"_s));
    if (form.value(u"response_type"_s) != "device_code"_L1)
        return refused({u"unsupported_response_type"_s, u"response_type must be device_code"_s});
    const Scopes scopes = Scopes::parse(form.value(u"scope"_s));
    if (const QString unknown = unknownScope(scopes); !unknown.isEmpty())
        return errorAnswer({u"invalid_scope"_s, "Unknown scope: "_L1 + unknown});

    const Device &device = m_authority.issueDevice(scopes);
    const QString page = m_authority.webUrl().toString() + "/oauth/device"_L1;
    QJsonObject answer{
        {u"verification_uri"_s, page},
        {u"verification_with_code_uri"_s, QString(page + "?code="_L1 + device.userCode)},
        {u"user_code"_s, device.userCode},
        {u"device_code"_s, QString::fromLatin1(device.deviceCode)},
        {u"expires_in"_s, 1800},
        {u"interval"_s, 1}};
    const QJsonObject &odd = m_authority.behaviour().deviceAnswer;
    for (auto it = odd.begin(); it != odd.end(); ++it) {
        if (it.value().isNull())
            answer.remove(it.key());
        else
            answer.insert(it.key(), it.value());
    }
    return Answer::json(200, answer);
}

Answer OAuthEndpoint::token(const Request &request)
{
    m_authority.count(&Counters::tokenCalls);
    const Form form(request.body);
    if (const auto refusal = malformed(request, form))
        return refused(*refusal);
    if (const auto refusal = wrongClient(form, true))
        return refused(*refusal);
    return poll(form);
}

Answer OAuthEndpoint::poll(const Form &form)
{
    const bool rfc8628 = m_authority.behaviour().dialect == Behaviour::Dialect::Rfc8628;
    const QString codeName = rfc8628 ? u"device_code"_s : u"code"_s;
    if (!form.has(u"grant_type"_s))
        return refused(missing(u"grant_type"_s));

    // The pause between polls counts in whichever dialect they come.
    const QString named = form.has(u"code"_s) ? u"code"_s : u"device_code"_s;
    if (m_authority.notePoll(form.value(named).toLatin1()) == Authority::Timing::Early)
        return errorAnswer({u"slow_down"_s, u"Polled sooner than the interval allows"_s});

    const QString expected = rfc8628 ? QString(rfc8628Grant) : u"device"_s;
    if (form.value(u"grant_type"_s) != expected)
        return errorAnswer({u"unsupported_grant_type"_s, "grant_type must be "_L1 + expected});
    if (form.value(codeName).isEmpty())
        return refused(missing(codeName));

    const auto answer = m_authority.poll(form.value(codeName).toLatin1());
    if (const auto *refusal = std::get_if<Refusal>(&answer))
        return errorAnswer(*refusal);
    const QByteArray &token = std::get<AccessToken>(answer).bytes();
    return Answer::json(200, {{u"access_token"_s, QString::fromLatin1(token)}});
}

std::optional<Authority::Refusal> OAuthEndpoint::malformed(const Request &request,
                                                           const Form &form) const
{
    if (!request.isForm()) {
        return Refusal{u"invalid_request"_s,
                       u"The content type must be application/x-www-form-urlencoded"_s};
    }
    if (!request.query.isEmpty())
        return Refusal{u"invalid_request"_s, u"Parameters belong into the body"_s};
    if (const QString name = form.repeatedName(); !name.isEmpty())
        return Refusal{u"invalid_request"_s, name + " is repeated"_L1};
    if (!request.authorization.isEmpty()) {
        return Refusal{u"invalid_request"_s,
                       u"The device flow takes the client credentials in the body alone"_s};
    }
    return std::nullopt;
}

std::optional<Authority::Refusal> OAuthEndpoint::wrongClient(const Form &form,
                                                             bool withSecret) const
{
    if (form.value(u"client_id"_s).isEmpty())
        return missing(u"client_id"_s);
    if (withSecret && form.value(u"client_secret"_s).isEmpty())
        return missing(u"client_secret"_s);
    const bool right = form.value(u"client_id"_s) == m_authority.clientId()
        && (!withSecret || form.value(u"client_secret"_s).toUtf8() == m_authority.clientSecret());
    if (right)
        return std::nullopt;
    return Refusal{u"invalid_client"_s, u"The client key or the client secret is wrong"_s};
}

Answer OAuthEndpoint::refused(const Refusal &refusal)
{
    if (refusal.error != "invalid_client"_L1)
        m_authority.count(&Counters::badRequests);
    return errorAnswer(refusal);
}

} // namespace spacekey::simulator

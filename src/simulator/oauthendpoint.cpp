// SPDX-License-Identifier: Apache-2.0
#include "simulator/oauthendpoint.h"

#include "simulator/basicauth.h"
#include "simulator/oauthanswer.h"
#include "simulator/scopegrammar.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rfc8628Grant = "urn:ietf:params:oauth:grant-type:device_code"_L1;

std::optional<Refusal> invalidClient()
{
    return Refusal{u"invalid_client"_s, u"The client key or the client secret is wrong"_s};
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
    if (const auto refusal = wrongDevice(request, form, false))
        return refused(*refusal);
    if (!form.has(u"response_type"_s))
        return refused(missing(u"response_type"_s));
    if (form.value(u"response_type"_s) != "device_code"_L1)
        return refused({u"unsupported_response_type"_s, u"response_type must be device_code"_s});
    const Scopes scopes = Scopes::parse(form.value(u"scope"_s));
    if (const QString unknown = unknownScope(scopes); !unknown.isEmpty())
        return error({u"invalid_scope"_s, "Unknown scope: "_L1 + unknown});

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
    if (form.value(u"grant_type"_s) == "authorization_code"_L1)
        return exchange(request, form);
    if (const auto refusal = wrongDevice(request, form, true))
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
        return error({u"slow_down"_s, u"Polled sooner than the interval allows"_s});

    const QString expected = rfc8628 ? QString(rfc8628Grant) : u"device"_s;
    if (form.value(u"grant_type"_s) != expected)
        return error({u"unsupported_grant_type"_s, "grant_type must be "_L1 + expected});
    if (form.value(codeName).isEmpty())
        return refused(missing(codeName));

    return tokenAnswer(m_authority.poll(form.value(codeName).toLatin1()));
}

Answer OAuthEndpoint::exchange(const Request &request, const Form &form)
{
    m_authority.count(&Counters::codeExchanges);
    if (const auto refusal = wrongClient(request, form)) {
        Answer answer = refused(*refusal);
        if (answer.status == 401 && !request.authorization.isEmpty())
            answer.headers.append(basicChallenge());
        return answer;
    }
    for (const QString &name : {u"code"_s, u"redirect_uri"_s}) {
        if (form.value(name).isEmpty())
            return refused(missing(name));
    }
    return tokenAnswer(
        m_authority.exchange({.code = form.value(u"code"_s).toLatin1(),
                              .redirectUri = form.value(u"redirect_uri"_s),
                              .verifier = form.value(u"code_verifier"_s).toLatin1()}));
}

Answer OAuthEndpoint::tokenAnswer(const Authority::TokenAnswer &answer) const
{
    if (const auto *refusal = std::get_if<Refusal>(&answer))
        return error(*refusal);
    const QByteArray &token = std::get<AccessToken>(answer).bytes();
    return Answer::json(200, {{u"access_token"_s, QString::fromLatin1(token)}});
}

std::optional<Refusal> OAuthEndpoint::malformed(const Request &request, const Form &form) const
{
    if (!request.isForm()) {
        return Refusal{u"invalid_request"_s,
                       u"The content type must be application/x-www-form-urlencoded"_s};
    }
    if (!request.query.isEmpty())
        return Refusal{u"invalid_request"_s, u"Parameters belong into the body"_s};
    if (const QString name = form.repeatedName(); !name.isEmpty())
        return Refusal{u"invalid_request"_s, name + " is repeated"_L1};
    return std::nullopt;
}

std::optional<Refusal> OAuthEndpoint::wrongDevice(const Request &request, const Form &form,
                                                  bool withSecret) const
{
    if (!request.authorization.isEmpty()) {
        return Refusal{u"invalid_request"_s,
                       u"The device flow takes the client credentials in the body alone"_s};
    }
    if (withSecret)
        return wrongClient(request, form);
    if (form.value(u"client_id"_s).isEmpty())
        return missing(u"client_id"_s);
    return form.value(u"client_id"_s) == m_authority.clientId() ? std::nullopt : invalidClient();
}

std::optional<Refusal> OAuthEndpoint::wrongClient(const Request &request, const Form &form) const
{
    const QString id = form.value(u"client_id"_s);
    if (!request.authorization.isEmpty()) {
        if (form.has(u"client_secret"_s)) {
            return Refusal{u"invalid_request"_s,
                           u"The client credentials stand in the header and in the body"_s};
        }
        const bool right = provesClient(request.authorization, m_authority)
            && (id.isEmpty() || id == m_authority.clientId());
        return right ? std::nullopt : invalidClient();
    }
    for (const QString &name : {u"client_id"_s, u"client_secret"_s}) {
        if (form.value(name).isEmpty())
            return missing(name);
    }
    const QByteArray secret = form.value(u"client_secret"_s).toUtf8();
    return m_authority.isClient(id, secret) ? std::nullopt : invalidClient();
}

Answer OAuthEndpoint::refused(const Refusal &refusal)
{
    if (refusal.error != "invalid_client"_L1)
        m_authority.count(&Counters::badRequests);
    return error(refusal);
}

Answer OAuthEndpoint::error(const Refusal &refusal) const
{
    return oauthError(refusal, m_authority.behaviour());
}

} // namespace spacekey::simulator

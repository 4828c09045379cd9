// SPDX-License-Identifier: Apache-2.0
#include "simulator/authorizepages.h"

#include "simulator/oauthanswer.h"
#include "simulator/page.h"
#include "simulator/redirecturi.h"
#include "simulator/scopegrammar.h"

#include <QRegularExpression>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

/// To the application with what went wrong; a space in the text is a +, as BaseSpace writes it.
Answer sendBack(const QString &redirectUri, const Refusal &refusal, const QString &state)
{
    QList<std::pair<QByteArray, QByteArray>> parameters{
        {"error", QUrl::toPercentEncoding(refusal.error)},
        {"error_description", QUrl::toPercentEncoding(refusal.description).replace("%20", "+")}};
    if (!state.isEmpty())
        parameters.append({"state", QUrl::toPercentEncoding(state)});
    return redirect(withParameters(redirectUri, parameters));
}

Answer past()
{
    return resultPage(400, u"past"_s, u"Nothing to do here"_s,
                      u"This request has been decided on, or something was missing. Please begin "
                      "again in your application."_s);
}

/// RFC 7636 §4.2: a SHA-256 in base64url.
bool isChallenge(const QString &text)
{
    static const QRegularExpression grammar(u"^[A-Za-z0-9_-]{43}$"_s);
    return grammar.match(text).hasMatch();
}

} // namespace

QList<Route> AuthorizePages::routes()
{
    return {{Method::Get, u"/oauth/authorize"_s,
             [this](const Request &request) { return authorize(request); }},
            {Method::Post, u"/oauth/authorize/consent"_s,
             [this](const Request &request) { return consent(request); }},
            {Method::Post, u"/oauth/authorize/decision"_s,
             [this](const Request &request) { return decide(request); }}};
}

Answer AuthorizePages::authorize(const Request &request)
{
    m_authority.count(&Counters::authorizeRequests);
    const Form form(request.query);
    if (const QString why = unsafe(form); !why.isEmpty()) {
        m_authority.count(&Counters::badRequests);
        return resultPage(400, u"refused"_s, u"This request cannot be granted"_s, why);
    }
    const QString redirectUri = form.value(u"redirect_uri"_s);
    const QString state = form.value(u"state"_s);
    if (const auto refusal = problem(form)) {
        m_authority.count(&Counters::badRequests);
        return sendBack(redirectUri, *refusal, state);
    }
    const AuthorizationRequest &opened =
        m_authority.codes().open({.id = {},
                                  .redirectUri = redirectUri,
                                  .state = state,
                                  .scopes = Scopes::parse(form.value(u"scope"_s)),
                                  .challenge = form.value(u"code_challenge"_s).toLatin1()});
    return signInPage(m_authority.users(), u"/oauth/authorize/consent"_s,
                      hiddenField(u"request"_s, opened.id));
}

Answer AuthorizePages::consent(const Request &request)
{
    const Form form(request.body);
    const AuthorizationRequest *asked = m_authority.codes().findOpen(form.value(u"request"_s));
    const User *user = m_authority.findUser(form.value(u"user"_s));
    if (!asked || !user)
        return past();
    TemplateValues values = describe(*user);
    values.insert(u"action"_s, u"/oauth/authorize/decision"_s);
    values.insert(u"hidden"_s, hiddenField(u"request"_s, asked->id));
    values.insert(u"scopes"_s, scopeList(asked->scopes));
    values.insert(u"details"_s,
                  fillTemplate(u"destination"_s, {{u"address"_s, asked->redirectUri}}));
    return htmlPage(200, u"Allow access?"_s, fillTemplate(u"consent"_s, values));
}

Answer AuthorizePages::decide(const Request &request)
{
    const Form form(request.body);
    const AuthorizationRequest *asked = m_authority.codes().findOpen(form.value(u"request"_s));
    const User *user = m_authority.findUser(form.value(u"user"_s));
    const QString decision = form.value(u"decision"_s);
    const bool accepted = decision == "accept"_L1;
    if (!asked || !user || (!accepted && decision != "decline"_L1))
        return past();
    Answer answer = accepted
        ? redirect(accept(*asked, *user))
        : sendBack(asked->redirectUri, {u"access_denied"_s, u"The user did not allow the grant"_s},
                   asked->state);
    m_authority.codes().decide(asked->id);
    return answer;
}

QString AuthorizePages::unsafe(const Form &form) const
{
    if (const QString name = form.repeatedName(); !name.isEmpty())
        return name + " is repeated."_L1;
    if (form.value(u"client_id"_s) != m_authority.clientId())
        return u"client_id is missing or belongs to no application."_s;
    if (!mayRedirectTo(form.value(u"redirect_uri"_s), m_authority.redirectUri())) {
        return "redirect_uri is missing or not the registered one, "_L1 + m_authority.redirectUri()
            + '.'_L1;
    }
    return {};
}

std::optional<Refusal> AuthorizePages::problem(const Form &form) const
{
    if (form.value(u"response_type"_s).isEmpty())
        return missing(u"response_type"_s);
    if (form.value(u"response_type"_s) != "code"_L1)
        return Refusal{u"unsupported_response_type"_s, u"response_type must be code"_s};
    if (form.value(u"state"_s).isEmpty())
        return missing(u"state"_s);
    if (const QString scope = unknownScope(Scopes::parse(form.value(u"scope"_s))); !scope.isEmpty())
        return Refusal{u"invalid_scope"_s, "Unknown scope: "_L1 + scope};

    if (!form.has(u"code_challenge"_s)) {
        const bool wanted = m_authority.behaviour().pkce == Behaviour::Pkce::Required;
        return wanted ? std::optional(missing(u"code_challenge"_s)) : std::nullopt;
    }
    if (form.value(u"code_challenge_method"_s) != "S256"_L1)
        return Refusal{u"invalid_request"_s, u"code_challenge_method must be S256"_s};
    if (!isChallenge(form.value(u"code_challenge"_s)))
        return Refusal{u"invalid_request"_s, u"code_challenge is none"_s};
    return std::nullopt;
}

QByteArray AuthorizePages::accept(const AuthorizationRequest &request, const User &user)
{
    const QByteArray code = m_authority.issueCode({.code = {},
                                                   .user = user,
                                                   .scopes = request.scopes,
                                                   .redirectUri = request.redirectUri,
                                                   .challenge = request.challenge,
                                                   .token = {}});
    return withParameters(
        request.redirectUri,
        {{"code", code.toPercentEncoding()}, {"state", QUrl::toPercentEncoding(request.state)}});
}

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#include "simulator/launchpages.h"

#include "simulator/page.h"
#include "simulator/redirecturi.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

QList<Route> LaunchPages::routes()
{
    return {
        {Method::Get, u"/apps/launch"_s, [this](const Request & /*request*/) { return signIn(); }},
        {Method::Post, u"/apps/launch/inputs"_s,
         [this](const Request &request) { return choose(request); }},
        {Method::Post, u"/apps/launch/start"_s,
         [this](const Request &request) { return start(request); }}};
}

Answer LaunchPages::signIn() const
{
    return signInPage(m_authority.users(), u"/apps/launch/inputs"_s, {});
}

Answer LaunchPages::choose(const Request &request)
{
    const User *user = m_authority.findUser(Form(request.body).value(u"user"_s));
    return user ? inputs(*user, m_authority.redirectUri(), {}) : signIn();
}

Answer LaunchPages::start(const Request &request)
{
    const Form form(request.body);
    const User *user = m_authority.findUser(form.value(u"user"_s));
    if (!user)
        return signIn();
    const QString redirectUri = form.value(u"redirect_uri"_s);
    if (!mayRedirectTo(redirectUri, m_authority.redirectUri()))
        return inputs(*user, redirectUri, u"The portal does not know this redirect URI."_s);
    const Resource *input = m_authority.appSessions().findResource(form.value(u"input"_s));
    if (!input)
        return inputs(*user, redirectUri, u"Choose an input."_s);

    m_authority.count(&Counters::launches);
    const AppSession &session = m_authority.appSessions().start(*user, {*input});
    const QByteArray code = m_authority.issueCode({.code = {},
                                                   .user = *user,
                                                   .scopes = {},
                                                   .redirectUri = redirectUri,
                                                   .challenge = {},
                                                   .token = {}});
    return redirect(withParameters(redirectUri,
                                   {{"action", "trigger"},
                                    {"appsessionuri", session.uri().toLatin1()},
                                    {"authorization_code", code.toPercentEncoding()}}));
}

Answer LaunchPages::inputs(const User &user, const QString &redirectUri, const QString &complaint)
{
    Html choices;
    for (const Resource &resource : m_authority.appSessions().resources()) {
        choices.text += fillTemplate(u"input"_s,
                                     {{u"id"_s, resource.id},
                                      {u"name"_s, resource.name},
                                      {u"type"_s, resource.type},
                                      {u"owner"_s, resource.owner.name}})
                            .text;
    }
    TemplateValues values = describe(user);
    values.insert(u"inputs"_s, choices);
    values.insert(u"address"_s, redirectUri);
    values.insert(u"complaint"_s, complaint);
    return htmlPage(complaint.isEmpty() ? 200 : 400, u"Open in SpaceKey"_s,
                    fillTemplate(u"launch"_s, values));
}

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#include "simulator/pages.h"

#include "simulator/form.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

Answer page(int status, const QString &title, const Html &content)
{
    const Html html = fillTemplate(u"page"_s, {{u"title"_s, title}, {u"content"_s, content}});
    return {
        .status = status,
        .contentType = "text/html; charset=utf-8",
        .body = html.text.toUtf8(),
        .headers = {
            {"Cache-Control", "no-store"},
            {"Referrer-Policy", "no-referrer"},
            {"Content-Security-Policy",
             "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; "
             "base-uri 'none'; frame-ancestors 'none'"}}};
}

Answer result(int status, const QString &kind, const QString &title, const QString &text)
{
    return page(
        status, title,
        fillTemplate(u"result"_s, {{u"kind"_s, kind}, {u"title"_s, title}, {u"text"_s, text}}));
}

/// Up to two letters for the picture of @p user.
QString initials(const User &user)
{
    QString letters;
    const QStringList words = user.name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min<qsizetype>(2, words.size())))
        letters += word.front().toUpper();
    return letters;
}

TemplateValues describe(const User &user)
{
    const bool workgroup = user.workgroup.value_or(false);
    return {{u"id"_s, user.id},
            {u"name"_s, user.name},
            {u"email"_s, user.email},
            {u"initials"_s, initials(user)},
            {u"look"_s, workgroup ? u"workgroup"_s : u"person"_s},
            {u"badge"_s, workgroup ? u"workgroup"_s : QString()}};
}

Html scopeList(const Scopes &scopes)
{
    if (scopes.isEmpty())
        return fillTemplate(u"scope"_s, {{u"scope"_s, u"basic user information"_s}});
    Html list;
    for (const QString &scope : scopes.list())
        list.text += fillTemplate(u"scope"_s, {{u"scope"_s, scope}}).text;
    return list;
}

} // namespace

QList<Route> Pages::routes()
{
    return {{Method::Get, u"/oauth/device"_s,
             [this](const Request &request) { return signIn(request); }},
            {Method::Post, u"/oauth/device/consent"_s,
             [this](const Request &request) { return consent(request); }},
            {Method::Post, u"/oauth/device/decision"_s,
             [this](const Request &request) { return decide(request); }}};
}

Answer Pages::signIn(const Request &request) const
{
    const QString code = Form(request.query).value(u"code"_s).trimmed();
    if (code.isEmpty())
        return enterCode({});
    const Device *device = m_authority.findDevice(code);
    if (!device)
        return enterCode(u"This code is not known. Compare it with the one in your application."_s);
    if (const QString why = pastIt(*device); !why.isEmpty())
        return result(200, u"past"_s, u"Nothing to do here"_s, why);

    Html users;
    for (const User &user : m_authority.users())
        users.text += fillTemplate(u"user"_s, describe(user)).text;
    return page(200, u"Sign in"_s,
                fillTemplate(u"sign-in"_s, {{u"code"_s, device->userCode}, {u"users"_s, users}}));
}

Answer Pages::consent(const Request &request) const
{
    const Form form(request.body);
    const Device *device = m_authority.findDevice(form.value(u"code"_s));
    const User *user = m_authority.findUser(form.value(u"user"_s));
    if (!device || !user)
        return enterCode(u"Something was missing. Please begin again."_s);
    if (const QString why = pastIt(*device); !why.isEmpty())
        return result(200, u"past"_s, u"Nothing to do here"_s, why);

    TemplateValues values = describe(*user);
    values.insert(u"code"_s, device->userCode);
    values.insert(u"scopes"_s, scopeList(device->scopes));
    return page(200, u"Allow access?"_s, fillTemplate(u"consent"_s, values));
}

Answer Pages::decide(const Request &request)
{
    const Form form(request.body);
    const QString code = form.value(u"code"_s);
    const QString decision = form.value(u"decision"_s);
    if (decision == "accept"_L1 && m_authority.approve(code, form.value(u"user"_s))) {
        return result(200, u"accepted"_s, u"Access granted"_s,
                      u"You may close this page and go back to SpaceKey."_s);
    }
    if (decision == "decline"_L1 && m_authority.deny(code)) {
        return result(200, u"declined"_s, u"Access declined"_s,
                      u"SpaceKey was given no access. You may close this page."_s);
    }
    const Device *device = m_authority.findDevice(code);
    const QString why = device ? pastIt(*device) : QString();
    return why.isEmpty() ? enterCode(u"Something was missing. Please begin again."_s)
                         : result(200, u"past"_s, u"Nothing to do here"_s, why);
}

Answer Pages::enterCode(const QString &complaint) const
{
    return page(complaint.isEmpty() ? 200 : 400, u"Connect a device"_s,
                fillTemplate(u"enter-code"_s, {{u"complaint"_s, complaint}}));
}

QString Pages::pastIt(const Device &device) const
{
    switch (device.state) {
    case Device::State::Accepted:
    case Device::State::Spent:
        return u"Access was granted with this code already. You may close this page."_s;
    case Device::State::Declined:
        return u"Access was declined with this code already. You may close this page."_s;
    case Device::State::Pending:
        break;
    }
    if (m_authority.isExpired(device))
        return u"This code has expired. Ask for a new one in your application."_s;
    return {};
}

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#include "simulator/page.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

/// Up to two letters for the picture of @p user.
QString initials(const User &user)
{
    QString letters;
    const QStringList words = user.name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min<qsizetype>(2, words.size())))
        letters += word.front().toUpper();
    return letters;
}

} // namespace

Answer htmlPage(int status, const QString &title, const Html &content)
{
    const Html html = fillTemplate(u"page"_s, {{u"title"_s, title}, {u"content"_s, content}});
    return {.status = status,
            .contentType = "text/html; charset=utf-8",
            .body = html.text.toUtf8(),
            .headers = {{"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"},
                        {"Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                         "form-action 'self' http://localhost:*; "
                         "base-uri 'none'; frame-ancestors 'none'"}}};
}

Answer resultPage(int status, const QString &kind, const QString &title, const QString &text)
{
    return htmlPage(
        status, title,
        fillTemplate(u"result"_s, {{u"kind"_s, kind}, {u"title"_s, title}, {u"text"_s, text}}));
}

Answer redirect(const QByteArray &address)
{
    return {.status = 302,
            .contentType = "text/plain",
            .body = {},
            .headers = {{"Location", address},
                        {"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"}}};
}

Answer signInPage(const QList<User> &users, const QString &action, const Html &hidden)
{
    Html buttons;
    for (const User &user : users)
        buttons.text += fillTemplate(u"user"_s, describe(user)).text;
    return htmlPage(
        200, u"Sign in"_s,
        fillTemplate(u"sign-in"_s,
                     {{u"action"_s, action}, {u"hidden"_s, hidden}, {u"users"_s, buttons}}));
}

Html hiddenField(const QString &name, const QString &value)
{
    return fillTemplate(u"hidden"_s, {{u"name"_s, name}, {u"value"_s, value}});
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

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#include "simulator/visitor.h"

#include <QRegularExpression>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString firstMatch(const QString &pattern, const QString &text)
{
    return QRegularExpression(pattern).match(text).captured(1);
}

} // namespace

QByteArray Visitor::accept(const QUrl &link, const QString &user)
{
    return decide(link, user, u"accept"_s);
}

QByteArray Visitor::decline(const QUrl &link, const QString &user)
{
    return decide(link, user, u"decline"_s);
}

QByteArray Visitor::launch(const QUrl &webUrl, const QString &input, const QString &redirectUri,
                           const QString &user)
{
    open(QUrl(webUrl.toString() + "/apps/launch"_L1));
    submit({{u"user"_s, user}});
    const QString suggested =
        firstMatch(u"id=\"redirect-uri\"[^>]* value=\"([^\"]*)\""_s, m_page.text());
    submit({{u"input"_s, input},
            {u"redirect_uri"_s, redirectUri.isEmpty() ? suggested : redirectUri}});
    return m_page.header("Location");
}

QByteArray Visitor::decide(const QUrl &link, const QString &user, const QString &decision)
{
    open(link);
    if (m_page.status == 200)
        submit({{u"user"_s, user}});
    if (m_page.status == 200)
        submit({{u"decision"_s, decision}});
    return m_page.header("Location");
}

void Visitor::open(const QUrl &link)
{
    m_address = link;
    m_page = m_client.get(link);
}

void Visitor::submit(const HttpClient::Fields &more)
{
    static const QRegularExpression hidden(
        u"<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">"_s);
    const QString html = m_page.text();
    HttpClient::Fields fields = more;
    auto matches = hidden.globalMatch(html);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        fields.append({match.captured(1), match.captured(2)});
    }
    m_address = m_address.resolved(QUrl(firstMatch(u"<form action=\"([^\"]*)\""_s, html)));
    m_page = m_client.post(m_address, fields);
}

} // namespace spacekey

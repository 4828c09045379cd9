// SPDX-License-Identifier: Apache-2.0
#include "e2e/pagevisitor.h"

#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <memory>

namespace spacekey {

using namespace Qt::StringLiterals;

int PageVisitor::open(const QUrl &address)
{
    return read(m_network.get(request(address)));
}

int PageVisitor::press(const QString &name, const QString &value)
{
    static const QRegularExpression target(uR"re(<form action="([^"]*)")re"_s);
    static const QRegularExpression hidden(
        uR"re(<input type="hidden" name="([^"]*)" value="([^"]*)">)re"_s);
    QUrlQuery form;
    auto fields = hidden.globalMatch(m_page);
    while (fields.hasNext()) {
        const QRegularExpressionMatch field = fields.next();
        form.addQueryItem(field.captured(1), field.captured(2));
    }
    form.addQueryItem(name, value);
    QNetworkRequest post = request(m_address.resolved(QUrl(target.match(m_page).captured(1))));
    post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    return read(m_network.post(post, form.toString(QUrl::FullyEncoded).toLatin1()));
}

QUrl PageVisitor::decide(const QUrl &link, const QString &userId, const QString &decision)
{
    open(link);
    press(u"user"_s, userId);
    press(u"decision"_s, decision);
    return m_next;
}

int PageVisitor::read(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owner(reply);
    constexpr int patience = 30'000; // ms
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, patience))
        return 0;
    m_address = reply->url();
    m_next = QUrl::fromEncoded(reply->rawHeader("Location"));
    m_page = QString::fromUtf8(reply->readAll());
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QNetworkRequest PageVisitor::request(const QUrl &address)
{
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    return request;
}

} // namespace spacekey

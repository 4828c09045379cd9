// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectstage.h"

#include "oauth/redirectflow.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUrlQuery>

namespace spacekey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RedirectStage::RedirectStage()
    : region{.id = u"test"_s, .name = u"Test"_s, .apiBase = server.url(), .webBase = server.url()}
{
    server.setHandler([this](const WireRequest &request) { return handle(request); });
    QObject::connect(&m_person, &Alarm::due, &m_person, [this] { act(); });
}

std::unique_ptr<AuthFlow> RedirectStage::makeFlow()
{
    return makeRedirectFlow();
}

std::unique_ptr<RedirectFlow> RedirectStage::makeRedirectFlow()
{
    auto flow = std::make_unique<RedirectFlow>(region, pair, scopes, options, servers, clock);
    QObject::connect(flow.get(), &AuthFlow::promptReady, &m_person,
                     [this](const SignInPrompt &prompt) {
                         link = prompt.link;
                         m_person.start(20s);
                     });
    QObject::connect(flow.get(), &OneShot::over, &m_person, [this] { m_person.stop(); });
    QObject::connect(flow.get(), &QObject::destroyed, &m_person, [this] { m_person.stop(); });
    return flow;
}

QStringList RedirectStage::states() const
{
    return {u"new"_s, u"started"_s, u"prompted"_s, u"exchanging"_s, u"troubled"_s};
}

void RedirectStage::bringTo(AuthFlow &flow, const QString &state)
{
    if (state == "new"_L1)
        return;
    if (state == "started"_L1) {
        flow.start();
        return;
    }
    prompt(flow);
    if (state == "exchanging"_L1) {
        tokenReply = WireReply::hang();
        act();
        if (!QTest::qWaitFor([&] { return server.heldRequests() == 1; }))
            qFatal("The flow does not exchange its code.");
        tokenReply.reset();
    } else if (state == "troubled"_L1) {
        const Visit &stray = browse(replyUrl({{"code", "c"}, {"state", "wrong"}}, false));
        if (!QTest::qWaitFor([&] { return stray.isOver(); }))
            qFatal("The stray has got no answer.");
    }
}

bool RedirectStage::survivesNetworkDrop(const QString &) const
{
    return false; // The person accepts while it is gone, and a code is sent once.
}

void RedirectStage::accept()
{
    m_decision = Decision::Accept;
    if (!link.isEmpty())
        act();
}

void RedirectStage::refuse()
{
    m_decision = Decision::Refuse;
    if (!link.isEmpty())
        act();
}

void RedirectStage::prompt(AuthFlow &flow)
{
    flow.start();
    settle(flow);
}

QString RedirectStage::parameter(const char *name) const
{
    return QUrlQuery(link).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

QUrl RedirectStage::acceptedUrl()
{
    m_codes.append(nextCode + QByteArray::number(++m_issued));
    return replyUrl({{"code", m_codes.constLast().toPercentEncoding()}});
}

QUrl RedirectStage::refusedUrl(const QString &error) const
{
    return replyUrl(
        {{"error", error.toUtf8()}, {"error_description", "The+user+did+not+allow+the+grant"}});
}

QUrl RedirectStage::replyUrl(const QList<std::pair<QByteArray, QByteArray>> &fields,
                             bool withState) const
{
    QByteArray query;
    for (const auto &[name, value] : fields)
        query += name + '=' + value + '&';
    query += "x=y";
    if (withState)
        query += "&state=" + parameter("state").toLatin1();
    return QUrl::fromEncoded(redirectUri().toEncoded() + '?' + query);
}

Visit &RedirectStage::browse(const QUrl &url, const QByteArray &headers)
{
    m_visits.push_back(std::make_unique<Visit>(url, headers));
    return *m_visits.back();
}

void RedirectStage::act()
{
    m_person.stop();
    switch (m_decision) {
    case Decision::Accept:
        browse(acceptedUrl());
        break;
    case Decision::Refuse:
        browse(refusedUrl());
        break;
    case Decision::Never:
        break;
    }
}

WireReply RedirectStage::handle(const WireRequest &request)
{
    if (request.path != "/v1pre3/oauthv2/token"_L1)
        return WireReply::plain(404, "text/plain", "no such page");
    tokenCalls.append(request);
    if (tokenReply)
        return *tokenReply;
    const QString problem = problemOf(request);
    if (!problem.isEmpty()) {
        return WireReply::json(
            400, {{u"error"_s, problem}, {u"error_description"_s, u"In the server's words"_s}});
    }
    return WireReply::json(200, {{u"access_token"_s, u"the-token-itself"_s}});
}

/// RFC 6749 §4.1.3 and §5.2, RFC 7636 §4.6.
QString RedirectStage::problemOf(const WireRequest &request)
{
    const auto fields = QUrlQuery(QString::fromLatin1(request.body)).queryItems();
    QStringList names;
    for (const auto &field : fields)
        names += field.first;
    names.sort();
    if (request.verb != "POST"
        || request.headers.value("content-type") != "application/x-www-form-urlencoded"
        || request.headers.contains("authorization") || !request.query.isEmpty()
        || names
            != QStringList({u"client_id"_s, u"client_secret"_s, u"code"_s, u"code_verifier"_s,
                            u"grant_type"_s, u"redirect_uri"_s}))
        return u"invalid_request"_s;
    if (request.field(u"client_id"_s) != pair.id
        || request.field(u"client_secret"_s).toUtf8() != pair.secret)
        return u"invalid_client"_s;
    if (request.field(u"grant_type"_s) != "authorization_code"_L1)
        return u"unsupported_grant_type"_s;
    const QByteArray challenge =
        QCryptographicHash::hash(request.field(u"code_verifier"_s).toLatin1(),
                                 QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (!m_codes.removeOne(request.field(u"code"_s).toUtf8())
        || request.field(u"redirect_uri"_s) != parameter("redirect_uri")
        || QString::fromLatin1(challenge) != parameter("code_challenge"))
        return u"invalid_grant"_s;
    return {};
}

} // namespace spacekey

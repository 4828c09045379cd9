// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflowtest.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// The redirect flow of protocol.md §3: what it sends, what the browser is shown, how it ends.
class TstRedirectFlow final : public RedirectFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsTheProtocolSays();
    void eachAttemptHasASecretOfItsOwn();
    void opensOnlyLinksOfItsRegion();
    void exchangesTheCodeAsTheProtocolSays();
    void codesAndSecretsArriveUnharmed_data();
    void codesAndSecretsArriveUnharmed();
    void thePageWaitsForTheTruth();
    void thePageSaysWhyThereIsNoToken();
    void refusals_data();
    void refusals();
    void noErrorHoldsASecret();
};

void TstRedirectFlow::asksAsTheProtocolSays()
{
    m_stage->pair.id = u"client key&+"_s;
    renewFlow();
    prompt();
    QCOMPARE(m_prompt->count(), 1);
    const auto shown = m_prompt->constFirst().constFirst().value<SignInPrompt>();
    QCOMPARE(shown.flow, Flow::Redirect);
    QCOMPARE(shown.lifetime, 10min);
    QVERIFY(shown.userCode.isEmpty());
    QVERIFY(shown.linkTrusted);
    QCOMPARE(shown.link.adjusted(QUrl::RemoveQuery), m_stage->server.url(u"/oauth/authorize"_s));

    QCOMPARE(QUrlQuery(shown.link).queryItems().size(), 7);
    QCOMPARE(m_stage->parameter("response_type"), u"code"_s);
    QCOMPARE(m_stage->parameter("client_id"), u"client key&+"_s);
    QCOMPARE(m_stage->parameter("scope"), u"browse global,read global"_s);
    QCOMPARE(m_stage->parameter("code_challenge_method"), u"S256"_s);
    QCOMPARE(m_stage->parameter("code_challenge").size(), 43);
    QCOMPARE(m_stage->parameter("state").size(), 43); // 32 bytes in base64url
    const quint16 port = m_stage->port();
    QVERIFY(port != 0);
    QCOMPARE(m_stage->parameter("redirect_uri"), u"http://localhost:%1/callback"_s.arg(port));
    QVERIFY(m_stage->server.requests().isEmpty());
}

void TstRedirectFlow::eachAttemptHasASecretOfItsOwn()
{
    QSet<QString> seen;
    for (int i = 0; i < 20; ++i) {
        renewFlow();
        prompt();
        seen.insert(m_stage->parameter("state"));
        seen.insert(m_stage->parameter("code_challenge"));
    }
    QCOMPARE(seen.size(), 40);
}

void TstRedirectFlow::opensOnlyLinksOfItsRegion()
{
    m_stage->region.webBase = QUrl(u"http://basespace.example"_s);
    renewFlow();
    prompt();
    QVERIFY(!m_prompt->constFirst().constFirst().value<SignInPrompt>().linkTrusted);
}

void TstRedirectFlow::exchangesTheCodeAsTheProtocolSays()
{
    prompt();
    m_stage->accept();
    QVERIFY(isGranted());
    QCOMPARE(m_stage->tokenCalls.size(), 1);
    const WireRequest call = m_stage->tokenCalls.constFirst();
    QCOMPARE(call.headers.value("accept"), "application/json");
    QVERIFY(call.headers.value("user-agent").startsWith("SpaceKey/"));
    QCOMPARE(call.field(u"redirect_uri"_s), m_stage->parameter("redirect_uri"));
    const auto grant = m_granted->constFirst().constFirst().value<Grant>();
    QVERIFY(grant.token.bytes() == "the-token-itself");
}

void TstRedirectFlow::codesAndSecretsArriveUnharmed_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("secret");
    QTest::addRow("plain") << QByteArray("abc") << QByteArray("def");
    QTest::addRow("signs") << QByteArray("a+b/c=d%e&f g") << QByteArray("a+b&c=d%e f");
    QTest::addRow("as if encoded") << QByteArray("%2B%2f%25%20") << QByteArray("%2B%26%3D%25%20");
    QTest::addRow("all") << QByteArray("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
                         << QByteArray("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    QTest::addRow("umlauts") << QByteArray("ä€") << QByteArray("ß€");
}

void TstRedirectFlow::codesAndSecretsArriveUnharmed()
{
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, secret);
    m_stage->nextCode = code;
    m_stage->pair.secret = secret;
    renewFlow();
    prompt();
    m_stage->accept(); // at a server that compares them byte for byte
    QVERIFY(isGranted());
}

void TstRedirectFlow::thePageWaitsForTheTruth()
{
    prompt();
    m_stage->tokenReply = WireReply::hang();
    const Visit &browser = m_stage->browse(m_stage->acceptedUrl());
    QTRY_COMPARE(m_stage->server.heldRequests(), 1);
    QVERIFY(browser.answer().isEmpty());
    QVERIFY(!browser.isOver());
    m_stage->server.answerHeld(WireReply::json(200, {{u"access_token"_s, u"t"_s}}));
    QTRY_VERIFY(browser.isOver());
    QCOMPARE(browser.status(), 200);
    QVERIFY(browser.answer().contains("SpaceKey has received your permission"));
    QVERIFY(!browser.answer().contains("saved"));
    QCOMPARE(m_granted->count(), 1);
}

void TstRedirectFlow::thePageSaysWhyThereIsNoToken()
{
    prompt();
    m_stage->tokenReply = WireReply::json(400, {{u"error"_s, u"invalid_client"_s}});
    const Visit &browser = m_stage->browse(m_stage->acceptedUrl());
    QTRY_VERIFY(browser.isOver());
    QVERIFY(browser.answer().contains("has no access"));
    QVERIFY(browser.answer().contains("does not accept the client key"));
    QVERIFY(!browser.answer().contains("received your permission"));
    QCOMPARE(failure().code, Error::Code::InvalidClient);
}

void TstRedirectFlow::refusals_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<Error::Code>("code");
    QTest::addRow("no") << u"access_denied"_s << Error::Code::AccessDenied;
    QTest::addRow("no, in BaseSpace's spelling") << u"AccessDenied"_s << Error::Code::AccessDenied;
    QTest::addRow("scope") << u"invalid_scope"_s << Error::Code::InvalidScope;
    QTest::addRow("client") << u"unauthorized_client"_s << Error::Code::InvalidClient;
    QTest::addRow("response type")
        << u"unsupported_response_type"_s << Error::Code::UnsupportedGrantType;
    QTest::addRow("anything else") << u"server_error"_s << Error::Code::Refused;
}

void TstRedirectFlow::refusals()
{
    QFETCH(const QString, error);
    QFETCH(const Error::Code, code);
    prompt();
    const Visit &browser = m_stage->browse(m_stage->refusedUrl(error));
    QVERIFY(isFailed());
    QCOMPARE(failure().code, code);
    QCOMPARE(failure().serverText, u"The user did not allow the grant"_s);
    QVERIFY(!failure().remedy.isEmpty());
    QTRY_VERIFY(browser.isOver());
    QVERIFY(browser.answer().contains("The user did not allow the grant"));
    QVERIFY(m_stage->tokenCalls.isEmpty());
}

void TstRedirectFlow::noErrorHoldsASecret()
{
    m_stage->nextCode = "the-code-itself";
    prompt();
    const QString words = "the-code-itself1 with "_L1 + QString::fromUtf8(m_stage->pair.secret);
    m_stage->tokenReply =
        WireReply::json(400, {{u"error"_s, u"invalid_grant"_s}, {u"error_description"_s, words}});
    const Visit &browser = m_stage->browse(m_stage->acceptedUrl());
    QVERIFY(isFailed());
    const Error error = failure();
    const QString all = error.what + error.remedy + error.serverText;
    QVERIFY(!all.contains("the-code-itself"_L1));
    QVERIFY(!all.contains(QString::fromUtf8(m_stage->pair.secret)));
    QCOMPARE(error.serverText, u"… with …"_s);
    QTRY_VERIFY(browser.isOver());
    QVERIFY(!browser.answer().contains("the-code-itself"));
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRedirectFlow)
#include "tst_redirectflow.moc"

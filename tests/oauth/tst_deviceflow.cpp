// SPDX-License-Identifier: Apache-2.0
#include "oauth/deviceflowtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// The device flow of protocol.md §2: what it sends, what it shows, how it ends. Names begin with
/// the rows of the fault table.
class TstDeviceFlow final : public DeviceFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void asksAndPollsInBaseSpacesForm();
    void opensOnlyLinksOfItsRegion_data();
    void opensOnlyLinksOfItsRegion();
    void keepsTheTokensLifetimeWhenToldOne();
    void theFirstRequestFailsAtOnce_data();
    void theFirstRequestFailsAtOnce();
    void noErrorHoldsASecret();
    void n1_pendingAndSlowDown();
    void n1_refusals_data();
    void n1_refusals();
    void n1_aRefusalBeforeTheCodeIsShown();
    void n1_expiresByItself();
    void n1_theOtherFormOnce();
    void n1_neitherForm();
};

void TstDeviceFlow::asksAndPollsInBaseSpacesForm()
{
    m_stage->prompt(*m_flow);
    const WireRequest ask = m_stage->server.requests().constFirst();
    QCOMPARE(ask.verb, "POST");
    QCOMPARE(ask.headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(ask.field(u"client_id"_s), u"client-key"_s);
    QCOMPARE(ask.field(u"response_type"_s), u"device_code"_s);
    QCOMPARE(ask.field(u"scope"_s), u"browse global,read global"_s);
    QVERIFY(!ask.body.contains("client_secret"));

    QCOMPARE(m_prompt->count(), 1);
    const auto prompt = m_prompt->constFirst().constFirst().value<SignInPrompt>();
    QCOMPARE(prompt.link, m_stage->server.url(u"/device/AB-12"_s));
    QCOMPARE(prompt.userCode, u"AB-12"_s);
    QCOMPARE(prompt.lifetime, 1800s);
    QVERIFY(prompt.linkTrusted);

    m_stage->accept();
    run(3s);
    const WireRequest poll = m_stage->polls.constFirst();
    QCOMPARE(poll.verb, "POST");
    QCOMPARE(poll.headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(poll.field(u"client_id"_s), u"client-key"_s);
    QCOMPARE(poll.field(u"client_secret"_s), u"client+secret/="_s);
    QCOMPARE(poll.field(u"grant_type"_s), u"device"_s);
    QCOMPARE(poll.field(u"code"_s), u"device+code/="_s);
    QVERIFY(poll.query.isEmpty());

    QCOMPARE(m_granted->count(), 1);
    const auto grant = m_granted->constFirst().constFirst().value<Grant>();
    QCOMPARE(grant.token.bytes(), "the-token-itself");
    QVERIFY(!grant.expiresIn);
    QCOMPARE(m_troubled->count() + m_recovered->count(), 0);
}

void TstDeviceFlow::opensOnlyLinksOfItsRegion_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("trusted");
    QTest::addRow("the region") << u"https://basespace.example.org/device?c=1"_s << true;
    QTest::addRow("below the region") << u"https://lab.basespace.example.org/device"_s << true;
    QTest::addRow("elsewhere") << u"https://basespace.example.org.evil.example"_s << false;
    QTest::addRow("a similar name") << u"https://evilbasespace.example.org/"_s << false;
    QTest::addRow("not encrypted") << u"http://basespace.example.org/device"_s << false;
    QTest::addRow("loopback") << u"http://127.0.0.1/device"_s << false;
    QTest::addRow("a user name in it") << u"https://basespace.example.org@evil.example/"_s << false;
    QTest::addRow("no web page") << u"file:///etc/passwd"_s << false;
}

void TstDeviceFlow::opensOnlyLinksOfItsRegion()
{
    QFETCH(const QString, link);
    QFETCH(const bool, trusted);
    m_stage->region.webBase = QUrl(u"https://basespace.example.org"_s);
    m_flow = m_stage->makeFlow();
    QSignalSpy prompt(m_flow.get(), &AuthFlow::promptReady);
    m_stage->authorization.insert(u"verification_with_code_uri"_s, link);
    m_stage->prompt(*m_flow);
    QCOMPARE(prompt.count(), 1);
    QCOMPARE(prompt.constFirst().constFirst().value<SignInPrompt>().link, QUrl(link));
    QCOMPARE(prompt.constFirst().constFirst().value<SignInPrompt>().linkTrusted, trusted);
}

void TstDeviceFlow::keepsTheTokensLifetimeWhenToldOne()
{
    m_stage->prompt(*m_flow);
    m_stage->script = {
        WireReply::json(200, {{u"access_token"_s, u"t"_s}, {u"expires_in"_s, u"3600"_s}})};
    run(3s);
    QCOMPARE(m_granted->constFirst().constFirst().value<Grant>().expiresIn, std::optional(3600s));
}

void TstDeviceFlow::theFirstRequestFailsAtOnce_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<Error::Code>("code");
    QTest::addRow("closed") << WireReply::close() << Error::Code::Network;
    QTest::addRow("portal") << WireReply::plain(200, "text/html", "<p>hi")
                            << Error::Code::NetworkSignIn;
    QTest::addRow("500") << DeviceStage::error("server_error", 500) << Error::Code::ServerFailure;
    QTest::addRow("429") << DeviceStage::error("slow_down", 429) << Error::Code::RateLimited;
    QTest::addRow("not found") << WireReply::plain(404, "text/html", "<p>no")
                               << Error::Code::ServerFailure;
    QTest::addRow("empty") << WireReply::plain(200, "application/json", {})
                           << Error::Code::BadAnswer;
    QTest::addRow("a bomb") << WireReply::plain(200, "application/json", QByteArray(100'000, '['))
                            << Error::Code::BadAnswer;
    QTest::addRow("10 MB") << WireReply::plain(200, "application/json", QByteArray(10'000'000, ' '))
                           << Error::Code::BadAnswer;
}

void TstDeviceFlow::theFirstRequestFailsAtOnce()
{
    QFETCH(const WireReply, reply);
    QFETCH(const Error::Code, code);
    m_stage->first = reply;
    m_flow->start();
    m_stage->settle(*m_flow);
    QTRY_COMPARE(m_failed->count(), 1);
    QCOMPARE(failure().code, code);
    QVERIFY(failure().what.contains("127.0.0.1"_L1));
    QVERIFY(!failure().remedy.isEmpty());
    QCOMPARE(m_prompt->count(), 0);
    QCOMPARE(m_stage->server.requests().size(), 1);
}

void TstDeviceFlow::noErrorHoldsASecret()
{
    m_stage->prompt(*m_flow);
    m_stage->script = {WireReply::json(
        400,
        {{u"error"_s, u"odd"_s},
         {u"error_description"_s, u"code device+code/= of client with client+secret/= is odd"_s}})};
    run(3s);
    QCOMPARE(failure().code, Error::Code::Refused);
    QVERIFY(failure().serverText.contains("is odd"_L1));
    for (const QString &text : {failure().what, failure().remedy, failure().serverText}) {
        QVERIFY(!text.contains("device+code"_L1));
        QVERIFY(!text.contains("client+secret"_L1));
    }
}

void TstDeviceFlow::n1_pendingAndSlowDown()
{
    m_stage->prompt(*m_flow);
    m_stage->script = {DeviceStage::pending(),          DeviceStage::pending(),
                       DeviceStage::error("slow_down"), DeviceStage::pending(),
                       DeviceStage::error("slow_down"), DeviceStage::pending(),
                       DeviceStage::token(u"t"_s)};
    run(2min);
    QCOMPARE(m_granted->count(), 1);
    QCOMPARE(m_stage->pauses.size(), 7);
    const std::chrono::seconds expected[]{2s, 2s, 2s, 7s, 7s, 12s, 12s};
    for (qsizetype i = 0; i < 7; ++i) {
        QVERIFY(m_stage->pauses.at(i) >= expected[i]);
        QVERIFY(m_stage->pauses.at(i) <= expected[i] + 200ms);
    }
    QCOMPARE(m_troubled->count(), 0);
}

void TstDeviceFlow::n1_refusals_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("word"); ///< that the person needs
    const auto row = [](const char *error, Error::Code code, const char *word, int status = 400) {
        QTest::addRow("%s %d", error, status)
            << DeviceStage::error(error, status) << code << QString::fromLatin1(word);
    };
    row("access_denied", Error::Code::AccessDenied, "refused");
    row("AccessDenied", Error::Code::AccessDenied, "refused");
    row("access_denied", Error::Code::AccessDenied, "refused", 403);
    row("expired_token", Error::Code::Expired, "new code");
    row("invalid_client", Error::Code::InvalidClient, "client key and secret");
    row("invalid_client", Error::Code::InvalidClient, "client key and secret", 401);
    row("unauthorized_client", Error::Code::InvalidClient, "client key and secret");
    row("invalid_scope", Error::Code::InvalidScope, "browse global, read global");
    row("invalid_request", Error::Code::Refused, "refused");
    row("something_new", Error::Code::Refused, "refused", 404);
    QTest::addRow("v1") << WireReply::json(
        400,
        {{u"ResponseStatus"_s,
          QJsonObject{{u"ErrorCode"_s, u"Odd"_s}, {u"Message"_s, u"In the server's words"_s}}}})
                        << Error::Code::Refused << u"refused"_s;
    QTest::addRow("v2") << WireReply::json(
        400, {{u"ErrorCode"_s, u"Odd"_s}, {u"ErrorMessage"_s, u"In the server's words"_s}})
                        << Error::Code::Refused << u"refused"_s;
    QTest::addRow("error_code") << WireReply::json(
        400,
        {{u"error_code"_s, u"access_denied"_s},
         {u"error_description"_s, u"In the server's words"_s}})
                                << Error::Code::AccessDenied << u"refused"_s;
}

void TstDeviceFlow::n1_refusals()
{
    QFETCH(const WireReply, reply);
    QFETCH(const Error::Code, code);
    QFETCH(const QString, word);
    m_stage->prompt(*m_flow);
    m_stage->script = {DeviceStage::pending(), reply};
    run(1min);
    QCOMPARE(m_failed->count(), 1);
    QCOMPARE(failure().code, code);
    QVERIFY2(failure().what.contains(word) || failure().remedy.contains(word),
             qPrintable(failure().what));
    QVERIFY(!failure().remedy.isEmpty());
    QCOMPARE(failure().serverText, u"In the server's words"_s);
    QVERIFY(failure().httpStatus >= 400);
    QCOMPARE(m_stage->polls.size(), 2);
}

void TstDeviceFlow::n1_aRefusalBeforeTheCodeIsShown()
{
    for (const auto &[error, code] : {std::pair("invalid_client", Error::Code::InvalidClient),
                                      std::pair("invalid_scope", Error::Code::InvalidScope)}) {
        const auto flow = m_stage->makeFlow();
        QSignalSpy failed(flow.get(), &AuthFlow::failed);
        m_stage->first = DeviceStage::error(error);
        flow->start();
        m_stage->settle(*flow);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, code);
    }
}

void TstDeviceFlow::n1_expiresByItself()
{
    m_stage->authorization.insert(u"expires_in"_s, 15);
    m_stage->prompt(*m_flow);
    run(14900ms);
    QCOMPARE(m_failed->count(), 0);
    QCOMPARE(m_stage->polls.size(), 7);
    run(200ms);
    QCOMPARE(failure().code, Error::Code::Expired);
    QVERIFY(failure().remedy.contains("new code"_L1));
    run(1min);
    QCOMPARE(m_stage->polls.size(), 7);
}

void TstDeviceFlow::n1_theOtherFormOnce()
{
    m_stage->prompt(*m_flow);
    m_stage->script = {DeviceStage::error("unsupported_grant_type"), DeviceStage::pending(),
                       DeviceStage::token(u"t"_s)};
    run(10s);
    QCOMPARE(m_granted->count(), 1);
    QCOMPARE(m_stage->polls.size(), 3);
    QCOMPARE(m_stage->polls.at(0).field(u"grant_type"_s), u"device"_s);
    for (const WireRequest &poll : m_stage->polls.sliced(1)) {
        QCOMPARE(poll.field(u"grant_type"_s), u"urn:ietf:params:oauth:grant-type:device_code"_s);
        QCOMPARE(poll.field(u"device_code"_s), u"device+code/="_s);
        QCOMPARE(poll.field(u"client_secret"_s), u"client+secret/="_s);
        QVERIFY(poll.field(u"code"_s).isNull());
    }
    verifyPausesAtLeast(2s);
    QCOMPARE(m_troubled->count(), 0);
}

void TstDeviceFlow::n1_neitherForm()
{
    m_stage->prompt(*m_flow);
    m_stage->script = {DeviceStage::error("unsupported_grant_type")};
    run(1min);
    QCOMPARE(failure().code, Error::Code::UnsupportedGrantType);
    QCOMPARE(m_stage->polls.size(), 2);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstDeviceFlow)
#include "tst_deviceflow.moc"

// SPDX-License-Identifier: Apache-2.0
#include "oauth/devicestage.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// The device flow of protocol.md §2 over real sockets; test names begin with the rows of the
/// fault table.
class TstDeviceFlow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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

    void n2_aMinuteOfTrouble_data();
    void n2_aMinuteOfTrouble();
    void n2_timeOutsDoubleThePause();

    void n3_aSignInPageIsInTheWay_data();
    void n3_aSignInPageIsInTheWay();

    void n4_serverInTrouble_data();
    void n4_serverInTrouble();
    void n4_retryAfterBeyondTheEnd();

    void n5_nonsenseIsPolledOn_data();
    void n5_nonsenseIsPolledOn();

    void n6_badTokensAreRefused_data();
    void n6_badTokensAreRefused();

    void n7_bounds_data();
    void n7_bounds();

    void n8_theWallClockDoesNotMatter();
    void n8_anHourOfSleep();
    void n8_sleepsPastTheEnd_data();
    void n8_sleepsPastTheEnd();

    void n12_noPollIsEarly();
    void aSignOfTroubleIsGivenOncePerCause();

private:
    void run(std::chrono::milliseconds time) { m_stage->pass(*m_flow, time); }
    [[nodiscard]] Error failure() const;
    [[nodiscard]] Error trouble() const;
    void verifyPausesAtLeast(std::chrono::milliseconds pause) const;

    std::unique_ptr<DeviceStage> m_stage;
    std::unique_ptr<AuthFlow> m_flow;
    std::unique_ptr<QSignalSpy> m_prompt;
    std::unique_ptr<QSignalSpy> m_troubled;
    std::unique_ptr<QSignalSpy> m_recovered;
    std::unique_ptr<QSignalSpy> m_granted;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TstDeviceFlow::init()
{
    m_stage = std::make_unique<DeviceStage>();
    m_flow = m_stage->makeFlow();
    m_prompt = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::promptReady);
    m_troubled = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::troubled);
    m_recovered = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::recovered);
    m_granted = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::granted);
    m_failed = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::failed);
}

void TstDeviceFlow::cleanup()
{
    m_flow.reset();
    m_stage.reset();
}

Error TstDeviceFlow::failure() const
{
    return m_failed->value(0).value(0).value<Error>();
}

Error TstDeviceFlow::trouble() const
{
    return m_troubled->value(0).value(0).value<Error>();
}

void TstDeviceFlow::verifyPausesAtLeast(std::chrono::milliseconds pause) const
{
    for (const auto seen : std::as_const(m_stage->pauses))
        QVERIFY2(seen >= pause, qPrintable(QString::number(seen.count())));
}

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
        400, {{u"error"_s, u"odd"_s},
              {u"error_description"_s,
               u"code device+code/= of client with client+secret/= is odd"_s}})};
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
    m_stage->script = {DeviceStage::pending(), DeviceStage::pending(),
                       DeviceStage::error("slow_down"), DeviceStage::pending(),
                       DeviceStage::error("slow_down"), DeviceStage::pending(),
                       DeviceStage::token(u"t"_s)};
    run(2min);
    QCOMPARE(m_granted->count(), 1);
    QCOMPARE(m_stage->pauses.size(), 7);
    const std::chrono::seconds expected[] {2s, 2s, 2s, 7s, 7s, 12s, 12s};
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
        400, {{u"ResponseStatus"_s,
               QJsonObject {{u"ErrorCode"_s, u"Odd"_s}, {u"Message"_s, u"In the server's words"_s}}}})
                        << Error::Code::Refused << u"refused"_s;
    QTest::addRow("v2") << WireReply::json(400, {{u"ErrorCode"_s, u"Odd"_s},
                                                 {u"ErrorMessage"_s, u"In the server's words"_s}})
                        << Error::Code::Refused << u"refused"_s;
    QTest::addRow("error_code") << WireReply::json(
        400, {{u"error_code"_s, u"access_denied"_s},
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

void TstDeviceFlow::n2_aMinuteOfTrouble_data()
{
    QTest::addColumn<std::optional<WireReply>>("reply"); ///< none: nobody listens
    QTest::addRow("refused") << std::optional<WireReply>();
    QTest::addRow("closed") << std::optional(WireReply::close());
    QTest::addRow("reset") << std::optional(WireReply::reset());
    QTest::addRow("reset in the middle of a body") << std::optional(
        WireReply {.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"access_token\":"},
                   .after = WireReply::After::Reset});
    QTest::addRow("closed in the middle of a body") << std::optional(
        WireReply {.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"access_token\":"},
                   .after = WireReply::After::Close});
}

void TstDeviceFlow::n2_aMinuteOfTrouble()
{
    QFETCH(const std::optional<WireReply>, reply);
    m_stage->prompt(*m_flow);
    run(5s);
    if (reply)
        m_stage->script = {*reply};
    else
        m_stage->server.drop();
    run(60s);
    QCOMPARE(m_troubled->count(), 1);
    QCOMPARE(trouble().code, Error::Code::Network);
    QVERIFY(!trouble().remedy.isEmpty());
    if (!reply)
        m_stage->server.restore();
    m_stage->script = {DeviceStage::pending(), DeviceStage::token(u"t"_s)};
    run(5s);
    QCOMPARE(m_recovered->count(), 1);
    QCOMPARE(m_granted->count(), 1);
    verifyPausesAtLeast(2s);
}

void TstDeviceFlow::n2_timeOutsDoubleThePause()
{
    m_stage->prompt(*m_flow);
    const auto timeOut = [&](std::chrono::seconds pause) {
        m_stage->script = {WireReply::hang()};
        const auto before = m_stage->polls.size();
        run(pause - 100ms);
        QCOMPARE(m_stage->polls.size(), before);
        run(200ms);
        QTRY_COMPARE(m_stage->polls.size(), before + 1);
        run(30s); // the request's own limit
        m_stage->server.answerHeld({});
        m_stage->clock.advance(100ms);
    };
    for (const auto pause : {2s, 4s, 8s, 16s, 32s, 60s, 60s})
        timeOut(pause);
    QCOMPARE(trouble().code, Error::Code::Timeout);
    QCOMPARE(m_troubled->count(), 1);

    m_stage->script = {DeviceStage::pending()};
    run(61s);
    QCOMPARE(m_recovered->count(), 1);
    const auto before = m_stage->polls.size();
    run(10s);
    QVERIFY2(m_stage->polls.size() >= before + 4, "a JSON answer ends the doubling");
    m_stage->accept();
    run(3s);
    QCOMPARE(m_granted->count(), 1);
}

void TstDeviceFlow::n3_aSignInPageIsInTheWay_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addRow("200 in HTML") << WireReply::plain(200, "text/html; charset=utf-8", "<p>hi");
    QTest::addRow("302 to another host") << WireReply::plain(
        302, "text/html", {}, {"Location: http://portal.example.net/login?to=x"});
    QTest::addRow("511") << WireReply::plain(511, "text/html", "<p>sign in");
}

void TstDeviceFlow::n3_aSignInPageIsInTheWay()
{
    QFETCH(const WireReply, reply);
    m_stage->prompt(*m_flow);
    m_stage->script = {reply, reply, DeviceStage::token(u"t"_s)};
    run(10s);
    QCOMPARE(m_troubled->count(), 1);
    QCOMPARE(trouble().code, Error::Code::NetworkSignIn);
    QVERIFY(trouble().what.contains("sign-in page is in the way"_L1));
    QVERIFY(!trouble().what.contains("portal.example.net"_L1));
    QCOMPARE(m_granted->count(), 1);
    verifyPausesAtLeast(2s);
}

void TstDeviceFlow::n4_serverInTrouble_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<int>("pause");
    QTest::addColumn<Error::Code>("code");
    const auto html = [](int status, const QByteArrayList &headers = {}) {
        return WireReply::plain(status, "text/html", "<p>later", headers);
    };
    // FakeClock's wall starts at 09:12:00 and the poll goes out two seconds later.
    const QByteArray date = "Retry-After: Fri, 14 Mar 2025 09:12:32 GMT";
    QTest::addRow("429 with seconds") << html(429, {"Retry-After: 20"}) << 20
                                      << Error::Code::RateLimited;
    QTest::addRow("429 with a date") << html(429, {date}) << 29 << Error::Code::RateLimited;
    QTest::addRow("429 in JSON") << DeviceStage::error("slow_down", 429) << 2
                                 << Error::Code::RateLimited;
    QTest::addRow("429 that asks for less than the interval")
        << html(429, {"Retry-After: 1"}) << 2 << Error::Code::RateLimited;
    QTest::addRow("500") << html(500) << 2 << Error::Code::ServerFailure;
    QTest::addRow("500 in JSON") << DeviceStage::error("access_denied", 500) << 2
                                 << Error::Code::ServerFailure;
    QTest::addRow("502") << html(502) << 2 << Error::Code::ServerFailure;
    QTest::addRow("503 with seconds") << html(503, {"Retry-After: 10"}) << 10
                                      << Error::Code::ServerFailure;
    QTest::addRow("404 in HTML") << html(404) << 2 << Error::Code::ServerFailure;
    QTest::addRow("400 in JSON without an error") << WireReply::json(400, {}) << 2
                                                  << Error::Code::ServerFailure;
}

void TstDeviceFlow::n4_serverInTrouble()
{
    QFETCH(const WireReply, reply);
    QFETCH(const int, pause);
    QFETCH(const Error::Code, code);
    m_stage->prompt(*m_flow);
    m_stage->script = {reply, DeviceStage::pending(), DeviceStage::token(u"t"_s)};
    run(1min);
    QCOMPARE(trouble().code, code);
    QCOMPARE(m_recovered->count(), 1);
    QCOMPARE(m_granted->count(), 1);
    QVERIFY(m_stage->pauses.at(1) >= std::chrono::seconds(pause));
    QVERIFY(m_stage->pauses.at(1) <= std::chrono::seconds(pause + 1));
    QVERIFY2(m_stage->pauses.at(2) <= 2200ms, "Retry-After counts once");
}

void TstDeviceFlow::n4_retryAfterBeyondTheEnd()
{
    m_stage->authorization.insert(u"expires_in"_s, 60);
    m_stage->prompt(*m_flow);
    m_stage->script = {WireReply::plain(503, {}, {}, {"Retry-After: 999999999999"})};
    run(61s);
    QCOMPARE(failure().code, Error::Code::Expired);
    QCOMPARE(m_stage->polls.size(), 1);
}

void TstDeviceFlow::n5_nonsenseIsPolledOn_data()
{
    const auto json = [](const QByteArray &body) {
        return WireReply::plain(200, "application/json", body);
    };
    QTest::addColumn<WireReply>("reply");
    QTest::addRow("10 MB") << json(QByteArray(10'000'000, ' '));
    QTest::addRow("a bomb of lists") << json(QByteArray(100'000, '['));
    QTest::addRow("a bomb of objects") << json(QByteArray("{\"a\":").repeated(100'000));
    QTest::addRow("NUL") << json(QByteArray(1, '\0') + "{\"access_token\":\"t\"}");
    QTest::addRow("bad UTF-8") << json("{\"access_token\":\"\xff\xfe\xfa\"}");
    QTest::addRow("empty") << json({});
    QTest::addRow("no JSON") << json("access_token=t");
    QTest::addRow("a list") << json("[\"access_token\",\"t\"]");
    QTest::addRow("cut short") << json("{\"access_token\":\"t\"");
}

void TstDeviceFlow::n5_nonsenseIsPolledOn()
{
    QFETCH(const WireReply, reply);
    m_stage->prompt(*m_flow);
    m_stage->script = {reply, DeviceStage::pending(),
                       WireReply {.pieces = {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                                             "3\r\n\xEF\xBB\xBF\r\n", "2\r\n{\"\r\n",
                                             "11\r\naccess_token\":\"t\"\r\n", "1\r\n}\r\n0\r\n\r\n"}}};
    run(10s);
    QCOMPARE(m_troubled->count(), 1);
    QCOMPARE(trouble().code, Error::Code::BadAnswer);
    QVERIFY(!trouble().what.isEmpty());
    QCOMPARE(m_recovered->count(), 1);
    QCOMPARE(m_granted->count(), 1); // chunked, with a BOM
}

void TstDeviceFlow::n6_badTokensAreRefused_data()
{
    QTest::addColumn<QJsonObject>("answer");
    const auto row = [](const char *name, const QJsonValue &token) {
        QTest::addRow("%s", name) << QJsonObject {{u"access_token"_s, token}};
    };
    QTest::addRow("none") << QJsonObject {};
    QTest::addRow("something else") << QJsonObject {{u"token_type"_s, u"bearer"_s}};
    row("empty", u""_s);
    row("null", QJsonValue::Null);
    row("a number", 12345678);
    row("a line break", u"abc\r\nX-Evil: 1"_s);
    row("a space", u"abc def"_s);
    row("NUL", QString(u"abc"_s + QChar(0)));
    row("an umlaut", u"abcü"_s);
    row("2,561 bytes", QString(2561, u'x'));
}

void TstDeviceFlow::n6_badTokensAreRefused()
{
    QFETCH(const QJsonObject, answer);
    m_stage->prompt(*m_flow);
    m_stage->script = {WireReply::json(200, answer)};
    run(1min);
    QCOMPARE(m_granted->count(), 0);
    QCOMPARE(failure().code, Error::Code::BadAnswer);
    QVERIFY(failure().what.contains("token"_L1));
    QVERIFY(!failure().what.contains("abc"_L1));
    QCOMPARE(m_stage->polls.size(), 1);
}

void TstDeviceFlow::n7_bounds_data()
{
    QTest::addColumn<QJsonValue>("interval");
    QTest::addColumn<QJsonValue>("expiresIn");
    QTest::addColumn<int>("pause"); ///< seconds; 0 when it fails at once
    QTest::addColumn<int>("lifetime");
    const auto row = [](const char *name, const QJsonValue &interval, const QJsonValue &expiresIn,
                        int pause, int lifetime) {
        QTest::addRow("%s", name) << interval << expiresIn << pause << lifetime;
    };
    row("zero", 0, 0, 5, 600);
    row("negative", -1, -5, 5, 600);
    row("strings", u"1"_s, u"30"_s, 1, 30);
    row("missing", QJsonValue::Undefined, QJsonValue::Undefined, 5, 600);
    row("rounded up", 1.2, 29.1, 2, 30);
    row("a lifetime of 1e300", 1, 1e300, 1, 86400);
    row("a lifetime of 10^9", 1, 1'000'000'000, 1, 86400);
    row("an interval of 1e300", 1e300, 1800, 0, 0);
    row("an interval of 10^9", 1'000'000'000, 1e300, 0, 0);
    row("an interval as long as the lifetime", 30, 30, 30, 30);
}

void TstDeviceFlow::n7_bounds()
{
    QFETCH(const QJsonValue, interval);
    QFETCH(const QJsonValue, expiresIn);
    QFETCH(const int, pause);
    QFETCH(const int, lifetime);
    m_stage->authorization.insert(u"interval"_s, interval);
    m_stage->authorization.insert(u"expires_in"_s, expiresIn);
    m_stage->prompt(*m_flow);
    if (pause == 0) {
        QCOMPARE(failure().code, Error::Code::BadAnswer);
        QVERIFY(failure().what.contains("expires"_L1));
        return;
    }
    QCOMPARE(m_prompt->constFirst().constFirst().value<SignInPrompt>().lifetime,
             std::chrono::seconds(lifetime));
    run(std::chrono::seconds(pause) - 1ms);
    QVERIFY(m_stage->polls.isEmpty());
    run(200ms);
    QCOMPARE(m_stage->polls.size(), pause < lifetime ? 1 : 0);
    // The rest of the life in one piece: a poll is on its way at most.
    m_stage->clock.suspend(std::chrono::seconds(lifetime));
    run(1s);
    QCOMPARE(failure().code, Error::Code::Expired);
}

void TstDeviceFlow::n8_theWallClockDoesNotMatter()
{
    m_stage->authorization.insert(u"expires_in"_s, 60);
    m_stage->prompt(*m_flow);
    m_stage->clock.setWall(m_stage->clock.wall().addDays(1));
    run(20s);
    m_stage->clock.setWall(m_stage->clock.wall().addDays(-2));
    run(20s);
    QCOMPARE(m_failed->count(), 0);
    QCOMPARE(m_stage->polls.size(), 19);
    verifyPausesAtLeast(2s);
    run(21s);
    QCOMPARE(failure().code, Error::Code::Expired);
}

void TstDeviceFlow::n8_anHourOfSleep()
{
    m_stage->authorization.insert(u"expires_in"_s, 7200);
    m_stage->prompt(*m_flow);
    run(5s);
    const auto before = m_stage->polls.size();
    m_stage->clock.suspend(1h);
    run(2s);
    QVERIFY2(m_stage->polls.size() - before <= 2, "no burst");
    QVERIFY2(m_stage->polls.size() > before, "not later than one interval");
    run(20s);
    verifyPausesAtLeast(2s);
    m_stage->accept();
    run(3s);
    QCOMPARE(m_granted->count(), 1);
}

void TstDeviceFlow::n8_sleepsPastTheEnd_data()
{
    QTest::addColumn<QString>("state");
    QTest::addRow("between two polls") << u"prompted"_s;
    QTest::addRow("during a poll") << u"polling"_s;
    QTest::addRow("in a long pause") << u"paused"_s;
}

void TstDeviceFlow::n8_sleepsPastTheEnd()
{
    QFETCH(const QString, state);
    if (state == "paused"_L1) {
        m_stage->prompt(*m_flow);
        m_stage->script = {WireReply::plain(503, {}, {}, {"Retry-After: 1000"})};
        run(10s);
    } else {
        m_stage->bringTo(*m_flow, state);
    }
    const auto before = m_stage->polls.size();
    m_stage->clock.suspend(1h);
    QCOMPARE(m_failed->count(), 0);
    run(2s);
    QCOMPARE(m_failed->count(), 1);
    QCOMPARE(failure().code, Error::Code::Expired);
    QCOMPARE(m_stage->polls.size(), before);
}

void TstDeviceFlow::n12_noPollIsEarly()
{
    m_stage->prompt(*m_flow);
    m_stage->script = {DeviceStage::pending(),
                       WireReply::plain(503, "text/html", "<p>later"),
                       WireReply::close(),
                       WireReply::reset(),
                       DeviceStage::error("unsupported_grant_type"),
                       WireReply::plain(200, {}, {}),
                       WireReply::plain(302, {}, {}, {"Location: /v1pre3/oauthv2/token"}),
                       WireReply::plain(401, "text/html", "<p>no", {"WWW-Authenticate: Basic"}),
                       WireReply::plain(429, {}, {}, {"Retry-After: 0"}),
                       DeviceStage::pending()};
    // Steps that do not fit the interval, so that an early poll would be seen.
    for (int i = 0; i < 90; ++i)
        run(333ms);
    QVERIFY(m_stage->polls.size() >= 10);
    verifyPausesAtLeast(2s);
    QCOMPARE(m_failed->count(), 0);
}

void TstDeviceFlow::aSignOfTroubleIsGivenOncePerCause()
{
    m_stage->prompt(*m_flow);
    m_stage->script = {WireReply::close(),
                       WireReply::reset(),
                       WireReply::plain(511, {}, {}),
                       WireReply::plain(511, {}, {}),
                       DeviceStage::pending(),
                       DeviceStage::pending(),
                       WireReply::plain(511, {}, {}),
                       DeviceStage::pending()};
    run(1min);
    QCOMPARE(m_troubled->count(), 3);
    QCOMPARE(m_recovered->count(), 2);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstDeviceFlow)
#include "tst_deviceflow.moc"

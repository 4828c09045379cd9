// SPDX-License-Identifier: Apache-2.0
#include "oauth/deviceflowtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// The device flow while the network or the server is in trouble. Names begin with the rows of the
/// fault table.
class TstDeviceFlowFaults final : public DeviceFlowTest
{
    Q_OBJECT

private Q_SLOTS:
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
    void aSignOfTroubleIsGivenOncePerCause();
};

void TstDeviceFlowFaults::n2_aMinuteOfTrouble_data()
{
    QTest::addColumn<std::optional<WireReply>>("reply"); ///< none: nobody listens
    QTest::addRow("refused") << std::optional<WireReply>();
    QTest::addRow("closed") << std::optional(WireReply::close());
    QTest::addRow("reset") << std::optional(WireReply::reset());
    QTest::addRow("reset in the middle of a body") << std::optional(
        WireReply{.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"access_token\":"},
                  .after = WireReply::After::Reset});
    QTest::addRow("closed in the middle of a body") << std::optional(
        WireReply{.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"access_token\":"},
                  .after = WireReply::After::Close});
}

void TstDeviceFlowFaults::n2_aMinuteOfTrouble()
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

void TstDeviceFlowFaults::n2_timeOutsDoubleThePause()
{
    m_stage->prompt(*m_flow);
    m_stage->script = QList<WireReply>(7, WireReply::hang())
        << DeviceStage::pending() << DeviceStage::pending() << DeviceStage::token(u"t"_s);
    run(15min);
    QCOMPARE(m_granted->count(), 1);
    QCOMPARE(m_troubled->count(), 1);
    QCOMPARE(trouble().code, Error::Code::Timeout);
    QCOMPARE(m_recovered->count(), 1);
    // The first after the prompt, seven after thirty seconds in vain, two after an answer in JSON.
    const std::chrono::seconds expected[]{2s, 34s, 38s, 46s, 62s, 90s, 90s, 90s, 2s, 2s};
    QCOMPARE(m_stage->pauses.size(), 10);
    for (qsizetype i = 0; i < 10; ++i) {
        QVERIFY(m_stage->pauses.at(i) >= expected[i]);
        QVERIFY(m_stage->pauses.at(i) <= expected[i] + 500ms);
    }
}

void TstDeviceFlowFaults::n3_aSignInPageIsInTheWay_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addRow("200 in HTML") << WireReply::plain(200, "text/html; charset=utf-8", "<p>hi");
    QTest::addRow("302 to another host") << WireReply::plain(
        302, "text/html", {}, {"Location: http://portal.example.net/login?to=x"});
    QTest::addRow("511") << WireReply::plain(511, "text/html", "<p>sign in");
}

void TstDeviceFlowFaults::n3_aSignInPageIsInTheWay()
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

void TstDeviceFlowFaults::n4_serverInTrouble_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<int>("pause");
    QTest::addColumn<Error::Code>("code");
    const auto html = [](int status, const QByteArrayList &headers = {}) {
        return WireReply::plain(status, "text/html", "<p>later", headers);
    };
    // FakeClock's wall starts at 09:12:00 and the poll goes out two seconds later.
    const QByteArray date = "Retry-After: Fri, 14 Mar 2025 09:12:32 GMT";
    QTest::addRow("429 with seconds")
        << html(429, {"Retry-After: 20"}) << 20 << Error::Code::RateLimited;
    QTest::addRow("429 with a date") << html(429, {date}) << 29 << Error::Code::RateLimited;
    QTest::addRow("429 in JSON") << DeviceStage::error("slow_down", 429) << 2
                                 << Error::Code::RateLimited;
    QTest::addRow("429 that asks for less than the interval")
        << html(429, {"Retry-After: 1"}) << 2 << Error::Code::RateLimited;
    QTest::addRow("500") << html(500) << 2 << Error::Code::ServerFailure;
    QTest::addRow("500 in JSON") << DeviceStage::error("access_denied", 500) << 2
                                 << Error::Code::ServerFailure;
    QTest::addRow("502") << html(502) << 2 << Error::Code::ServerFailure;
    QTest::addRow("503 with seconds")
        << html(503, {"Retry-After: 10"}) << 10 << Error::Code::ServerFailure;
    QTest::addRow("404 in HTML") << html(404) << 2 << Error::Code::ServerFailure;
    QTest::addRow("400 in JSON without an error")
        << WireReply::json(400, {}) << 2 << Error::Code::ServerFailure;
}

void TstDeviceFlowFaults::n4_serverInTrouble()
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

void TstDeviceFlowFaults::n4_retryAfterBeyondTheEnd()
{
    m_stage->authorization.insert(u"expires_in"_s, 60);
    m_stage->prompt(*m_flow);
    m_stage->script = {WireReply::plain(503, {}, {}, {"Retry-After: 999999999999"})};
    run(61s);
    QCOMPARE(failure().code, Error::Code::Expired);
    QCOMPARE(m_stage->polls.size(), 1);
}

void TstDeviceFlowFaults::n5_nonsenseIsPolledOn_data()
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

void TstDeviceFlowFaults::n5_nonsenseIsPolledOn()
{
    QFETCH(const WireReply, reply);
    m_stage->prompt(*m_flow);
    m_stage->script = {
        reply, DeviceStage::pending(),
        WireReply{.pieces = {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                             "3\r\n\xEF\xBB\xBF\r\n", "2\r\n{\"\r\n",
                             "11\r\naccess_token\":\"t\"\r\n", "1\r\n}\r\n0\r\n\r\n"}}};
    run(10s);
    QCOMPARE(m_troubled->count(), 1);
    QCOMPARE(trouble().code, Error::Code::BadAnswer);
    QVERIFY(!trouble().what.isEmpty());
    QCOMPARE(m_recovered->count(), 1);
    QCOMPARE(m_granted->count(), 1); // chunked, with a BOM
}

void TstDeviceFlowFaults::n6_badTokensAreRefused_data()
{
    QTest::addColumn<QJsonObject>("answer");
    const auto row = [](const char *name, const QJsonValue &token) {
        QTest::addRow("%s", name) << QJsonObject{{u"access_token"_s, token}};
    };
    QTest::addRow("none") << QJsonObject{};
    QTest::addRow("something else") << QJsonObject{{u"token_type"_s, u"bearer"_s}};
    row("empty", u""_s);
    row("null", QJsonValue::Null);
    row("a number", 12345678);
    row("a line break", u"abc\r\nX-Evil: 1"_s);
    row("a space", u"abc def"_s);
    row("NUL", QString(u"abc"_s + QChar(0)));
    row("an umlaut", u"abcü"_s);
    row("2,561 bytes", QString(2561, u'x'));
}

void TstDeviceFlowFaults::n6_badTokensAreRefused()
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

void TstDeviceFlowFaults::aSignOfTroubleIsGivenOncePerCause()
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

QTEST_GUILESS_MAIN(spacekey::TstDeviceFlowFaults)
#include "tst_deviceflow_faults.moc"

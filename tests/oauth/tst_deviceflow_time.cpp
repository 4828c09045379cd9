// SPDX-License-Identifier: Apache-2.0
#include "oauth/deviceflowtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// The device flow and time: bounds, clocks, sleep, and the pauses between polls. Names begin with
/// the rows of the fault table.
class TstDeviceFlowTime final : public DeviceFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void n7_bounds_data();
    void n7_bounds();
    void n8_theWallClockDoesNotMatter();
    void n8_anHourOfSleep();
    void n8_sleepsPastTheEnd_data();
    void n8_sleepsPastTheEnd();
    void n12_noPollIsEarly();
};

void TstDeviceFlowTime::n7_bounds_data()
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

void TstDeviceFlowTime::n7_bounds()
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

void TstDeviceFlowTime::n8_theWallClockDoesNotMatter()
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

void TstDeviceFlowTime::n8_anHourOfSleep()
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

void TstDeviceFlowTime::n8_sleepsPastTheEnd_data()
{
    QTest::addColumn<QString>("state");
    QTest::addRow("between two polls") << u"prompted"_s;
    QTest::addRow("during a poll") << u"polling"_s;
    QTest::addRow("in a long pause") << u"paused"_s;
}

void TstDeviceFlowTime::n8_sleepsPastTheEnd()
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

void TstDeviceFlowTime::n12_noPollIsEarly()
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

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstDeviceFlowTime)
#include "tst_deviceflow_time.moc"

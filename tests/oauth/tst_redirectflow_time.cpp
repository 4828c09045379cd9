// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflowtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// How long a redirect flow waits, and for whom.
class TstRedirectFlowTime final : public RedirectFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void tenMinutesForThePerson();
    void aTokenThatIsOnItsWayIsWaitedFor();
};

void TstRedirectFlowTime::tenMinutesForThePerson()
{
    prompt();
    m_stage->clock.advance(5s);
    const quint16 port = m_stage->port();
    m_stage->decide(RedirectStage::Decision::Never);
    m_stage->clock.advance(4min);
    m_stage->clock.suspend(5min);
    m_stage->clock.advance(54s);
    QCOMPARE(m_failed->count(), 0);
    m_stage->clock.advance(2s);
    QCOMPARE(failure().code, Error::Code::Expired);
    QVERIFY(failure().what.contains("10"_L1));
    m_stage->listenerClock.advance(2s);
    QVERIFY(!takesConnections(QHostAddress::LocalHost, port));
}

void TstRedirectFlowTime::aTokenThatIsOnItsWayIsWaitedFor()
{
    prompt();
    m_stage->decide(RedirectStage::Decision::Never);
    m_stage->clock.advance(9min + 59s);
    m_stage->tokenReply = WireReply::hang();
    m_stage->browse(m_stage->acceptedUrl());
    QTRY_COMPARE(m_stage->server.heldRequests(), 1);
    m_stage->clock.advance(5s);
    m_stage->server.answerHeld(WireReply::json(200, {{u"access_token"_s, u"t"_s}}));
    QVERIFY(isGranted());
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRedirectFlowTime)
#include "tst_redirectflow_time.moc"

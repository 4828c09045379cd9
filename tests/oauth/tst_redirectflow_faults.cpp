// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflowtest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// The redirect flow in browsers with ways of their own, among others that come to its port. Names
/// begin with the rows of the fault table.
class TstRedirectFlowFaults final : public RedirectFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void l5_theCodeIsSentOnce();
    void l5_aReloadShowsTheSamePage();
    void l6_cookiesOfOthers();
    void l6_aHeadInPiecesOfOneByte();
    void l6_twoHundredIdleSockets();
    void l7_theBrowserUpgradesToHttps();
};

void TstRedirectFlowFaults::l5_theCodeIsSentOnce()
{
    prompt();
    m_stage->tokenReply = WireReply::hang();
    const QUrl url = m_stage->acceptedUrl();
    const Visit &first = m_stage->browse(url);
    const Visit &second = m_stage->browse(url);
    QTRY_COMPARE(m_stage->server.heldRequests(), 1);
    const Visit &third = m_stage->browse(url);
    const Visit &refusal = m_stage->browse(m_stage->refusedUrl());
    QVERIFY(!QTest::qWaitFor([&] { return third.isOver() || refusal.isOver(); }, 200));
    m_stage->server.answerHeld(WireReply::json(200, {{u"access_token"_s, u"t"_s}}));
    for (const Visit *visit : {&first, &second, &third, &refusal}) {
        QTRY_VERIFY(visit->isOver());
        QVERIFY(visit->answer().contains("received your permission"));
    }
    QCOMPARE(m_stage->tokenCalls.size(), 1);
    QCOMPARE(m_granted->count(), 1);
    QCOMPARE(m_failed->count(), 0);
}

void TstRedirectFlowFaults::l5_aReloadShowsTheSamePage()
{
    prompt();
    const QUrl url = m_stage->acceptedUrl();
    QCOMPARE(statusOf(url), 200);
    QVERIFY(isGranted());
    m_flow.reset();
    const Visit &reload = m_stage->browse(url);
    QTRY_VERIFY(reload.isOver());
    QVERIFY(reload.answer().contains("received your permission"));
    QCOMPARE(m_stage->tokenCalls.size(), 1);
}

void TstRedirectFlowFaults::l6_cookiesOfOthers()
{
    prompt();
    QByteArray cookies;
    while (cookies.size() < 21'665)
        cookies += "Cookie: of-another-port=" + QByteArray(4000, 'x') + "\r\n";
    m_stage->browse(m_stage->acceptedUrl(), cookies);
    QVERIFY(isGranted());
}

void TstRedirectFlowFaults::l6_aHeadInPiecesOfOneByte()
{
    prompt();
    const QByteArray request = Visit::get(m_stage->acceptedUrl(), "Accept: text/html\r\n");
    Visit visit(QHostAddress::LocalHost, m_stage->port());
    QTRY_VERIFY(visit.isOpen());
    for (const char byte : request) {
        visit.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QVERIFY(isGranted());
    QTRY_COMPARE(visit.status(), 200);
}

void TstRedirectFlowFaults::l6_twoHundredIdleSockets()
{
    prompt();
    std::vector<std::unique_ptr<Visit>> idle;
    for (int i = 0; i < 200; ++i) {
        idle.push_back(std::make_unique<Visit>(QHostAddress::LocalHost, m_stage->port(),
                                               i % 2 ? "GET /callback?code=" : ""));
    }
    QTRY_VERIFY(idle.back()->isOpen());
    m_stage->accept();
    QVERIFY(isGranted());
    QTRY_COMPARE(std::ranges::count_if(idle, [](const auto &v) { return v->isOpen(); }), 63);
}

void TstRedirectFlowFaults::l7_theBrowserUpgradesToHttps()
{
    prompt();
    const QByteArray clientHello = QByteArray::fromHex("16030100f8010000f40303");
    for (int i = 0; i < 3; ++i) {
        const Visit visit(QHostAddress::LocalHostIPv6, m_stage->port(), clientHello);
        QTRY_VERIFY(visit.isOver());
    }
    QCOMPARE(m_troubled->count(), 1);
    QCOMPARE(trouble().code, Error::Code::BrowserUpgraded);
    QVERIFY(trouble().what.contains("https"_L1));
    QVERIFY(trouble().remedy.contains("paste"_L1));

    QUrl ended = m_stage->acceptedUrl();
    ended.setScheme(u"https"_s);
    QVERIFY(bool(m_flow->acceptAddress(ended.toString(QUrl::FullyEncoded))));
    QVERIFY(isGranted());
    QCOMPARE(m_recovered->count(), 1);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRedirectFlowFaults)
#include "tst_redirectflow_faults.moc"

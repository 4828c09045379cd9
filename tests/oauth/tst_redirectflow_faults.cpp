// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflowtest.h"

#include <QNetworkInterface>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// The redirect flow among strays, in a browser with ways of its own, and on a busy machine. Names
/// begin with the rows of the fault table.
class TstRedirectFlowFaults final : public RedirectFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void l2_theFixedPortIsInUse_data();
    void l2_theFixedPortIsInUse();
    void l2_theFixedPortIsUsedAsItIs();
    void l3_straysDoNoHarm_data();
    void l3_straysDoNoHarm();
    void l3_aHundredStrays();
    void l4_aReplyThatDoesNotMatch_data();
    void l4_aReplyThatDoesNotMatch();
    void l5_theCodeIsSentOnce();
    void l5_aReloadShowsTheSamePage();
    void l6_cookiesOfOthers();
    void l6_aHeadInPiecesOfOneByte();
    void l6_twoHundredIdleSockets();
    void l7_theBrowserUpgradesToHttps();
    void l8_otherAddressesAreRefused();
    void l8_theSocketsGo_data();
    void l8_theSocketsGo();
    void l9_textOfTheServerIsInert();
    void l11_anotherHasTheOtherAddress();
};

void TstRedirectFlowFaults::l2_theFixedPortIsInUse_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<QHostAddress>("other");
    const QHostAddress v4(QHostAddress::LocalHost);
    const QHostAddress v6(QHostAddress::LocalHostIPv6);
    QTest::addRow("127.0.0.1") << v4 << v6;
    QTest::addRow("::1") << v6 << v4;
}

void TstRedirectFlowFaults::l2_theFixedPortIsInUse()
{
    QFETCH(const QHostAddress, address);
    QFETCH(const QHostAddress, other);
    QTcpServer holder;
    QVERIFY(holder.listen(address));
    m_stage->options.redirectPort = holder.serverPort();
    renewFlow();
    m_flow->start();
    QVERIFY(isFailed());
    QCOMPARE(failure().code, Error::Code::PortInUse);
    QVERIFY(failure().what.contains(QString::number(holder.serverPort())));
    QVERIFY(!failure().remedy.isEmpty());
    QCOMPARE(m_prompt->count(), 0);
    QVERIFY(!takesConnections(other, holder.serverPort()));
}

void TstRedirectFlowFaults::l2_theFixedPortIsUsedAsItIs()
{
    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    m_stage->options = {.redirectPath = u"/a/b.c"_s, .redirectPort = finder.serverPort()};
    finder.close();
    renewFlow();
    prompt();
    QCOMPARE(m_stage->parameter("redirect_uri"), m_stage->options.redirectUri().toString());
    m_stage->accept();
    QVERIFY(isGranted());
    // And again at once, while the first one's page can still be loaded.
    renewFlow();
    prompt();
    m_stage->accept();
    QVERIFY(isGranted());
}

void TstRedirectFlowFaults::l3_straysDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("request"); ///< with PORT and STATE
    QTest::addColumn<int>("status");
    const QByteArray good = "GET /callback?code=c&state=STATE HTTP/1.1\r\n";
    const QByteArray host = "Host: localhost:PORT\r\n\r\n";
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::addRow("%s", name) << request << status;
    };
    row("favicon", "GET /favicon.ico HTTP/1.1\r\n" + host, 204);
    row("root", "GET / HTTP/1.1\r\n" + host, 404);
    row("longer path", "GET /callback/?code=c&state=STATE HTTP/1.1\r\n" + host, 404);
    row("path with the same beginning", "GET /callbacks?code=c&state=STATE HTTP/1.1\r\n" + host,
        404);
    row("path in capitals", "GET /Callback?code=c&state=STATE HTTP/1.1\r\n" + host, 404);
    row("encoded path", "GET /%63allback?code=c&state=STATE HTTP/1.1\r\n" + host, 404);
    row("by way of a proxy",
        "GET http://localhost:PORT/callback?code=c&state=STATE HTTP/1.1\r\n" + host, 404);
    row("post",
        "POST /callback?code=c&state=STATE HTTP/1.1\r\nContent-Length: 3\r\n" + host + "a=b", 405);
    row("head", "HEAD /callback?code=c&state=STATE HTTP/1.1\r\n" + host, 405);
    row("options", "OPTIONS /callback?code=c&state=STATE HTTP/1.1\r\n" + host, 405);
    row("another host", good + "Host: evil.example:PORT\r\n\r\n", 400);
    row("rebound name", good + "Host: localhost.evil.example:PORT\r\n\r\n", 400);
    row("another port", good + "Host: localhost:1\r\n\r\n", 400);
    row("no port", good + "Host: localhost\r\n\r\n", 400);
    row("no host", good + "\r\n", 400);
    row("two hosts", good + "Host: localhost:PORT\r\n" + host, 400);
    row("no HTTP", "hello\r\n\r\n", 400);
    row("another HTTP", "GET /callback?code=c&state=STATE HTTP/2.0\r\n" + host, 400);
    row("too long", "GET /" + QByteArray(8200, 'x'), 414);
}

void TstRedirectFlowFaults::l3_straysDoNoHarm()
{
    QFETCH(QByteArray, request);
    QFETCH(const int, status);
    prompt();
    request.replace("PORT", QByteArray::number(m_stage->port()));
    request.replace("STATE", m_stage->parameter("state").toLatin1());
    const Visit stray(QHostAddress::LocalHost, m_stage->port(), request);
    QTRY_VERIFY(stray.isOver());
    QCOMPARE(stray.status(), status);
    QCOMPARE(m_troubled->count(), 0);
    QCOMPARE(m_failed->count(), 0);
    QVERIFY(m_stage->tokenCalls.isEmpty());

    m_stage->accept();
    QVERIFY(isGranted());
    QCOMPARE(m_stage->tokenCalls.size(), 1);
}

void TstRedirectFlowFaults::l3_aHundredStrays()
{
    prompt();
    const QUrl ours = m_stage->redirectUri();
    QList<Visit *> strays;
    for (int i = 0; i < 100; ++i) {
        QUrl url = i % 2 ? ours : ours.resolved(QUrl(u"/"_s + QString::number(i)));
        strays += &m_stage->browse(url);
        if (i % 3 == 0)
            strays.constLast()->close();
    }
    m_stage->accept();
    QVERIFY(isGranted());
    QCOMPARE(m_failed->count(), 0);
    QCOMPARE(m_stage->tokenCalls.size(), 1);
}

void TstRedirectFlowFaults::l4_aReplyThatDoesNotMatch_data()
{
    QTest::addColumn<QByteArray>("query"); ///< with STATE
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("no state") << QByteArray("code=c");
    QTest::addRow("empty state") << QByteArray("code=c&state=");
    QTest::addRow("wrong state") << QByteArray("code=c&state=wrong");
    QTest::addRow("a beginning of the state") << QByteArray("code=c&state=STAT");
    QTest::addRow("longer state") << QByteArray("code=c&state=STATEx");
    QTest::addRow("state in other letters") << QByteArray("code=c&State=STATE");
    QTest::addRow("two states") << QByteArray("code=c&state=STATE&state=wrong");
    QTest::addRow("error without a state") << QByteArray("error=access_denied");
    QTest::addRow("error with a wrong state") << QByteArray("error=access_denied&state=wrong");
    QTest::addRow("neither code nor error") << QByteArray("state=STATE");
    QTest::addRow("two codes") << QByteArray("code=a&code=b&state=STATE");
    QTest::addRow("a launch") << QByteArray(
        "action=trigger&appsessionuri=v1pre3/appsessions/1&authorization_code=c");
}

void TstRedirectFlowFaults::l4_aReplyThatDoesNotMatch()
{
    QFETCH(QByteArray, query);
    prompt();
    const QByteArray state = m_stage->parameter("state").toLatin1();
    query.replace("STATE", state).replace("STAT", state.chopped(1));
    const QUrl url = QUrl::fromEncoded(m_stage->redirectUri().toEncoded() + '?' + query);
    QCOMPARE(statusOf(url), 400);
    QCOMPARE(statusOf(url), 400);
    QCOMPARE(m_troubled->count(), 1);
    QCOMPARE(trouble().code, Error::Code::ReplyMismatch);
    QVERIFY(trouble().what.contains("did not match"_L1));
    QVERIFY(m_stage->tokenCalls.isEmpty());
    QVERIFY(m_flow->isRunning());

    m_stage->accept();
    QVERIFY(isGranted());
    QCOMPARE(m_recovered->count(), 1);
    QCOMPARE(m_stage->tokenCalls.size(), 1);
}

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

void TstRedirectFlowFaults::l8_otherAddressesAreRefused()
{
    prompt();
    QVERIFY(takesConnections(QHostAddress::LocalHost, m_stage->port()));
    QVERIFY(takesConnections(QHostAddress::LocalHostIPv6, m_stage->port()));
    QList<QHostAddress> others = QNetworkInterface::allAddresses();
#if defined(Q_OS_LINUX)
    others += QHostAddress(u"127.0.0.2"_s);
#endif
    others.removeAll(QHostAddress(QHostAddress::LocalHost));
    others.removeAll(QHostAddress(QHostAddress::LocalHostIPv6));
    for (const QHostAddress &other : std::as_const(others))
        QVERIFY2(!takesConnections(other, m_stage->port()), qPrintable(other.toString()));
}

void TstRedirectFlowFaults::l8_theSocketsGo_data()
{
    QTest::addColumn<QString>("end");
    for (const auto *end : {"granted", "refused", "cancelled", "deleted", "exchange failed"})
        QTest::addRow("%s", end) << QString::fromLatin1(end);
}

void TstRedirectFlowFaults::l8_theSocketsGo()
{
    QFETCH(const QString, end);
    prompt();
    const quint16 port = m_stage->port();
    const Visit idle(QHostAddress::LocalHost, port);
    QTRY_VERIFY(idle.isOpen());
    if (end == "granted"_L1) {
        m_stage->accept();
        QVERIFY(isGranted());
    } else if (end == "deleted"_L1) {
        m_flow.reset();
    } else {
        if (end == "refused"_L1)
            m_stage->refuse();
        else if (end == "cancelled"_L1)
            m_flow->cancel();
        else if (end == "exchange failed"_L1)
            m_stage->server.drop(), m_stage->accept();
        QVERIFY(isFailed());
    }
    m_stage->listenerClock.advance(2s);
    QTRY_VERIFY(idle.isOver());
    QVERIFY(!takesConnections(QHostAddress::LocalHost, port));
    QVERIFY(!takesConnections(QHostAddress::LocalHostIPv6, port));
    QCOMPARE(m_stage->listenerClock.activeTimers(), 0);
}

void TstRedirectFlowFaults::l9_textOfTheServerIsInert()
{
    prompt();
    const Visit &visit = m_stage->browse(
        m_stage->replyUrl({{"error", "%3Cb%3E"},
                           {"error_description", "%3Cscript%3Ealert(1)%3C/script%3E%0D%0AX:+y"}}));
    QVERIFY(isFailed());
    QCOMPARE(failure().serverText, u"<script>alert(1)</script> X: y"_s);
    QTRY_VERIFY(visit.isOver());
    QVERIFY(visit.answer().contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(!visit.answer().contains("<script"));
    const qsizetype headEnd = visit.answer().indexOf("\r\n\r\n");
    QVERIFY(visit.answer().first(headEnd).contains("Content-Security-Policy: default-src 'none'"));
}

void TstRedirectFlowFaults::l11_anotherHasTheOtherAddress()
{
    // Whatever is free on 127.0.0.1 may be taken on ::1: many ports are.
    std::vector<std::unique_ptr<QTcpServer>> holders;
    QSet<quint16> held;
    for (int i = 0; i < 200; ++i) {
        holders.push_back(std::make_unique<QTcpServer>());
        QVERIFY(holders.back()->listen(QHostAddress::LocalHostIPv6));
        held.insert(holders.back()->serverPort());
    }
    for (int i = 0; i < 20; ++i) {
        renewFlow();
        prompt();
        QVERIFY(!held.contains(m_stage->port()));
        QVERIFY(takesConnections(QHostAddress::LocalHost, m_stage->port()));
        QVERIFY(takesConnections(QHostAddress::LocalHostIPv6, m_stage->port()));
    }
    m_stage->accept();
    QVERIFY(isGranted());
    for (const auto &holder : holders)
        QVERIFY(!holder->hasPendingConnections());
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRedirectFlowFaults)
#include "tst_redirectflow_faults.moc"

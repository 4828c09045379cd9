// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflowtest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// The redirect flow among what comes to its port and is not for it. Names begin with the rows of
/// the fault table.
class TstRedirectFlowStrays final : public RedirectFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void l3_straysDoNoHarm_data();
    void l3_straysDoNoHarm();
    void l3_aHundredStrays();
    void l4_aReplyThatDoesNotMatch_data();
    void l4_aReplyThatDoesNotMatch();
    void l9_textOfTheServerIsInert();
};

void TstRedirectFlowStrays::l3_straysDoNoHarm_data()
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

void TstRedirectFlowStrays::l3_straysDoNoHarm()
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

void TstRedirectFlowStrays::l3_aHundredStrays()
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

void TstRedirectFlowStrays::l4_aReplyThatDoesNotMatch_data()
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

void TstRedirectFlowStrays::l4_aReplyThatDoesNotMatch()
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

void TstRedirectFlowStrays::l9_textOfTheServerIsInert()
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

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRedirectFlowStrays)
#include "tst_redirectflow_strays.moc"

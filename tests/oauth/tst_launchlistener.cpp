// SPDX-License-Identifier: Apache-2.0
#include "oauth/launchlistener.h"
#include "oauth/redirectflowtest.h"
#include "support/resultof.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// L10: what happens when BaseSpace sends a browser that nobody has asked for.
class TstLaunchListener final : public RedirectFlowTest
{
    Q_OBJECT

    [[nodiscard]] QUrl urlOf(const QByteArray &query) const;
    [[nodiscard]] QUrl launchUrl(const QByteArray &code) const;
    [[nodiscard]] LaunchRequest launch(int index) const;

private Q_SLOTS:
    void init();
    void cleanup();
    void aLaunchIsTold_data();
    void aLaunchIsTold();
    void whatIsNoLaunchIsRefused_data();
    void whatIsNoLaunchIsRefused();
    void aReloadIsNoSecondLaunch();
    void fiveAMinute();
    void nothingListensBeforeAndAfter();
    void thePortIsInUse();
    void aFlowAtTheSamePort();
    void aFlowAloneTakesNoLaunch();

private:
    std::unique_ptr<LaunchListener> m_listener;
    std::unique_ptr<QSignalSpy> m_launched;
};

void TstLaunchListener::init()
{
    RedirectFlowTest::init();
    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    m_stage->options.redirectPort = finder.serverPort();
    m_stage->options.launches = true;
    m_listener =
        std::make_unique<LaunchListener>(m_stage->options, m_stage->servers, m_stage->clock);
    m_launched = std::make_unique<QSignalSpy>(m_listener.get(), &LaunchListener::launched);
    renewFlow();
}

void TstLaunchListener::cleanup()
{
    m_listener.reset();
    RedirectFlowTest::cleanup();
}

QUrl TstLaunchListener::urlOf(const QByteArray &query) const
{
    return QUrl::fromEncoded(m_stage->options.redirectUri().toEncoded() + '?' + query);
}

QUrl TstLaunchListener::launchUrl(const QByteArray &code) const
{
    return urlOf("action=trigger&appsessionuri=v1pre3/appsessions/12-ab&authorization_code="
                 + code);
}

LaunchRequest TstLaunchListener::launch(int index) const
{
    return m_launched->at(index).constFirst().value<LaunchRequest>();
}

void TstLaunchListener::aLaunchIsTold_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addRow("as documented") << QByteArray(
        "action=trigger&appsessionuri=v1pre3/appsessions/12-aB&authorization_code=a%2Bb%2F%3D%25");
    QTest::addRow("in other letters") << QByteArray(
        "action=trigger&appSessionUri=v1pre3/appsessions/12-aB&authorization_code=a%2Bb%2F%3D%25");
    QTest::addRow("with a code") << QByteArray(
        "action=trigger&AppSessionURI=v1pre3/appsessions/12-aB&code=a+b%2F%3D%25");
    QTest::addRow("encoded, and more in it") << QByteArray(
        "x=y&action=trigger&appsessionuri=v1pre3%2Fappsessions%2F12-aB&code=a%2Bb%2F%3D%25&z");
}

void TstLaunchListener::aLaunchIsTold()
{
    QFETCH(const QByteArray, query);
    QVERIFY(bool(m_listener->listen()));
    const Visit &browser = m_stage->browse(urlOf(query));
    QTRY_VERIFY(browser.isOver());
    QCOMPARE(browser.status(), 200);
    QVERIFY(browser.answer().contains("SpaceKey is asking you what to do with it"));
    QCOMPARE(m_launched->count(), 1);
    QCOMPARE(launch(0).sessionUri, u"v1pre3/appsessions/12-aB"_s);
    QCOMPARE(launch(0).redirectUri, m_stage->options.redirectUri());
    QVERIFY(launch(0).code == "a+b/=%");
    QVERIFY(m_stage->server.requests().isEmpty());
}

void TstLaunchListener::whatIsNoLaunchIsRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    const auto session = [](const char *name, const QByteArray &uri) {
        QTest::addRow("%s", name) << "action=trigger&authorization_code=c&appsessionuri=" + uri;
    };
    session("nothing", "");
    session("an absolute address", "https://evil.example/v1pre3/appsessions/1");
    session("another host", "//evil.example/v1pre3/appsessions/1");
    session("from the root", "/v1pre3/appsessions/1");
    session("up", "v1pre3/appsessions/../users/current");
    session("up, encoded", "v1pre3/appsessions/%2e%2e%2fusers");
    session("up, encoded twice", "v1pre3/appsessions/%252e%252e%252fusers");
    session("deeper", "v1pre3/appsessions/1/properties");
    session("with a query", "v1pre3/appsessions/1%3Fx=y");
    session("with a fragment", "v1pre3/appsessions/1%23x");
    session("with a line break", "v1pre3/appsessions/1%0A");
    session("with NUL", "v1pre3/appsessions/1%00");
    session("other letters", "v1pre3/appsessions/%C3%A4");
    session("other digits", "v1pre3/appsessions/%D9%A1");
    session("another collection", "v1pre3/users/1");
    session("another version", "v2/appsessions/1");
    session("twice", "v1pre3/appsessions/1&AppSessionUri=v1pre3/appsessions/2");
    QTest::addRow("no code") << QByteArray("action=trigger&appsessionuri=v1pre3/appsessions/1");
    QTest::addRow("another action")
        << QByteArray("action=stop&appsessionuri=v1pre3/appsessions/1&authorization_code=c");
    QTest::addRow("with a state") << QByteArray(
        "action=trigger&appsessionuri=v1pre3/appsessions/1&authorization_code=c&state=s");
    QTest::addRow("no session") << QByteArray("action=trigger&authorization_code=c");
}

void TstLaunchListener::whatIsNoLaunchIsRefused()
{
    QFETCH(const QByteArray, query);
    QVERIFY(bool(m_listener->listen()));
    QCOMPARE(statusOf(urlOf(query)), 400);
    QCOMPARE(m_launched->count(), 0);
}

void TstLaunchListener::aReloadIsNoSecondLaunch()
{
    QVERIFY(bool(m_listener->listen()));
    QCOMPARE(statusOf(launchUrl("one")), 200);
    m_stage->clock.advance(59s);
    const Visit &reload = m_stage->browse(launchUrl("one"));
    QTRY_VERIFY(reload.isOver());
    QVERIFY(reload.answer().contains("asking you"));
    QCOMPARE(m_launched->count(), 1);
    QCOMPARE(statusOf(launchUrl("two")), 200);
    QCOMPARE(m_launched->count(), 2);
}

void TstLaunchListener::fiveAMinute()
{
    QVERIFY(bool(m_listener->listen()));
    for (int i = 1; i <= 5; ++i) {
        QCOMPARE(statusOf(launchUrl(QByteArray::number(i))), 200);
        m_stage->clock.advance(10s);
    }
    QCOMPARE(statusOf(launchUrl("6")), 429);
    QCOMPARE(statusOf(launchUrl("5")), 200);
    QCOMPARE(m_launched->count(), 5);
    m_stage->clock.suspend(10s);
    QCOMPARE(statusOf(launchUrl("7")), 200);
    QCOMPARE(statusOf(launchUrl("8")), 429);
    QCOMPARE(m_launched->count(), 6);
    QVERIFY(launch(5).code == "7");
}

void TstLaunchListener::nothingListensBeforeAndAfter()
{
    const quint16 port = m_stage->options.redirectPort;
    QVERIFY(!takesConnections(QHostAddress::LocalHost, port));
    QVERIFY(bool(m_listener->listen()));
    QVERIFY(m_listener->isListening());
    QVERIFY(bool(m_listener->listen()));
    QVERIFY(takesConnections(QHostAddress::LocalHost, port));
    QVERIFY(takesConnections(QHostAddress::LocalHostIPv6, port));
    m_listener->stop();
    QVERIFY(!m_listener->isListening());
    QCOMPARE(statusOf(launchUrl("late")), 400);
    QCOMPARE(m_launched->count(), 0);
    m_stage->listenerClock.advance(2s);
    QVERIFY(!takesConnections(QHostAddress::LocalHost, port));
    QVERIFY(!takesConnections(QHostAddress::LocalHostIPv6, port));
    QVERIFY(bool(m_listener->listen()));
    QVERIFY(takesConnections(QHostAddress::LocalHost, port));
    m_listener.reset();
    m_stage->listenerClock.advance(2s);
    QVERIFY(!takesConnections(QHostAddress::LocalHost, port));
}

void TstLaunchListener::thePortIsInUse()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHostIPv6, m_stage->options.redirectPort));
    const Outcome outcome = m_listener->listen();
    QCOMPARE(codeOf(outcome), Error::Code::PortInUse);
    QVERIFY(!m_listener->isListening());
    holder.close();
    QVERIFY(bool(m_listener->listen()));
}

void TstLaunchListener::aFlowAtTheSamePort()
{
    QVERIFY(bool(m_listener->listen()));
    prompt();
    QCOMPARE(m_stage->port(), m_stage->options.redirectPort);
    QCOMPARE(statusOf(launchUrl("c")), 200);
    QCOMPARE(m_launched->count(), 1);
    QCOMPARE(m_troubled->count(), 0);
    QCOMPARE(statusOf(urlOf("code=c&state=wrong&appsessionuri=v1pre3/appsessions/1")), 400);
    QCOMPARE(m_troubled->count(), 1);

    // BaseSpace may say for which session a reply is.
    m_stage->browse(QUrl::fromEncoded(m_stage->acceptedUrl().toEncoded()
                                      + "&action=trigger&appsessionuri=v1pre3/appsessions/1"));
    QVERIFY(isGranted());
    QCOMPARE(m_launched->count(), 1);
    QCOMPARE(m_stage->tokenCalls.size(), 1);

    m_stage->listenerClock.advance(2s);
    QCOMPARE(statusOf(launchUrl("d")), 200);
    QCOMPARE(m_launched->count(), 2);
}

void TstLaunchListener::aFlowAloneTakesNoLaunch()
{
    prompt();
    QCOMPARE(statusOf(launchUrl("c")), 400);
    QVERIFY(m_stage->tokenCalls.isEmpty());
    QVERIFY(m_flow->isRunning());
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstLaunchListener)
#include "tst_launchlistener.moc"

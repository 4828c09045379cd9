// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflowtest.h"

#include <QNetworkInterface>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// At which addresses and ports a redirect flow listens, and when. Names begin with the rows of the
/// fault table.
class TstRedirectFlowPorts final : public RedirectFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void l2_theFixedPortIsInUse_data();
    void l2_theFixedPortIsInUse();
    void l2_theFixedPortIsUsedAsItIs();
    void l8_otherAddressesAreRefused();
    void l8_theSocketsGo_data();
    void l8_theSocketsGo();
    void l11_anotherHasTheOtherAddress();
};

void TstRedirectFlowPorts::l2_theFixedPortIsInUse_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<QHostAddress>("other");
    const QHostAddress v4(QHostAddress::LocalHost);
    const QHostAddress v6(QHostAddress::LocalHostIPv6);
    QTest::addRow("127.0.0.1") << v4 << v6;
    QTest::addRow("::1") << v6 << v4;
}

void TstRedirectFlowPorts::l2_theFixedPortIsInUse()
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

void TstRedirectFlowPorts::l2_theFixedPortIsUsedAsItIs()
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

void TstRedirectFlowPorts::l8_otherAddressesAreRefused()
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

void TstRedirectFlowPorts::l8_theSocketsGo_data()
{
    QTest::addColumn<QString>("end");
    for (const auto *end : {"granted", "refused", "cancelled", "deleted", "exchange failed"})
        QTest::addRow("%s", end) << QString::fromLatin1(end);
}

void TstRedirectFlowPorts::l8_theSocketsGo()
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

void TstRedirectFlowPorts::l11_anotherHasTheOtherAddress()
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

QTEST_GUILESS_MAIN(spacekey::TstRedirectFlowPorts)
#include "tst_redirectflow_ports.moc"

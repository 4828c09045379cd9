// SPDX-License-Identifier: Apache-2.0
#include "http/exchangetest.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// No answer, or not a whole one.
class TstExchangeFailures final : public ExchangeTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLongerBodyIsRefused_data();
    void aLongerBodyIsRefused();
    void brokenConnectionsAreNetworkErrors_data();
    void brokenConnectionsAreNetworkErrors();
    void aPostIsNeverSentTwice();
    void nobodyListening();
    void aServerWithoutTlsIsNotTrusted();
    void thirtySecondsInAllNotBetweenBytes();
    void aSuspendCountsForTheTimeLimit();
};

void TstExchangeFailures::aLongerBodyIsRefused_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("goesOn");
    QTest::addRow("one byte too many") << Exchange::maxBody + 1 << false;
    QTest::addRow("10 MB") << qint64(10'000'000) << false;
    QTest::addRow("without an end") << 3 * Exchange::maxBody << true;
}

void TstExchangeFailures::aLongerBodyIsRefused()
{
    QFETCH(const qint64, size);
    QFETCH(const bool, goesOn);
    m_server->setHandler([&](const WireRequest &) {
        if (!goesOn)
            return WireReply::plain(200, "text/plain", QByteArray(size, 'x'));
        return WireReply{.pieces = {"HTTP/1.1 200 OK\r\n\r\n", QByteArray(size, 'x')},
                         .after = WireReply::After::Hang};
    });
    const auto outcome = run(get(u"/x?secret"_s));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::BadAnswer);
    QVERIFY(outcome.error->what.contains("127.0.0.1"_L1));
    if (goesOn)
        QTRY_COMPARE(m_server->openConnections(), 0);
}

void TstExchangeFailures::brokenConnectionsAreNetworkErrors_data()
{
    using After = WireReply::After;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<int>("after");
    QTest::addRow("closed at once") << QByteArrayList() << int(After::Close);
    QTest::addRow("reset at once") << QByteArrayList() << int(After::Reset);
    QTest::addRow("closed in the head") << QByteArrayList{head.first(20)} << int(After::Close);
    QTest::addRow("closed in the body") << QByteArrayList{head, "{}"} << int(After::Close);
    QTest::addRow("reset in the body") << QByteArrayList{head, "{}"} << int(After::Reset);
    QTest::addRow("closed in a chunk")
        << QByteArrayList{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "64\r\n{}"}
        << int(After::Close);
    QTest::addRow("not HTTP") << QByteArrayList{"\x16\x03\x01 what is this?\r\n\r\n"}
                              << int(After::Close);
}

void TstExchangeFailures::brokenConnectionsAreNetworkErrors()
{
    QFETCH(const QByteArrayList, pieces);
    QFETCH(const int, after);
    m_server->setHandler([&](const WireRequest &) {
        return WireReply{.pieces = pieces, .after = WireReply::After(after)};
    });
    const auto outcome = run(Request::form(m_server->url(u"/x?secret"_s), {{u"secret"_s, u"b"_s}}));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::Network);
    QVERIFY(outcome.error->what.contains("127.0.0.1"_L1));
}

void TstExchangeFailures::aPostIsNeverSentTwice()
{
    m_server->setHandler([](const WireRequest &) { return WireReply::json(200, {}); });
    const Request post = Request::form(m_server->url(u"/x"_s), {{u"a"_s, u"b"_s}});
    QVERIFY(run(post).answer);
    // The connection is kept, and the server closes it instead of answering the next one.
    m_server->setHandler([](const WireRequest &) { return WireReply::close(); });
    QVERIFY(run(post).error);
    QTest::qWait(50); // Qt's own second attempt would come at once
    QCOMPARE(m_server->requests().size(), 2);
}

void TstExchangeFailures::nobodyListening()
{
    m_server->drop();
    const auto outcome = run(get(u"/x"_s));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::Network);
    QVERIFY(outcome.error->what.contains("refused"_L1));
}

void TstExchangeFailures::aServerWithoutTlsIsNotTrusted()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&, socket] {
            received += socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
    });
    const QUrl url(u"https://127.0.0.1:%1/x?secret"_s.arg(server.serverPort()));
    m_manager = std::make_unique<RegionNetworkAccessManager>(Region{.apiBase = url});
    const auto outcome = run(Request::form(url, {{u"secret"_s, u"b"_s}}));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::Tls);
    QVERIFY(!received.contains("secret"));
}

void TstExchangeFailures::thirtySecondsInAllNotBetweenBytes()
{
    m_server->setHandler([](const WireRequest &) {
        return WireReply{.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"},
                         .after = WireReply::After::Hang};
    });
    const auto exchange = this->exchange(get(u"/x?secret"_s));
    QSignalSpy failed(exchange.get(), &Exchange::failed);
    exchange->start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    m_clock.advance(29s);
    m_server->answerHeld({.pieces = {"{"}, .after = WireReply::After::Hang});
    m_clock.advance(900ms);
    QCOMPARE(failed.count(), 0);
    m_clock.advance(200ms);
    QCOMPARE(failed.count(), 1);
    const auto error = failed.constFirst().constFirst().value<Error>();
    QCOMPARE(error.code, Error::Code::Timeout);
    QVERIFY(error.what.contains("127.0.0.1"_L1) && error.what.contains("30"_L1));
    QCOMPARE(m_clock.activeTimers(), 0);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TstExchangeFailures::aSuspendCountsForTheTimeLimit()
{
    const auto exchange = this->exchange(get(u"/x"_s));
    QSignalSpy failed(exchange.get(), &Exchange::failed);
    exchange->start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    m_clock.suspend(1h);
    m_clock.advance(1s);
    QCOMPARE(failed.count(), 1);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstExchangeFailures)
#include "tst_exchange_failures.moc"

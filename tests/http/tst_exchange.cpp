// SPDX-License-Identifier: Apache-2.0
#include "http/exchangetest.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// What is sent, and answers as they come.
class TstExchange final : public ExchangeTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void sendsWhatItIsGiven();
    void keepsWhatTheServerSaysBesidesTheBody();
    void answersInPiecesAndChunksAreWhole_data();
    void answersInPiecesAndChunksAreWhole();
    void aBodyOfOneMebibyteIsRead();
    void cancelClosesTheConnection();
    void mayBeDeletedFromItsOwnSignal();
};

void TstExchange::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    for (const int status : {200, 201, 302, 400, 401, 403, 404, 407, 408, 429, 500, 502, 503, 511})
        QTest::addRow("%d", status) << status << QByteArray("X-Nothing: 1");
    QTest::addRow("401 asking for a password")
        << 401 << QByteArray("WWW-Authenticate: Basic realm=x");
    QTest::addRow("401 asking for a token") << 401 << QByteArray("WWW-Authenticate: Bearer");
    QTest::addRow("302 to elsewhere") << 302 << QByteArray("Location: http://127.0.0.1:1/portal");
}

void TstExchange::everyStatusIsAnAnswer()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, header);
    m_server->setHandler([&](const WireRequest &) {
        return WireReply::json(status, {{u"error"_s, u"some"_s}}, {header});
    });
    for (const Request &request :
         {get(u"/x"_s), Request::form(m_server->url(u"/x"_s), {{u"a"_s, u"b"_s}})}) {
        const auto outcome = run(request);
        QVERIFY(outcome.answer);
        QCOMPARE(outcome.answer->status, status);
        QCOMPARE(outcome.answer->object().value_or(QJsonObject()).value("error"_L1), u"some"_s);
    }
    QCOMPARE(m_server->requests().size(), 2);
}

void TstExchange::sendsWhatItIsGiven()
{
    m_server->setHandler([](const WireRequest &) { return WireReply::json(200, {}); });
    Request request = Request::form(m_server->url(u"/v1/x"_s), {{u"a b"_s, u"1+1=2&ü"_s}});
    request.headers.emplaceBack("x-access-token", "T");
    QVERIFY(run(request).answer);
    const WireRequest &seen = m_server->requests().constFirst();
    QCOMPARE(seen.verb, "POST");
    QCOMPARE(seen.path, u"/v1/x"_s);
    QCOMPARE(seen.body, "a%20b=1%2B1%3D2%26%C3%BC");
    QCOMPARE(seen.headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(seen.headers.value("x-access-token"), "T");
    QCOMPARE(seen.headers.value("accept"), "application/json");

    QVERIFY(run({.verb = Request::Verb::Delete, .url = m_server->url(u"/gone"_s)}).answer);
    QCOMPARE(m_server->requests().constLast().verb, "DELETE");
}

void TstExchange::keepsWhatTheServerSaysBesidesTheBody()
{
    m_server->setHandler([](const WireRequest &) {
        return WireReply::plain(302, "Text/HTML; charset=utf-8", "moved",
                                {"Retry-After: 7", "X-Request-ID: abc-1", "Location: ../there"});
    });
    const auto outcome = run(get(u"/a/b"_s));
    QVERIFY(outcome.answer);
    QCOMPARE(outcome.answer->url, m_server->url(u"/a/b"_s));
    QCOMPARE(outcome.answer->contentType, "text/html");
    QCOMPARE(outcome.answer->retryAfter, std::optional(7s));
    QCOMPARE(outcome.answer->requestId, u"abc-1"_s);
    QCOMPARE(outcome.answer->redirectTarget, m_server->url(u"/there"_s));
    QVERIFY(!outcome.answer->object());
}

void TstExchange::answersInPiecesAndChunksAreWhole_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addRow("pieces") << QByteArrayList{"HTTP/1.1 200 OK\r\nConte", "nt-Length: 9\r\n",
                                              "\r\n{\"a", "\":\"b\"}"};
    QTest::addRow("chunks") << QByteArrayList{
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "4\r\n{\"a\"\r\n",
        "5\r\n:\"b\"}\r\n", "0\r\n\r\n"};
}

void TstExchange::answersInPiecesAndChunksAreWhole()
{
    QFETCH(const QByteArrayList, pieces);
    m_server->setHandler([&](const WireRequest &) { return WireReply{.pieces = pieces}; });
    const auto outcome = run(get(u"/x"_s));
    QVERIFY(outcome.answer);
    QCOMPARE(outcome.answer->body, "{\"a\":\"b\"}");
}

void TstExchange::aBodyOfOneMebibyteIsRead()
{
    m_server->setHandler([](const WireRequest &) {
        return WireReply::plain(200, "text/plain", QByteArray(Exchange::maxBody, 'x'));
    });
    const auto outcome = run(get(u"/x"_s));
    QVERIFY(outcome.answer);
    QCOMPARE(outcome.answer->body.size(), Exchange::maxBody);
}

void TstExchange::cancelClosesTheConnection()
{
    const auto exchange = this->exchange(get(u"/x"_s));
    QSignalSpy failed(exchange.get(), &Exchange::failed);
    QSignalSpy answered(exchange.get(), &Exchange::answered);
    exchange->start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    exchange->cancel();
    m_server->answerHeld(WireReply::json(200, {}));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, Error::Code::Cancelled);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(answered.count(), 0);
    QCOMPARE(m_clock.activeTimers(), 0);
}

void TstExchange::mayBeDeletedFromItsOwnSignal()
{
    for (const WireReply &reply : {WireReply::json(200, {}), WireReply::close()}) {
        m_server->setHandler([&](const WireRequest &) { return reply; });
        auto exchange = this->exchange(get(u"/x"_s));
        bool ended = false;
        const auto deleteAll = [&] {
            ended = true;
            exchange.reset();
            m_manager.reset();
        };
        connect(exchange.get(), &Exchange::answered, this, deleteAll);
        connect(exchange.get(), &Exchange::failed, this, deleteAll);
        exchange->start();
        QTRY_VERIFY(ended);
        m_manager =
            std::make_unique<RegionNetworkAccessManager>(Region{.apiBase = m_server->url()});
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstExchange)
#include "tst_exchange.moc"

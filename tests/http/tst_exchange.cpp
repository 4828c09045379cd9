// SPDX-License-Identifier: Apache-2.0
#include "core/region.h"
#include "http/exchange.h"
#include "http/regionnetworkaccessmanager.h"
#include "support/fakeclock.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

class TstExchange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void sendsWhatItIsGiven();
    void keepsWhatTheServerSaysBesidesTheBody();
    void answersInPiecesAndChunksAreWhole_data();
    void answersInPiecesAndChunksAreWhole();
    void aBodyOfOneMebibyteIsRead();
    void aLongerBodyIsRefused_data();
    void aLongerBodyIsRefused();
    void brokenConnectionsAreNetworkErrors_data();
    void brokenConnectionsAreNetworkErrors();
    void aPostIsNeverSentTwice();
    void nobodyListening();
    void aServerWithoutTlsIsNotTrusted();
    void thirtySecondsInAllNotBetweenBytes();
    void aSuspendCountsForTheTimeLimit();
    void cancelClosesTheConnection();
    void mayBeDeletedFromItsOwnSignal();

private:
    struct Outcome
    {
        std::optional<Answer> answer;
        std::optional<Error> error;
    };

    [[nodiscard]] Request get(const QString &path) const { return {.url = m_server->url(path)}; }
    [[nodiscard]] std::unique_ptr<Exchange> exchange(const Request &request);
    Outcome run(const Request &request);

    FakeClock m_clock;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;
};

void TstExchange::init()
{
    m_server = std::make_unique<WireServer>();
    m_manager = std::make_unique<RegionNetworkAccessManager>(Region {.apiBase = m_server->url()});
}

std::unique_ptr<Exchange> TstExchange::exchange(const Request &request)
{
    return std::make_unique<Exchange>(*m_manager, m_clock, request);
}

TstExchange::Outcome TstExchange::run(const Request &request)
{
    const auto exchange = this->exchange(request);
    Outcome outcome;
    connect(exchange.get(), &Exchange::answered, this, [&](const Answer &a) { outcome.answer = a; });
    connect(exchange.get(), &Exchange::failed, this, [&](const Error &e) { outcome.error = e; });
    exchange->start();
    [&] { QTRY_VERIFY(exchange->isOver()); }();
    if (outcome.error) {
        [&] {
            QVERIFY2(!outcome.error->what.isEmpty(), "an error says what happened");
            QVERIFY2(!outcome.error->remedy.isEmpty(), "an error says what to do");
            QVERIFY(!outcome.error->what.contains("secret"_L1));
        }();
    }
    return outcome;
}

void TstExchange::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    for (const int status : {200, 201, 302, 400, 401, 403, 404, 407, 408, 429, 500, 502, 503, 511})
        QTest::addRow("%d", status) << status << QByteArray("X-Nothing: 1");
    QTest::addRow("401 asking for a password") << 401 << QByteArray("WWW-Authenticate: Basic realm=x");
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
    QTest::addRow("pieces") << QByteArrayList {"HTTP/1.1 200 OK\r\nConte", "nt-Length: 9\r\n", "\r\n{\"a",
                                               "\":\"b\"}"};
    QTest::addRow("chunks") << QByteArrayList {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                                               "4\r\n{\"a\"\r\n", "5\r\n:\"b\"}\r\n", "0\r\n\r\n"};
}

void TstExchange::answersInPiecesAndChunksAreWhole()
{
    QFETCH(const QByteArrayList, pieces);
    m_server->setHandler([&](const WireRequest &) { return WireReply {.pieces = pieces}; });
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

void TstExchange::aLongerBodyIsRefused_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("goesOn");
    QTest::addRow("one byte too many") << Exchange::maxBody + 1 << false;
    QTest::addRow("10 MB") << qint64(10'000'000) << false;
    QTest::addRow("without an end") << 3 * Exchange::maxBody << true;
}

void TstExchange::aLongerBodyIsRefused()
{
    QFETCH(const qint64, size);
    QFETCH(const bool, goesOn);
    m_server->setHandler([&](const WireRequest &) {
        if (!goesOn)
            return WireReply::plain(200, "text/plain", QByteArray(size, 'x'));
        return WireReply {.pieces = {"HTTP/1.1 200 OK\r\n\r\n", QByteArray(size, 'x')},
                          .after = WireReply::After::Hang};
    });
    const auto outcome = run(get(u"/x?secret"_s));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::BadAnswer);
    QVERIFY(outcome.error->what.contains("127.0.0.1"_L1));
    if (goesOn)
        QTRY_COMPARE(m_server->openConnections(), 0);
}

void TstExchange::brokenConnectionsAreNetworkErrors_data()
{
    using After = WireReply::After;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<int>("after");
    QTest::addRow("closed at once") << QByteArrayList() << int(After::Close);
    QTest::addRow("reset at once") << QByteArrayList() << int(After::Reset);
    QTest::addRow("closed in the head") << QByteArrayList {head.first(20)} << int(After::Close);
    QTest::addRow("closed in the body") << QByteArrayList {head, "{}"} << int(After::Close);
    QTest::addRow("reset in the body") << QByteArrayList {head, "{}"} << int(After::Reset);
    QTest::addRow("closed in a chunk")
        << QByteArrayList {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "64\r\n{}"}
        << int(After::Close);
    QTest::addRow("not HTTP") << QByteArrayList {"\x16\x03\x01 what is this?\r\n\r\n"}
                              << int(After::Close);
}

void TstExchange::brokenConnectionsAreNetworkErrors()
{
    QFETCH(const QByteArrayList, pieces);
    QFETCH(const int, after);
    m_server->setHandler([&](const WireRequest &) {
        return WireReply {.pieces = pieces, .after = WireReply::After(after)};
    });
    const auto outcome = run(Request::form(m_server->url(u"/x?secret"_s), {{u"secret"_s, u"b"_s}}));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::Network);
    QVERIFY(outcome.error->what.contains("127.0.0.1"_L1));
}

void TstExchange::aPostIsNeverSentTwice()
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

void TstExchange::nobodyListening()
{
    m_server->drop();
    const auto outcome = run(get(u"/x"_s));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::Network);
    QVERIFY(outcome.error->what.contains("refused"_L1));
}

void TstExchange::aServerWithoutTlsIsNotTrusted()
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
    m_manager = std::make_unique<RegionNetworkAccessManager>(Region {.apiBase = url});
    const auto outcome = run(Request::form(url, {{u"secret"_s, u"b"_s}}));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::Tls);
    QVERIFY(!received.contains("secret"));
}

void TstExchange::thirtySecondsInAllNotBetweenBytes()
{
    m_server->setHandler([](const WireRequest &) {
        return WireReply {.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"},
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

void TstExchange::aSuspendCountsForTheTimeLimit()
{
    const auto exchange = this->exchange(get(u"/x"_s));
    QSignalSpy failed(exchange.get(), &Exchange::failed);
    exchange->start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    m_clock.suspend(1h);
    m_clock.advance(1s);
    QCOMPARE(failed.count(), 1);
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
        m_manager
            = std::make_unique<RegionNetworkAccessManager>(Region {.apiBase = m_server->url()});
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstExchange)
#include "tst_exchange.moc"

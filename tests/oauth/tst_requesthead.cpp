// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackrequest.h"
#include "oauth/requesthead.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// What is read of a request that comes to a loopback address, and what is not.
class TstRequestHead final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInPiecesOfAnySize_data();
    void readsInPiecesOfAnySize();
    void endsEarly_data();
    void endsEarly();
    void keepsNothingButTheHost();
    void decodesFields_data();
    void decodesFields();
    void readsNoOtherRequestLine_data();
    void readsNoOtherRequestLine();
};

void TstRequestHead::readsInPiecesOfAnySize_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("by the book") << QByteArray(
        "GET /a?b=c HTTP/1.1\r\nAccept: */*\r\nHost: LocalHost:80\r\nX: y\r\n\r\nrest");
    QTest::addRow("bare line ends") << QByteArray("GET /a?b=c HTTP/1.1\nhOsT:localhost:80 \n\n");
    QTest::addRow("empty lines first")
        << QByteArray("\r\n\r\nGET /a?b=c HTTP/1.1\r\nHost:\tlocalhost:80\r\n\r\n");
}

void TstRequestHead::readsInPiecesOfAnySize()
{
    QFETCH(const QByteArray, bytes);
    for (const qsizetype size : {1, 2, 7, 1000}) {
        RequestHead head;
        for (qsizetype i = 0; i < bytes.size(); i += size)
            head.feed(bytes.mid(i, size));
        QCOMPARE(head.state(), RequestHead::State::Complete);
        QCOMPARE(head.requestLine(), "GET /a?b=c HTTP/1.1");
        QCOMPARE(head.host(), "localhost:80");
    }
}

void TstRequestHead::endsEarly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RequestHead::State>("state");
    using State = RequestHead::State;
    QTest::addRow("nothing") << QByteArray() << State::Incomplete;
    QTest::addRow("a beginning") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n")
                                 << State::Incomplete;
    QTest::addRow("the longest line") << QByteArray(RequestHead::maxLine, 'x') << State::Incomplete;
    QTest::addRow("too long a line") << QByteArray(RequestHead::maxLine + 1, 'x') << State::TooLong;
    QTest::addRow("TLS") << QByteArray("\x16\x03\x01") << State::Tls;
    QTest::addRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n")
                               << State::Malformed;
    QTest::addRow("0x16 elsewhere") << QByteArray("GET /\x16") << State::Incomplete;
}

void TstRequestHead::endsEarly()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const RequestHead::State, state);
    RequestHead head;
    QCOMPARE(head.feed(bytes), state);
}

void TstRequestHead::keepsNothingButTheHost()
{
    RequestHead head;
    head.feed("GET / HTTP/1.1\r\nCookie: secret\r\nX-Host: wrong\r\n Host: folded\r\n");
    for (int i = 0; i < 100; ++i)
        head.feed("Cookie: " + QByteArray(10'000, 'x') + "\r\n");
    head.feed("Host: right\r\nHostage: wrong\r\n\r\n");
    QCOMPARE(head.state(), RequestHead::State::Complete);
    QCOMPARE(head.host(), "right");
}

void TstRequestHead::decodesFields_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *query, const QString &value, const QString &text) {
        QTest::addRow("%s", query) << QByteArray(query) << value << text;
    };
    row("", {}, {});
    row("name", {}, {});
    row("name=", {}, {});
    row("name=v", u"v"_s, u"v"_s);
    row("a=b&name=v&c=d", u"v"_s, u"v"_s);
    row("name=a+b%2Bc", u"a+b+c"_s, u"a b+c"_s);
    row("name=a%20b%2f%3D%25%26", u"a b/=%&"_s, u"a b/=%&"_s);
    row("name=a=b=", u"a=b="_s, u"a=b="_s);
    row("n%61me=%C3%A4", u"ä"_s, u"ä"_s);
    row("name=100%", u"100%"_s, u"100%"_s);
    row("name=a&name=a", {}, {});
    row("NAME=a", {}, {});
    row("name=%2541", u"%41"_s, u"%41"_s);
}

void TstRequestHead::decodesFields()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QString, value);
    QFETCH(const QString, text);
    RequestHead head;
    head.feed("GET /path?" + query + " HTTP/1.1\r\nHost: h\r\n\r\n");
    const auto request = LoopbackRequest::parse(head);
    QVERIFY(request.has_value());
    QCOMPARE(request->verb, "GET");
    QCOMPARE(request->path, "/path");
    QCOMPARE(request->host, "h");
    QCOMPARE(request->value(u"name"_s), value);
    QCOMPARE(request->text(u"name"_s), text);

    const auto same = LoopbackRequest::fromUrl(QUrl::fromEncoded("http://h/path?" + query + "#f"));
    QCOMPARE(same.path, "/path");
    if (query != "name=100%")
        QCOMPARE(same.value(u"name"_s), value);
}

void TstRequestHead::readsNoOtherRequestLine_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const auto *line : {"hello", "GET /", "GET  / HTTP/1.1", "GET / HTTP/2",
                             "GET / x HTTP/1.1", "GET / http/1.1", "PRI * HTTP/2.0"})
        QTest::addRow("%s", line) << QByteArray(line);
}

void TstRequestHead::readsNoOtherRequestLine()
{
    QFETCH(const QByteArray, line);
    RequestHead head;
    head.feed(line + "\r\n\r\n");
    QCOMPARE(head.state(), RequestHead::State::Complete);
    QVERIFY(!LoopbackRequest::parse(head));
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRequestHead)
#include "tst_requesthead.moc"

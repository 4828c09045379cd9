// SPDX-License-Identifier: Apache-2.0
#include "oauth/resultpage.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// What browsers are shown.
class TstResultPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLockedDown_data();
    void isLockedDown();
    void escapesWhatItSays();
    void neverSaysSaved();
};

void TstResultPage::isLockedDown_data()
{
    QTest::addColumn<ResultPage>("page");
    QTest::addColumn<QByteArray>("statusLine");
    QTest::addRow("granted") << ResultPage::granted() << QByteArray("HTTP/1.1 200 OK");
    QTest::addRow("launch") << ResultPage::launch() << QByteArray("HTTP/1.1 200 OK");
    QTest::addRow("not granted") << ResultPage::notGranted(Error::cancelled())
                                 << QByteArray("HTTP/1.1 200 OK");
    QTest::addRow("unexpected") << ResultPage::unexpectedReply()
                                << QByteArray("HTTP/1.1 400 Bad Request");
    QTest::addRow("too many") << ResultPage::tooManyLaunches()
                              << QByteArray("HTTP/1.1 429 Too Many Requests");
    QTest::addRow("not found") << ResultPage::stray(404) << QByteArray("HTTP/1.1 404 Not Found");
    QTest::addRow("no content") << ResultPage::stray(204) << QByteArray("HTTP/1.1 204 No Content");
    QTest::addRow("method") << ResultPage::stray(405)
                            << QByteArray("HTTP/1.1 405 Method Not Allowed");
}

void TstResultPage::isLockedDown()
{
    QFETCH(const ResultPage, page);
    QFETCH(const QByteArray, statusLine);
    const QByteArray http = page.toHttp();
    const qsizetype headEnd = http.indexOf("\r\n\r\n");
    const QByteArrayList head = http.first(headEnd).replace("\r\n", "\n").split('\n');
    const QByteArray body = http.sliced(headEnd + 4);
    QCOMPARE(head.constFirst(), statusLine);
    QVERIFY(head.contains("Cache-Control: no-store"));
    QVERIFY(head.contains("Referrer-Policy: no-referrer"));
    QVERIFY(head.contains("Connection: close"));
    QCOMPARE(head.contains("Allow: GET"), page.status == 405);
    QCOMPARE(body.isEmpty(), page.status == 204);
    if (page.status == 204)
        return;
    QVERIFY(head.contains("Content-Type: text/html; charset=utf-8"));
    QVERIFY(head.contains("Content-Length: " + QByteArray::number(body.size())));
    QVERIFY(!body.contains("<script"));
    QVERIFY(!body.contains("{{"));
    QVERIFY(!body.contains("http"));

    // The style sheet is allowed by its hash, nothing else is.
    const qsizetype styleAt = body.indexOf("<style>") + 7;
    const QByteArray style = body.sliced(styleAt, body.indexOf("</style>") - styleAt);
    QVERIFY(!style.isEmpty());
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    QVERIFY(head.contains("Content-Security-Policy: default-src 'none'; style-src 'sha256-" + hash
                          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
}

void TstResultPage::escapesWhatItSays()
{
    const ResultPage page = ResultPage::notGranted(
        {.code = Error::Code::Refused,
         .what = u"a < b & c"_s,
         .serverText = u"</p><script src=\"//x\">alert('1')</script>{{title}}"_s});
    const QByteArray http = page.toHttp();
    QVERIFY(http.contains("<p>a &lt; b &amp; c</p>"));
    QVERIFY(http.contains("&lt;/p&gt;&lt;script src=&quot;//x&quot;&gt;"));
    QVERIFY(http.contains("{{title}}"));
    QVERIFY(!http.contains("<script"));
}

void TstResultPage::neverSaysSaved()
{
    static const QRegularExpression claim(u"saved|stored|success"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    for (const ResultPage &page : {ResultPage::granted(), ResultPage::launch()}) {
        const QString text = page.title + page.paragraphs.join(u' ');
        QVERIFY(!claim.match(text).hasMatch());
        QVERIFY(page.paragraphs.join(u' ').contains("SpaceKey"_L1)); // where to go on
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstResultPage)
#include "tst_resultpage.moc"

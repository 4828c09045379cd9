// SPDX-License-Identifier: Apache-2.0
#include "http/regionnetworkaccessmanager.h"
#include "support/wireserver.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace spacekey {

class TstRegionNetworkAccessManager final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhoItIs();
    void followsNoRedirect();
    void keepsAndSendsNoCookies();
    void asksForNoPassword();
    void goesNowhereElse_data();
    void goesNowhereElse();
    void localhostIsNeverResolved();
    void takesNothingOlderThanTls12();

private:
    std::unique_ptr<QNetworkReply> get(QNetworkAccessManager &manager, const QUrl &url);

    WireServer m_server;
    Region m_region;
};

void TstRegionNetworkAccessManager::init()
{
    m_region = {.id = u"test"_s, .apiBase = m_server.url()};
}

std::unique_ptr<QNetworkReply> TstRegionNetworkAccessManager::get(QNetworkAccessManager &manager,
                                                                  const QUrl &url)
{
    std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
    [&] { QTRY_VERIFY(reply->isFinished()); }();
    return reply;
}

void TstRegionNetworkAccessManager::saysWhoItIs()
{
    m_server.setHandler([](const WireRequest &) { return WireReply::json(200, {}); });
    RegionNetworkAccessManager manager(m_region);
    QCOMPARE(get(manager, m_server.url(u"/x"_s))->error(), QNetworkReply::NoError);
    const WireRequest &seen = m_server.requests().constLast();
    QCOMPARE(seen.headers.value("user-agent"), "SpaceKey/" SPACEKEY_VERSION);
    QCOMPARE(seen.headers.value("host"), m_server.url().authority().toLatin1());
}

void TstRegionNetworkAccessManager::followsNoRedirect()
{
    m_server.setHandler([this](const WireRequest &) {
        return WireReply::plain(302, {}, {}, {"Location: " + m_server.url(u"/b"_s).toEncoded()});
    });
    RegionNetworkAccessManager manager(m_region);
    const auto before = m_server.requests().size();
    const auto reply = get(manager, m_server.url(u"/a"_s));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 302);
    QCOMPARE(m_server.requests().size(), before + 1);
}

void TstRegionNetworkAccessManager::keepsAndSendsNoCookies()
{
    m_server.setHandler([](const WireRequest &) {
        return WireReply::json(200, {}, {"Set-Cookie: session=1; Path=/"});
    });
    RegionNetworkAccessManager manager(m_region);
    manager.cookieJar()->insertCookie(QNetworkCookie("planted", "1"));
    manager.cookieJar()->setCookiesFromUrl({QNetworkCookie("planted", "1")}, m_server.url());
    QVERIFY(!manager.cookieJar()->cookiesForUrl(m_server.url()).isEmpty());
    get(manager, m_server.url(u"/a"_s));
    get(manager, m_server.url(u"/b"_s));
    QVERIFY(!m_server.requests().constLast().headers.contains("cookie"));
    QCOMPARE(manager.cookieJar()->cookiesForUrl(m_server.url()).size(), 1);
}

void TstRegionNetworkAccessManager::asksForNoPassword()
{
    m_server.setHandler([](const WireRequest &) {
        return WireReply::json(401, {}, {"WWW-Authenticate: Basic realm=\"x\""});
    });
    RegionNetworkAccessManager manager(m_region);
    const auto before = m_server.requests().size();
    const auto reply = get(manager, m_server.url(u"/a"_s));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 401);
    QCOMPARE(m_server.requests().size(), before + 1);
    QVERIFY(!m_server.requests().constLast().headers.contains("authorization"));
}

void TstRegionNetworkAccessManager::goesNowhereElse_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");
    const QString good = u"http://127.0.0.1:PORT"_s;
    QTest::addRow("another port") << u"http://127.0.0.1:1"_s << good;
    QTest::addRow("another name of the host") << u"http://localhost:PORT"_s << good;
    QTest::addRow("another scheme") << u"https://127.0.0.1:PORT"_s << good;
    QTest::addRow("a user name") << good << u"http://me@127.0.0.1:PORT"_s;
    QTest::addRow("no host") << good << u"/x"_s;
    QTest::addRow("a file") << good << u"file:///etc/hostname"_s;
    QTest::addRow("data") << good << u"data:,x"_s;
    QTest::addRow("a host out there, unencrypted")
        << u"http://192.0.2.1"_s << u"http://192.0.2.1"_s;
    QTest::addRow("nothing") << good << QString();
}

void TstRegionNetworkAccessManager::goesNowhereElse()
{
    QFETCH(QString, base);
    QFETCH(QString, url);
    m_server.setHandler([](const WireRequest &) { return WireReply::json(200, {}); });
    const QString port = QString::number(m_server.url().port());
    RegionNetworkAccessManager manager({.apiBase = QUrl(base.replace("PORT"_L1, port))});
    const auto before = m_server.requests().size();
    const auto reply = get(manager, QUrl(url.replace("PORT"_L1, port)));
    QCOMPARE(reply->error(), QNetworkReply::ProtocolUnknownError);
    QVERIFY(!reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid());
    QCOMPARE(m_server.requests().size(), before);
}

void TstRegionNetworkAccessManager::localhostIsNeverResolved()
{
    m_server.setHandler([](const WireRequest &) { return WireReply::json(200, {}); });
    QUrl url = m_server.url(u"/x"_s);
    url.setHost(u"localhost"_s);
    RegionNetworkAccessManager manager({.apiBase = url});
    const auto reply = get(manager, url);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->request().url().host(), u"127.0.0.1"_s);
    QCOMPARE(m_server.requests().constLast().headers.value("host"),
             "localhost:" + QByteArray::number(url.port()));
}

void TstRegionNetworkAccessManager::takesNothingOlderThanTls12()
{
    QUrl url = m_server.url(u"/x"_s);
    url.setScheme(u"https"_s);
    url.setHost(u"localhost"_s);
    RegionNetworkAccessManager manager({.apiBase = url});
    const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
    QCOMPARE(reply->request().sslConfiguration().protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(reply->request().peerVerifyName(), u"localhost"_s);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRegionNetworkAccessManager)
#include "tst_regionnetworkaccessmanager.moc"

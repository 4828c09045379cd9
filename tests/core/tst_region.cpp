// SPDX-License-Identifier: Apache-2.0
#include "core/region.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestRegion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsHttpsAndLoopbackOnly_data();
    void allowsHttpsAndLoopbackOnly();
    void knowsItsOwnPages_data();
    void knowsItsOwnPages();
    void idsHaveOneForm_data();
    void idsHaveOneForm();
    void joinsPaths();
};

void TestRegion::allowsHttpsAndLoopbackOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("https") << u"https://api.example.org"_s << true;
    QTest::newRow("http") << u"http://api.example.org"_s << false;
    QTest::newRow("http, localhost") << u"http://localhost:8080"_s << true;
    QTest::newRow("http, 127.0.0.1") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("http, 127.1.2.3") << u"http://127.1.2.3"_s << true;
    QTest::newRow("http, [::1]") << u"http://[::1]:8080"_s << true;
    QTest::newRow("http, looks like loopback") << u"http://127.0.0.1.example.org"_s << false;
    QTest::newRow("http, localhost as a domain") << u"http://localhost.example.org"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << false;
    QTest::newRow("user name") << u"https://api.example.org@evil.example"_s << false;
    QTest::newRow("no host") << u"https:///x"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestRegion::allowsHttpsAndLoopbackOnly()
{
    QFETCH(QString, url);
    QTEST(Region::isAllowedUrl(QUrl(url)), "allowed");
}

void TestRegion::knowsItsOwnPages_data()
{
    QTest::addColumn<QString>("web");
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("own");

    const QString web = u"https://basespace.example.org"_s;
    QTest::newRow("same host") << web << u"https://basespace.example.org/oauth/device"_s << true;
    QTest::newRow("subdomain") << web << u"https://lab.basespace.example.org/x"_s << true;
    QTest::newRow("sibling") << web << u"https://evil.example.org/x"_s << false;
    QTest::newRow("suffix only") << web << u"https://evilbasespace.example.org/x"_s << false;
    QTest::newRow("domain as prefix")
        << web << u"https://basespace.example.org.evil.org"_s << false;
    QTest::newRow("http") << web << u"http://basespace.example.org/x"_s << false;
    QTest::newRow("loopback link") << web << u"http://127.0.0.1/x"_s << false;
    const QString local = u"http://127.0.0.1:5000"_s;
    QTest::newRow("loopback, another port") << local << u"http://localhost:6000/x"_s << true;
    QTest::newRow("loopback, foreign") << local << u"https://example.org"_s << false;
}

void TestRegion::knowsItsOwnPages()
{
    QFETCH(QString, web);
    QFETCH(QString, link);
    const Region region{.id = u"x"_s, .webBase = Region::baseUrl(web)};
    QTEST(region.ownsLink(QUrl(link)), "own");
}

void TestRegion::idsHaveOneForm_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("valid");

    QTest::newRow("built-in") << u"use1"_s << true;
    QTest::newRow("hyphen") << u"my-lab"_s << true;
    QTest::newRow("32") << QString(32, u'a') << true;
    QTest::newRow("33") << QString(33, u'a') << false;
    QTest::newRow("upper case") << u"USE1"_s << false;
    QTest::newRow("starts with hyphen") << u"-a"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("line break") << u"a\n"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestRegion::idsHaveOneForm()
{
    QFETCH(QString, id);
    QTEST(Region::isValidId(id), "valid");
}

void TestRegion::joinsPaths()
{
    const Region region{.id = u"x"_s, .apiBase = Region::baseUrl(u" https://h.example/base// "_s)};
    QCOMPARE(region.apiServer(), u"https://h.example/base"_s);
    QCOMPARE(region.apiUrl(u"/v1pre3/users/current"_s),
             QUrl(u"https://h.example/base/v1pre3/users/current"_s));
    QCOMPARE(region.code(), u"X"_s);
}

QTEST_APPLESS_MAIN(TestRegion)
#include "tst_region.moc"

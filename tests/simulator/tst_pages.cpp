// SPDX-License-Identifier: Apache-2.0
#include "simulator/httpclient.h"
#include "simulator/simulator.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacekey;
using namespace std::chrono_literals;

/// What a person meets in the browser, as plain HTML over a real socket.
class TestPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theLinkLeadsToTheAccounts();
    void theCodeCanBeTyped();
    void aWrongCodeIsSaid();
    void theConsentPageShowsWhoWhatAndTheCode();
    void noScopesMeansBasicInformation();
    void acceptingGrants();
    void decliningRefuses();
    void aReloadDecidesNothingAnew();
    void anExpiredCodeIsSaid();
    void aFormWithoutItsFieldsDecidesNothing();
    void hostileNamesStayText();
    void everyPageSaysThatItIsASandbox();

private:
    [[nodiscard]] QUrl web(const QString &path) const
    {
        return QUrl(m_simulator->webUrl().toString() + path);
    }
    HttpReply decide(const QString &decision, const QString &user = u"1001"_s)
    {
        return m_client.post(
            web(u"/oauth/device/decision"_s),
            {{u"code"_s, m_device.userCode}, {u"user"_s, user}, {u"decision"_s, decision}});
    }
    HttpReply chooseUser(const QString &user)
    {
        return m_client.post(web(u"/oauth/device/consent"_s),
                             {{u"code"_s, m_device.userCode}, {u"user"_s, user}});
    }
    [[nodiscard]] Device::State state() const
    {
        return m_simulator->authority().findDevice(m_device.userCode)->state;
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Simulator> m_simulator;
    Device m_device;
    HttpClient m_client;
};

void TestPages::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_simulator = std::make_unique<Simulator>(*m_clock);
    QVERIFY(m_simulator->listen());
    m_device = m_simulator->authority().issueDevice(Scopes::parse(u"browse global,read global"_s));
}

void TestPages::cleanup()
{
    m_simulator.reset();
}

void TestPages::theLinkLeadsToTheAccounts()
{
    const HttpReply page = m_client.get(web("/oauth/device?code="_L1 + m_device.userCode));
    QCOMPARE(page.status, 200);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    for (const User &user : m_simulator->users()) {
        QVERIFY(page.text().contains("id=\"user-"_L1 + user.id + '"'_L1));
        QVERIFY(page.text().contains(user.name));
    }
    QCOMPARE(page.text().count(">workgroup<"_L1), 1);
}

void TestPages::theCodeCanBeTyped()
{
    const HttpReply empty = m_client.get(web(u"/oauth/device"_s));
    QCOMPARE(empty.status, 200);
    QVERIFY(empty.text().contains("<input id=\"code\" name=\"code\""_L1));
    const QString typed = "/oauth/device?code=+"_L1 + m_device.userCode.toUpper() + '+'_L1;
    QVERIFY(m_client.get(web(typed)).text().contains("id=\"user-1001\""_L1));
}

void TestPages::aWrongCodeIsSaid()
{
    const HttpReply page = m_client.get(web(u"/oauth/device?code=1111%3Cb%3E"_s));
    QCOMPARE(page.status, 400);
    QVERIFY(page.text().contains("This code is not known"_L1));
    QVERIFY(!page.text().contains("user-1001"_L1));
}

void TestPages::theConsentPageShowsWhoWhatAndTheCode()
{
    const QString page = chooseUser(u"2001"_s).text();
    QVERIFY(page.contains("Genomics Core"_L1));
    QVERIFY(page.contains("<li>browse global</li>"_L1));
    QVERIFY(page.contains("<li>read global</li>"_L1));
    QVERIFY(page.contains("id=\"code\">"_L1 + m_device.userCode + '<'_L1));
    QVERIFY(page.contains("id=\"accept\""_L1));
    QVERIFY(page.contains("id=\"decline\""_L1));
    QCOMPARE(state(), Device::State::Pending);
}

void TestPages::noScopesMeansBasicInformation()
{
    m_device = m_simulator->authority().issueDevice({});
    QVERIFY(chooseUser(u"1001"_s).text().contains("<li>basic user information</li>"_L1));
}

void TestPages::acceptingGrants()
{
    const HttpReply page = decide(u"accept"_s, u"1002"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.text().contains("data-result=\"accepted\""_L1));
    QCOMPARE(state(), Device::State::Accepted);
    QCOMPARE(m_simulator->authority().findDevice(m_device.userCode)->user.name, u"Second User"_s);
}

void TestPages::decliningRefuses()
{
    QVERIFY(decide(u"decline"_s).text().contains("data-result=\"declined\""_L1));
    QCOMPARE(state(), Device::State::Declined);
}

void TestPages::aReloadDecidesNothingAnew()
{
    decide(u"decline"_s);
    QVERIFY(decide(u"accept"_s).text().contains("data-result=\"past\""_L1));
    QCOMPARE(state(), Device::State::Declined);
    const HttpReply again = m_client.get(web("/oauth/device?code="_L1 + m_device.userCode));
    QVERIFY(again.text().contains("declined with this code already"_L1));
}

void TestPages::anExpiredCodeIsSaid()
{
    m_clock->advance(1800s);
    QVERIFY(chooseUser(u"1001"_s).text().contains("expired"_L1));
    QVERIFY(decide(u"accept"_s).text().contains("expired"_L1));
    QCOMPARE(state(), Device::State::Pending);
}

void TestPages::aFormWithoutItsFieldsDecidesNothing()
{
    QCOMPARE(decide(u"maybe"_s).status, 400);
    QCOMPARE(decide(u"accept"_s, u"nobody"_s).status, 400);
    QCOMPARE(chooseUser(u"nobody"_s).status, 400);
    QCOMPARE(m_client.post(web(u"/oauth/device/decision"_s)).status, 400);
    QCOMPARE(m_client.get(web(u"/oauth/device/decision"_s)).status, 405);
    QCOMPARE(state(), Device::State::Pending);
}

void TestPages::hostileNamesStayText()
{
    m_simulator->authority().addUser({.id = u"6\"><b>"_s,
                                      .name = u"<img src=x onerror=alert(1)> {{code}}"_s,
                                      .email = u"'\"&<script>"_s,
                                      .workgroup = false});
    const QString list = m_client.get(web("/oauth/device?code="_L1 + m_device.userCode)).text();
    const QString consent = chooseUser(u"6\"><b>"_s).text();
    for (const QString &page : {list, consent}) {
        QVERIFY(!page.contains("<img"_L1));
        QVERIFY(!page.contains("<script"_L1));
        QVERIFY(!page.contains("><b>\""_L1));
        QVERIFY(page.contains("&lt;img src=x onerror=alert(1)&gt; {{code}}"_L1));
    }
}

void TestPages::everyPageSaysThatItIsASandbox()
{
    const QList<HttpReply> pages{m_client.get(web(u"/oauth/device"_s)),
                                 m_client.get(web("/oauth/device?code="_L1 + m_device.userCode)),
                                 chooseUser(u"1001"_s), decide(u"accept"_s)};
    for (const HttpReply &page : pages) {
        QVERIFY(page.text().contains(u"BaseSpace simulator – sandbox, not Illumina's page"_s));
        QVERIFY(page.header("Content-Security-Policy").contains("default-src 'none'"));
        QCOMPARE(page.header("Cache-Control"), "no-store");
        QVERIFY(!page.text().contains("{{"_L1));
    }
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"

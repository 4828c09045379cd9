// SPDX-License-Identifier: Apache-2.0
#include "simulator/httpclient.h"
#include "simulator/simulator.h"
#include "simulator/visitor.h"
#include "support/fakeclock.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace spacekey;

/// Opening a project or a run in the application, and what the application learns of it.
class TestLaunches final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void thePersonPicksAnInput();
    void launchingLeadsToTheApplication();
    void thePortCanBeTyped();
    void aForeignAddressIsRefused();
    void anInputIsNeeded();
    void theSessionTellsWhatWhoAndWhen();
    void notificationsComeAlong();
    void onlyTheClientReadsASession();
    void theCodeIsExchangedWithTheRegisteredAddress();
    void hostileNamesStayText();

private:
    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(m_simulator->webUrl().toString() + path);
    }
    QByteArray launch(const QString &input = u"76076"_s, const QString &redirectUri = {},
                      const QString &user = u"1002"_s)
    {
        return m_visitor.launch(m_simulator->webUrl(), input, redirectUri, user);
    }
    static QString parameter(const QByteArray &address, const QString &name)
    {
        return QUrlQuery(QUrl::fromEncoded(address)).queryItemValue(name, QUrl::FullyDecoded);
    }
    HttpReply session(const QString &uri, const QByteArray &secret)
    {
        const QByteArray pair = m_simulator->clientId().toLatin1() + ':' + secret;
        return m_client.get(url(u'/' + uri), {{"Authorization", "Basic " + pair.toBase64()}});
    }
    [[nodiscard]] const Counters &counters() const { return m_simulator->authority().counters(); }

    static inline const QString registered = u"http://localhost:4711/callback"_s;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Simulator> m_simulator;
    HttpClient m_client;
    Visitor m_visitor;
};

void TestLaunches::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_simulator = std::make_unique<Simulator>(*m_clock);
    QVERIFY(m_simulator->listen());
    m_simulator->authority().setRedirectUri(registered);
}

void TestLaunches::cleanup()
{
    m_simulator.reset();
}

void TestLaunches::thePersonPicksAnInput()
{
    const HttpReply signIn = m_client.get(url(u"/apps/launch"_s));
    QCOMPARE(signIn.status, 200);
    QVERIFY(signIn.text().contains("id=\"user-2001\""_L1));
    const HttpReply page = m_client.post(url(u"/apps/launch/inputs"_s), {{u"user"_s, u"1002"_s}});
    QCOMPARE(page.status, 200);
    QVERIFY(page.text().contains("Open in SpaceKey"_L1));
    QVERIFY(page.text().contains("Second User"_L1));
    for (const auto &resource : m_simulator->authority().appSessions().resources()) {
        QVERIFY(page.text().contains("id=\"input-"_L1 + resource.id + '"'_L1));
        QVERIFY(page.text().contains(resource.name));
    }
    QVERIFY(page.text().contains("id=\"redirect-uri\" name=\"redirect_uri\" value=\""_L1
                                 + registered + '"'_L1));
    QVERIFY(page.text().contains("id=\"launch\""_L1));
    QVERIFY(!page.text().contains("{{"_L1));
}

void TestLaunches::launchingLeadsToTheApplication()
{
    m_simulator->authority().behaviour().codes = Behaviour::Codes::Awkward;
    const QByteArray address = launch();
    QCOMPARE(m_visitor.page().status, 302);
    QVERIFY(address.startsWith("http://localhost:4711/callback?action=trigger&appsessionuri="));
    QCOMPARE(QUrlQuery(QUrl::fromEncoded(address)).queryItems().size(), 3);
    static const QRegularExpression uri(u"^v1pre3/appsessions/[A-Za-z0-9-]+$"_s);
    QVERIFY(uri.match(parameter(address, u"appsessionuri"_s)).hasMatch());
    const QByteArray code = parameter(address, u"authorization_code"_s).toLatin1();
    QVERIFY(code.contains("+/=%2B &%="));
    QVERIFY(m_simulator->authority().codes().find(code));
    QCOMPARE(counters().launches, 1);
    QCOMPARE(counters().codesIssued, 1);
    QCOMPARE(counters().authorizeRequests, 0);
}

void TestLaunches::thePortCanBeTyped()
{
    QVERIFY(launch(u"76076"_s, u"http://localhost:4999/callback"_s)
                .startsWith("http://localhost:4999/callback?action=trigger"));
}

void TestLaunches::aForeignAddressIsRefused()
{
    QVERIFY(launch(u"76076"_s, u"http://example.org/callback"_s).isEmpty());
    QCOMPARE(m_visitor.page().status, 400);
    QVERIFY(m_visitor.page().text().contains("does not know this redirect URI"_L1));
    QCOMPARE(counters().launches, 0);
}

void TestLaunches::anInputIsNeeded()
{
    QVERIFY(launch(u"0"_s).isEmpty());
    QVERIFY(m_visitor.page().text().contains("Choose an input"_L1));
    QCOMPARE(counters().codesIssued, 0);
}

void TestLaunches::theSessionTellsWhatWhoAndWhen()
{
    const QString uri = parameter(launch(u"555210"_s), u"appsessionuri"_s);
    const HttpReply reply = session(uri, m_simulator->clientSecret());
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.json().value("ResponseStatus"_L1).isObject());
    QCOMPARE(reply.json().value("Notifications"_L1), QJsonArray());
    const QJsonObject told = reply.json().value("Response"_L1).toObject();
    QCOMPARE(told.value("Href"_L1), uri);
    QVERIFY(uri.endsWith(u'/' + told.value("Id"_L1).toString()));
    QCOMPARE(told.value("Application"_L1).toObject().value("Name"_L1), u"SpaceKey"_s);
    QCOMPARE(told.value("UserCreatedBy"_L1).toObject().value("Name"_L1), u"Second User"_s);
    QCOMPARE(told.value("Status"_L1), u"Running"_s);
    QVERIFY(told.contains("StatusSummary"_L1));
    QVERIFY(!told.value("DateCreated"_L1).toString().isEmpty());

    QCOMPARE(told.value("References"_L1).toArray().size(), 1);
    const QJsonObject input = told.value("References"_L1).toArray().at(0).toObject();
    QCOMPARE(input.value("Rel"_L1), u"Input"_s);
    QCOMPARE(input.value("Type"_L1), u"Run"_s);
    QCOMPARE(input.value("HrefContent"_L1), u"v1pre3/runs/555210"_s);
    const QJsonObject content = input.value("Content"_L1).toObject();
    QCOMPARE(content.value("Id"_L1), u"555210"_s);
    QVERIFY(!content.value("Name"_L1).toString().isEmpty());
    QCOMPARE(content.value("UserOwnedBy"_L1).toObject().value("Name"_L1), u"Genomics Core"_s);
}

void TestLaunches::notificationsComeAlong()
{
    const QJsonArray news{
        QJsonObject{{u"Type"_s, u"Maintenance"_s}, {u"Item"_s, u"Down on Sunday"_s}}};
    m_simulator->authority().behaviour().notifications = news;
    const QString uri = parameter(launch(), u"appsessionuri"_s);
    QCOMPARE(session(uri, m_simulator->clientSecret()).json().value("Notifications"_L1), news);
}

void TestLaunches::onlyTheClientReadsASession()
{
    const QString uri = parameter(launch(), u"appsessionuri"_s);
    const HttpReply wrong = session(uri, "wrong");
    QCOMPARE(wrong.status, 401);
    QVERIFY(wrong.json().value("ResponseStatus"_L1).toObject().contains("ErrorCode"_L1));
    QCOMPARE(m_client.get(url(u'/' + uri)).status, 401);
    QCOMPARE(session(u"v1pre3/appsessions/0"_s, m_simulator->clientSecret()).status, 404);
    QCOMPARE(session(u"v1pre3/appsessions/"_s, m_simulator->clientSecret()).status, 404);
    QCOMPARE(counters().appSessionCalls, 4);
}

void TestLaunches::theCodeIsExchangedWithTheRegisteredAddress()
{
    const QString code = parameter(launch(), u"authorization_code"_s);
    const auto exchange = [&](const QString &redirectUri) {
        return m_client.post(
            url(u"/v1pre3/oauthv2/token"_s),
            {{u"client_id"_s, m_simulator->clientId()},
             {u"client_secret"_s, QString::fromLatin1(m_simulator->clientSecret())},
             {u"grant_type"_s, u"authorization_code"_s},
             {u"code"_s, code},
             {u"redirect_uri"_s, redirectUri}});
    };
    QCOMPARE(exchange(u"http://localhost:4712/callback"_s).status, 400);
    const HttpReply reply = exchange(registered);
    QCOMPARE(reply.status, 200);
    const QByteArray token = reply.json().value("access_token"_L1).toString().toLatin1();
    const IssuedToken *issued = m_simulator->authority().findToken(token);
    QVERIFY(issued);
    QCOMPARE(issued->user.id, u"1002"_s);
    QVERIFY(issued->scopes.isEmpty());
}

void TestLaunches::hostileNamesStayText()
{
    m_simulator->authority().appSessions().addResource(
        {.type = u"Project"_s,
         .id = u"7\"><b>"_s,
         .name = u"<img src=x onerror=alert(1)> {{id}}"_s,
         .owner = m_simulator->users().constFirst()});
    const QString page =
        m_client.post(url(u"/apps/launch/inputs"_s), {{u"user"_s, u"1001"_s}}).text();
    QVERIFY(!page.contains("<img"_L1));
    QVERIFY(!page.contains("7\"><b>"_L1));
    QVERIFY(page.contains("&lt;img src=x onerror=alert(1)&gt; {{id}}"_L1));
}

QTEST_GUILESS_MAIN(TestLaunches)
#include "tst_launches.moc"

// SPDX-License-Identifier: Apache-2.0
#include "simulator/httpclient.h"
#include "simulator/simulator.h"
#include "simulator/visitor.h"
#include "support/fakeclock.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace spacekey;

/// The way of a browser through oauth/authorize and back to the application.
class TestAuthorize final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void thePersonSeesWhoWhatAndWhereTo();
    void acceptingLeadsBackWithACode();
    void decliningLeadsBackWithTheDocumentedError();
    void stateAndCodeComeUnharmed();
    void aRegisteredQueryStays();
    void onlyTheRegisteredAddressIsGoneTo_data();
    void onlyTheRegisteredAddressIsGoneTo();
    void anotherHostIsGoneToAsRegisteredOnly();
    void otherErrorsGoToTheApplication_data();
    void otherErrorsGoToTheApplication();
    void requiredPkceIsDemanded();
    void aReloadDecidesNothingAnew();
    void hostileAddressesStayText();

private:
    using Parameters = QList<std::pair<QString, QString>>;

    /// What an application asks by default, with @p changes; a null value leaves one out.
    [[nodiscard]] QUrl link(const Parameters &changes = {}) const
    {
        Parameters parameters{{u"client_id"_s, m_simulator->clientId()},
                              {u"redirect_uri"_s, u"http://localhost:4711/callback"_s},
                              {u"response_type"_s, u"code"_s},
                              {u"scope"_s, u"browse global,read global"_s},
                              {u"state"_s, u"a state"_s}};
        for (const auto &[name, value] : changes) {
            parameters.removeIf([&](const auto &parameter) { return parameter.first == name; });
            if (!value.isNull())
                parameters.append({name, value});
        }
        return QUrl::fromEncoded(
            (m_simulator->webUrl().toString() + "/oauth/authorize?"_L1).toUtf8()
            + HttpClient::encoded(parameters));
    }
    static QString parameter(const QByteArray &address, const QString &name)
    {
        return QUrlQuery(QUrl::fromEncoded(address)).queryItemValue(name, QUrl::FullyDecoded);
    }
    [[nodiscard]] const Counters &counters() const { return m_simulator->authority().counters(); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Simulator> m_simulator;
    HttpClient m_client;
    Visitor m_visitor;
};

void TestAuthorize::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_simulator = std::make_unique<Simulator>(*m_clock);
    QVERIFY(m_simulator->listen());
}

void TestAuthorize::cleanup()
{
    m_simulator.reset();
}

void TestAuthorize::thePersonSeesWhoWhatAndWhereTo()
{
    const HttpReply signIn = m_client.get(link());
    QCOMPARE(signIn.status, 200);
    for (const User &user : m_simulator->users())
        QVERIFY(signIn.text().contains("id=\"user-"_L1 + user.id + '"'_L1));
    QVERIFY(
        signIn.header("Content-Security-Policy").contains("form-action 'self' http://localhost:*"));

    const qsizetype at = signIn.text().indexOf("name=\"request\" value=\""_L1) + 22;
    const HttpReply consent =
        m_client.post(QUrl(m_simulator->webUrl().toString() + "/oauth/authorize/consent"_L1),
                      {{u"request"_s, signIn.text().sliced(at, 32)}, {u"user"_s, u"2001"_s}});
    QCOMPARE(consent.status, 200);
    QVERIFY(consent.text().contains("Genomics Core"_L1));
    QVERIFY(consent.text().contains("<li>browse global</li>"_L1));
    QVERIFY(consent.text().contains("<li>read global</li>"_L1));
    QVERIFY(consent.text().contains("id=\"destination\">http://localhost:4711/callback<"_L1));
    QVERIFY(consent.text().contains("id=\"accept\""_L1));
    QVERIFY(consent.text().contains("id=\"decline\""_L1));
    QVERIFY(!consent.text().contains("id=\"code\""_L1));
    QCOMPARE(counters().codesIssued, 0);
}

void TestAuthorize::acceptingLeadsBackWithACode()
{
    const QByteArray address = m_visitor.accept(link(), u"1002"_s);
    QCOMPARE(m_visitor.page().status, 302);
    QVERIFY(address.startsWith("http://localhost:4711/callback?code="));
    QCOMPARE(parameter(address, u"code"_s).size(), 32);
    QCOMPARE(parameter(address, u"state"_s), u"a state"_s);
    QCOMPARE(counters().authorizeRequests, 1);
    QCOMPARE(counters().codesIssued, 1);
    QCOMPARE(counters().tokenCalls, 0);
}

void TestAuthorize::decliningLeadsBackWithTheDocumentedError()
{
    QCOMPARE(m_visitor.decline(link({{u"state"_s, u"S"_s}})),
             "http://localhost:4711/callback?error=access_denied"
             "&error_description=The+user+did+not+allow+the+grant&state=S");
    QCOMPARE(counters().codesIssued, 0);
}

void TestAuthorize::stateAndCodeComeUnharmed()
{
    m_simulator->authority().behaviour().codes = Behaviour::Codes::Awkward;
    const QString state = u"+ %2B&=#/?\"<ä>\\"_s;
    const QByteArray address = m_visitor.accept(link({{u"state"_s, state}}));
    QCOMPARE(parameter(address, u"state"_s), state);
    const QString code = parameter(address, u"code"_s);
    QVERIFY(code.contains("+/=%2B &%="_L1));
    QVERIFY(m_simulator->authority().codes().find(code.toLatin1()));
}

void TestAuthorize::aRegisteredQueryStays()
{
    m_simulator->authority().setRedirectUri(u"http://localhost/back?app=%31&x"_s);
    const QString uri = u"http://localhost:4711/back?app=%31&x"_s;
    const QByteArray address = m_visitor.accept(link({{u"redirect_uri"_s, uri}}));
    QVERIFY(address.startsWith("http://localhost:4711/back?app=%31&x&code="));
}

void TestAuthorize::onlyTheRegisteredAddressIsGoneTo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *title, const QString &uri, bool allowed) {
        QTest::newRow(title) << u"redirect_uri"_s << uri << allowed;
    };
    row("as registered", u"http://localhost/callback"_s, true);
    row("the highest port", u"http://localhost:65535/callback"_s, true);
    row("https", u"https://localhost:4711/callback"_s, true);
    row("no port of this world", u"http://localhost:65536/callback"_s, false);
    row("port 0", u"http://localhost:0/callback"_s, false);
    row("another path", u"http://localhost:4711/elsewhere"_s, false);
    row("a longer path", u"http://localhost:4711/callback/"_s, false);
    row("another letter case", u"http://localhost:4711/Callback"_s, false);
    row("a query", u"http://localhost:4711/callback?x=1"_s, false);
    row("a fragment", u"http://localhost:4711/callback#x"_s, false);
    row("an address for a name", u"http://127.0.0.1:4711/callback"_s, false);
    row("another host", u"http://localhost.example.org:4711/callback"_s, false);
    row("a user", u"http://localhost:4711@example.org/callback"_s, false);
    row("another scheme", u"file://localhost:4711/callback"_s, false);
    row("none", QString(), false);
    QTest::newRow("another application") << u"client_id"_s << u"another"_s << false;
    QTest::newRow("no application") << u"client_id"_s << QString() << false;
}

void TestAuthorize::onlyTheRegisteredAddressIsGoneTo()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, allowed);
    const HttpReply page = m_client.get(link({{name, value}}));
    QCOMPARE(page.status, allowed ? 200 : 400);
    QCOMPARE(page.text().contains("data-result=\"refused\""_L1), !allowed);
    QVERIFY(page.header("Location").isEmpty());
    QCOMPARE(page.text().contains("user-1001"_L1), allowed);
}

void TestAuthorize::anotherHostIsGoneToAsRegisteredOnly()
{
    m_simulator->authority().setRedirectUri(u"http://127.0.0.1:4711/callback"_s);
    QCOMPARE(m_client.get(link({{u"redirect_uri"_s, u"http://127.0.0.1:4711/callback"_s}})).status,
             200);
    QCOMPARE(m_client.get(link({{u"redirect_uri"_s, u"http://127.0.0.1:4712/callback"_s}})).status,
             400);
    QCOMPARE(m_client.get(link()).status, 400);
}

void TestAuthorize::otherErrorsGoToTheApplication_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    const QString invalid = u"invalid_request"_s;
    QTest::newRow("response type")
        << u"response_type"_s << u"token"_s << u"unsupported_response_type"_s;
    QTest::newRow("no response type") << u"response_type"_s << QString() << invalid;
    QTest::newRow("no state") << u"state"_s << QString() << invalid;
    QTest::newRow("scope") << u"scope"_s << u"read everything"_s << u"invalid_scope"_s;
    QTest::newRow("challenge without method")
        << u"code_challenge"_s << QString(43, u'a') << invalid;
}

void TestAuthorize::otherErrorsGoToTheApplication()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, error);
    const HttpReply page = m_client.get(link({{name, value}}));
    QCOMPARE(page.status, 302);
    const QByteArray address = page.header("Location");
    QVERIFY(address.startsWith("http://localhost:4711/callback?error="));
    QCOMPARE(parameter(address, u"error"_s), error);
    QCOMPARE(parameter(address, u"state"_s), name == "state"_L1 ? QString() : u"a state"_s);
}

void TestAuthorize::requiredPkceIsDemanded()
{
    m_simulator->authority().behaviour().pkce = Behaviour::Pkce::Required;
    QCOMPARE(parameter(m_client.get(link()).header("Location"), u"error"_s), u"invalid_request"_s);
    const QUrl plain =
        link({{u"code_challenge"_s, QString(43, u'a')}, {u"code_challenge_method"_s, u"plain"_s}});
    QCOMPARE(parameter(m_client.get(plain).header("Location"), u"error"_s), u"invalid_request"_s);
    const QUrl right =
        link({{u"code_challenge"_s, QString(43, u'a')}, {u"code_challenge_method"_s, u"S256"_s}});
    QCOMPARE(m_client.get(right).status, 200);
}

void TestAuthorize::aReloadDecidesNothingAnew()
{
    const HttpReply signIn = m_client.get(link());
    const qsizetype at = signIn.text().indexOf("name=\"request\" value=\""_L1) + 22;
    const QString request = signIn.text().sliced(at, 32);
    const auto decide = [&](const QString &decision, const QString &user = u"1001"_s) {
        return m_client.post(
            QUrl(m_simulator->webUrl().toString() + "/oauth/authorize/decision"_L1),
            {{u"request"_s, request}, {u"user"_s, user}, {u"decision"_s, decision}});
    };
    QCOMPARE(decide(u"maybe"_s).status, 400);
    QCOMPARE(decide(u"accept"_s, u"nobody"_s).status, 400);
    QCOMPARE(decide(u"accept"_s).status, 302);
    const HttpReply again = decide(u"accept"_s);
    QCOMPARE(again.status, 400);
    QVERIFY(again.text().contains("data-result=\"past\""_L1));
    QCOMPARE(counters().codesIssued, 1);
}

void TestAuthorize::hostileAddressesStayText()
{
    const HttpReply page = m_client.get(link({{u"redirect_uri"_s, u"\"><script>"_s}}));
    QCOMPARE(page.status, 400);
    QVERIFY(!page.text().contains("<script"_L1));
    QVERIFY(!page.text().contains("{{"_L1));
}

QTEST_GUILESS_MAIN(TestAuthorize)
#include "tst_authorize.moc"

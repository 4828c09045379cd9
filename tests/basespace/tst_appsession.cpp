// SPDX-License-Identifier: Apache-2.0
#include "basespace/appsession.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace spacekey {

class TstAppSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatTheLaunchIsAbout();
    void asksWithTheClientPair();
    void aUriThatLeadsElsewhereIsNotAsked_data();
    void aUriThatLeadsElsewhereIsNotAsked();
    void saysWhyNot_data();
    void saysWhyNot();
    void thePairGoesToItsRegionAlone();
    void noErrorHoldsTheSecret();
    void endsWithNothingLeft();

private:
    [[nodiscard]] Result<LaunchSession> ask(const QString &uri = u"v1pre3/appsessions/d840-25"_s)
    {
        AppSession session(m_region, m_client, uri, m_clock);
        return resultOf(session, &AppSession::found);
    }

    const ClientPair m_client{.id = u"my:key"_s, .secret = "s+e&c%r =t"};
    FakeClock m_clock;
    std::unique_ptr<WireServer> m_server;
    Region m_region;
    WireReply m_reply;
};

namespace {

WireReply json(const char *text)
{
    return WireReply::plain(200, "application/json", text);
}

/// As in Illumina's documentation.
constexpr auto documented = R"({
  "Response": {
    "References": [{
      "Rel": "Input", "Type": "Project",
      "Href": "v1pre3/projects/76076", "HrefContent": "v1pre3/projects/76076",
      "Content": {
        "Id": "76076",
        "UserOwnedBy": {"Id": "74074", "Href": "v1pre3/users/74074", "Name": "BaseSpace Illumina"},
        "Href": "v1pre3/projects/76076", "Name": "Project_BacillusCereus",
        "DateCreated": "2012-08-21T07:31:37.0000000"}}],
    "Id": "d840251ab9c441639a9b2f047ded51fd",
    "Href": "v1pre3/appsessions/d840251ab9c441639a9b2f047ded51fd",
    "Application": {"Id": "3003", "Href": "v1pre3/applications/3003", "Name": "BaseMaker 5000"},
    "UserCreatedBy": {"Id": "37037", "Href": "v1pre3/users/37037", "Name": "John Doe"},
    "Status": "Running", "StatusSummary": "almost there",
    "DateCreated": "2012-09-04T08:44:38.0000000"},
  "ResponseStatus": {},
  "Notifications": ["Down on Sunday", {"Type": "Info", "Item": "Back on Monday"},
                    {"Message": "Hello"}, 7, {}]})";

} // namespace

void TstAppSession::init()
{
    m_reply = json(documented);
    m_server = std::make_unique<WireServer>([this](const WireRequest &) { return m_reply; });
    m_region = {.id = u"test"_s, .apiBase = m_server->url()};
}

void TstAppSession::saysWhatTheLaunchIsAbout()
{
    const auto session = ask();
    QVERIFY(session);
    const LaunchSession expected{
        .uri = u"v1pre3/appsessions/d840-25"_s,
        .id = u"d840251ab9c441639a9b2f047ded51fd"_s,
        .applicationName = u"BaseMaker 5000"_s,
        .applicationId = u"3003"_s,
        .inputs = {{.type = u"Project"_s,
                    .name = u"Project_BacillusCereus"_s,
                    .id = u"76076"_s,
                    .owner = u"BaseSpace Illumina"_s}},
        .startedBy = u"John Doe"_s,
        .status = u"Running"_s,
        .statusSummary = u"almost there"_s,
        .createdAt = QDateTime(QDate(2012, 9, 4), QTime(8, 44, 38), QTimeZone::utc()),
        .notifications = {u"Down on Sunday"_s, u"Back on Monday"_s, u"Hello"_s, u"7"_s}};
    QVERIFY(*session == expected);
}

void TstAppSession::asksWithTheClientPair()
{
    QVERIFY(ask());
    const WireRequest request = m_server->requests().value(0);
    QCOMPARE(request.verb, "GET");
    QCOMPARE(request.path, u"/v1pre3/appsessions/d840-25"_s);
    QVERIFY(request.query.isEmpty());
    QVERIFY(request.headers.value("authorization")
            == "Basic " + QByteArray("my:key:s+e&c%r =t").toBase64());
    QVERIFY(!request.headers.contains("x-access-token"));
}

void TstAppSession::aUriThatLeadsElsewhereIsNotAsked_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addRow("none") << QString();
    QTest::addRow("no id") << u"v1pre3/appsessions/"_s;
    QTest::addRow("an address") << u"https://evil.example/v1pre3/appsessions/1"_s;
    QTest::addRow("another host") << u"//evil.example/v1pre3/appsessions/1"_s;
    QTest::addRow("up") << u"v1pre3/appsessions/../users/current"_s;
    QTest::addRow("up, encoded") << u"v1pre3/appsessions/%2e%2e"_s;
    QTest::addRow("a query") << u"v1pre3/appsessions/1?x=y"_s;
    QTest::addRow("a fragment") << u"v1pre3/appsessions/1#x"_s;
    QTest::addRow("a user name") << u"@evil.example/v1pre3/appsessions/1"_s;
    QTest::addRow("a line more") << u"v1pre3/appsessions/1\n"_s;
    QTest::addRow("a header") << u"v1pre3/appsessions/1\r\nX: y"_s;
    QTest::addRow("another call") << u"v1pre3/users/current"_s;
    QTest::addRow("a slash before it") << u"/v1pre3/appsessions/1"_s;
    QTest::addRow("letters of elsewhere") << u"v1pre3/appsessions/ä"_s;
}

void TstAppSession::aUriThatLeadsElsewhereIsNotAsked()
{
    QFETCH(const QString, uri);
    QVERIFY(!LaunchSession::isUri(uri));
    const auto session = ask(uri);
    QCOMPARE(codeOf(session), Error::Code::LaunchRefused);
    QVERIFY(!session.error().what.contains(u'\n'));
    QVERIFY(!session.error().remedy.isEmpty());
    QVERIFY(m_server->requests().isEmpty());
}

void TstAppSession::saysWhyNot_data()
{
    const QJsonObject v1{
        {u"ResponseStatus"_s, QJsonObject{{u"ErrorCode"_s, u"x"_s}, {u"Message"_s, u"y"_s}}}};
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<Error::Code>("code");
    QTest::addRow("the pair") << WireReply::json(401, v1) << Error::Code::InvalidClient;
    QTest::addRow("another's session") << WireReply::json(403, v1) << Error::Code::Refused;
    QTest::addRow("no such session") << WireReply::json(404, v1) << Error::Code::Refused;
    QTest::addRow("500") << WireReply::json(500, v1) << Error::Code::ServerFailure;
    QTest::addRow("portal") << WireReply::plain(200, "text/html", "<p>hi")
                            << Error::Code::NetworkSignIn;
    QTest::addRow("closed") << WireReply::close() << Error::Code::Network;
    QTest::addRow("nothing in it") << json("{}") << Error::Code::BadAnswer;
    QTest::addRow("no JSON") << json("<?xml?>") << Error::Code::BadAnswer;
}

void TstAppSession::saysWhyNot()
{
    QFETCH(const WireReply, reply);
    QFETCH(const Error::Code, code);
    m_reply = reply;
    const auto session = ask();
    QCOMPARE(codeOf(session), code);
    QVERIFY(!session.error().what.contains("token"_L1));
    QVERIFY(!session.error().remedy.isEmpty());
}

void TstAppSession::thePairGoesToItsRegionAlone()
{
    WireServer other([](const WireRequest &) { return json(documented); });
    m_reply = WireReply::plain(307, {}, {}, {"Location: " + other.url(u"/x"_s).toEncoded()});
    QVERIFY(!ask());
    QVERIFY(other.requests().isEmpty());
}

void TstAppSession::noErrorHoldsTheSecret()
{
    const QByteArray basic = QByteArray("my:key:s+e&c%r =t").toBase64();
    m_reply = WireReply::json(
        400,
        {{u"ErrorCode"_s, u"x"_s},
         {u"ErrorMessage"_s, QString("got s+e&c%r =t and "_L1 + QLatin1StringView(basic))}});
    QCOMPARE(ask().error().serverText, u"got … and …"_s);
}

void TstAppSession::endsWithNothingLeft()
{
    m_reply = WireReply::hang();
    AppSession session(m_region, m_client, u"v1pre3/appsessions/1"_s, m_clock);
    QSignalSpy failed(&session, &AppSession::failed);
    session.start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    session.cancel();
    QCOMPARE(m_clock.activeTimers(), 0);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, Error::Code::Cancelled);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstAppSession)
#include "tst_appsession.moc"

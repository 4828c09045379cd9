// SPDX-License-Identifier: Apache-2.0
#include "basespace/tokendetails.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "support/wireserver.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace spacekey {

class TstTokenDetails final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatWasReallyGranted();
    void readsWhatServersSend_data();
    void readsWhatServersSend();
    void saysWhyNot_data();
    void saysWhyNot();
    void theTokenGoesToItsRegionAlone();
    void neitherErrorsNorLogsRepeatTheBody_data();
    void neitherErrorsNorLogsRepeatTheBody();
    void endsWithNothingLeft();

private:
    [[nodiscard]] Result<TokenInfo> ask()
    {
        TokenDetails details(m_region, m_token, m_clock);
        return resultOf(details, &TokenDetails::found);
    }

    const AccessToken m_token = AccessToken::fromBytes("the-token-itself");
    FakeClock m_clock;
    std::unique_ptr<WireServer> m_server;
    Region m_region;
    WireReply m_reply;
};

namespace {

WireReply details(const QJsonObject &token)
{
    return WireReply::json(200, {{u"Response"_s, token}, {u"ResponseStatus"_s, QJsonObject()}});
}

const QJsonObject whole{
    {u"Id"_s, u"77"_s},
    {u"AccessToken"_s, u"the-token-itself"_s},
    {u"Application"_s, QJsonObject{{u"Id"_s, u"3003"_s}, {u"Name"_s, u"BaseMaker\u202e 5000"_s}}},
    {u"UserResourceOwner"_s, QJsonObject{{u"Id"_s, u"1001"_s}}},
    {u"Status"_s, u"Active"_s},
    {u"DateCreated"_s, u"2012-09-04T08:44:38.0000000"_s},
    {u"Scopes"_s, QJsonArray{u"BROWSE GLOBAL"_s, u"Read  Project 76076"_s, u"browse global"_s}}};

QStringList logged;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text);
}

} // namespace

void TstTokenDetails::init()
{
    m_reply = details(whole);
    m_server = std::make_unique<WireServer>([this](const WireRequest &) { return m_reply; });
    m_region = {.id = u"test"_s, .apiBase = m_server->url()};
}

void TstTokenDetails::saysWhatWasReallyGranted()
{
    const auto info = ask();
    QVERIFY(info);
    QCOMPARE(info->scopes.list(), QStringList({u"browse global"_s, u"read project 76076"_s}));
    QCOMPARE(info->applicationName, u"BaseMaker 5000"_s);
    QCOMPARE(info->applicationId, u"3003"_s);
    QCOMPARE(info->status, u"Active"_s);
    QCOMPARE(info->createdAt, QDateTime(QDate(2012, 9, 4), QTime(8, 44, 38), QTimeZone::utc()));
    const WireRequest request = m_server->requests().value(0);
    QCOMPARE(request.verb, "GET");
    QCOMPARE(request.path, u"/v1pre3/oauthv2/token/current"_s);
    QVERIFY(request.query.isEmpty());
    QVERIFY(request.headers.value("x-access-token") == m_token.bytes());
}

void TstTokenDetails::readsWhatServersSend_data()
{
    QTest::addColumn<QJsonObject>("token");
    QTest::addColumn<TokenInfo>("info");
    QTest::addRow("identify only") << QJsonObject{{u"Scopes"_s, QJsonArray()}} << TokenInfo();
    QTest::addRow("numbers for texts")
        << QJsonObject{{u"Scopes"_s, QJsonArray{1, u"read global"_s, QJsonValue()}},
                       {u"Application"_s, QJsonObject{{u"Id"_s, 3003}, {u"Name"_s, 5}}},
                       {u"Status"_s, QJsonArray()},
                       {u"DateCreated"_s, 12}}
        << TokenInfo{.scopes = Scopes::parse(u"read global"_s), .applicationId = u"3003"_s};
}

void TstTokenDetails::readsWhatServersSend()
{
    QFETCH(const QJsonObject, token);
    QFETCH(const TokenInfo, info);
    m_reply = details(token);
    const auto found = ask();
    QVERIFY(found);
    QVERIFY(*found == info);
}

void TstTokenDetails::saysWhyNot_data()
{
    const QJsonObject flat{{u"ErrorCode"_s, u"x"_s}, {u"ErrorMessage"_s, u"y"_s}};
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<Error::Code>("code");
    QTest::addRow("revoked") << WireReply::json(401, flat) << Error::Code::TokenRevoked;
    QTest::addRow("scope") << WireReply::json(403, flat) << Error::Code::ScopeTooSmall;
    QTest::addRow("not there") << WireReply::json(404, flat) << Error::Code::Refused;
    QTest::addRow("401 in HTML") << WireReply::plain(401, "text/html", "<p>no")
                                 << Error::Code::ServerFailure;
    QTest::addRow("500") << WireReply::json(500, flat) << Error::Code::ServerFailure;
    QTest::addRow("portal") << WireReply::plain(200, "text/html", "<p>hi")
                            << Error::Code::NetworkSignIn;
    QTest::addRow("closed") << WireReply::close() << Error::Code::Network;
    QTest::addRow("empty") << WireReply::plain(200, "application/json", {})
                           << Error::Code::BadAnswer;
    QTest::addRow("no scopes") << details({{u"Id"_s, u"77"_s}}) << Error::Code::BadAnswer;
}

void TstTokenDetails::saysWhyNot()
{
    QFETCH(const WireReply, reply);
    QFETCH(const Error::Code, code);
    m_reply = reply;
    const auto info = ask();
    QCOMPARE(codeOf(info), code);
    QVERIFY(!info.error().what.isEmpty());
    QVERIFY(!info.error().remedy.isEmpty());
}

void TstTokenDetails::theTokenGoesToItsRegionAlone()
{
    WireServer other([](const WireRequest &) { return details(whole); });
    m_reply = WireReply::plain(307, {}, {}, {"Location: " + other.url(u"/x"_s).toEncoded()});
    QVERIFY(!ask());
    QVERIFY(other.requests().isEmpty());
}

void TstTokenDetails::neitherErrorsNorLogsRepeatTheBody_data()
{
    const auto reply = [](int status) {
        return WireReply::json(status,
                               {{u"ErrorCode"_s, u"the-token-itself"_s},
                                {u"ErrorMessage"_s, u"half of it: the-token"_s},
                                {u"RequestId"_s, u"the-token-itself"_s}},
                               {"X-Request-ID: 4711"});
    };
    QTest::addColumn<WireReply>("reply");
    for (const int status : {200, 400, 401, 403, 404, 500})
        QTest::addRow("%d", status) << reply(status);
}

void TstTokenDetails::neitherErrorsNorLogsRepeatTheBody()
{
    QFETCH(const WireReply, reply);
    m_reply = reply;
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepMessage);
    const auto info = ask();
    qInstallMessageHandler(before);
    QVERIFY(!info);
    const Error &error = info.error();
    QVERIFY(!QString(error.what + error.remedy).contains("the-token"_L1));
    QCOMPARE(error.serverText, QString());
    QCOMPARE(error.requestId, u"4711"_s);
    QVERIFY(logged.filter(u"the-token"_s).isEmpty());
}

void TstTokenDetails::endsWithNothingLeft()
{
    m_reply = WireReply::hang();
    TokenDetails details(m_region, m_token, m_clock);
    QSignalSpy failed(&details, &TokenDetails::failed);
    details.start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    details.cancel();
    QCOMPARE(m_clock.activeTimers(), 0);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, Error::Code::Cancelled);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstTokenDetails)
#include "tst_tokendetails.moc"

// SPDX-License-Identifier: Apache-2.0
#include "basespace/whoami.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "support/testauthority.h"
#include "support/wireserver.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

class TstWhoAmI final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhoAndWhetherItIsAWorkgroup();
    void doesWithoutV2_data();
    void doesWithoutV2();
    void waitsASecondForV2();
    void anAnswerOfV2WithoutV1IsNothing();
    void ofV1AloneAsksNothingElse();
    void waitsNoLongerThanToldTo();
    void readsWhatServersSend_data();
    void readsWhatServersSend();
    void saysWhyNot_data();
    void saysWhyNot();
    void theTokenGoesToItsRegionAlone();
    void aServerThatIsNotTrustedGetsNoToken();
    void noErrorHoldsTheToken();
    void endsWithNothingLeft_data();
    void endsWithNothingLeft();

private:
    void ask();

    const AccessToken m_token = AccessToken::fromBytes("the-token-itself");
    FakeClock m_clock;
    std::unique_ptr<WireServer> m_server;
    WireReply m_v1;
    WireReply m_v2;
    Region m_region;
    std::unique_ptr<WhoAmI> m_who;
    std::unique_ptr<QSignalSpy> m_found;
    std::unique_ptr<QSignalSpy> m_failed;
};

namespace {

WireReply v1User(const QJsonObject &user)
{
    return WireReply::json(200,
                           {{u"Response"_s, user},
                            {u"ResponseStatus"_s, QJsonObject()},
                            {u"Notifications"_s, QJsonArray()}});
}

} // namespace

void TstWhoAmI::init()
{
    m_v1 = v1User({{u"Id"_s, u"1001"_s}, {u"Name"_s, u"Ada"_s}, {u"Email"_s, u"ada@lab.org"_s}});
    m_v2 = WireReply::json(200, {{u"Id"_s, u"1001"_s}, {u"IsWorkgroup"_s, true}});
    m_server = std::make_unique<WireServer>([this](const WireRequest &request) {
        if (request.path == "/v1pre3/users/current"_L1)
            return m_v1;
        if (request.path == "/v2/users/current"_L1)
            return m_v2;
        return WireReply::plain(404, "text/plain", "no such page");
    });
    m_region = {.id = u"test"_s, .apiBase = m_server->url()};
    m_who = std::make_unique<WhoAmI>(m_region, m_token, m_clock);
    m_found = std::make_unique<QSignalSpy>(m_who.get(), &WhoAmI::found);
    m_failed = std::make_unique<QSignalSpy>(m_who.get(), &WhoAmI::failed);
}

void TstWhoAmI::ask()
{
    m_who->start();
    QCOMPARE(m_found->count() + m_failed->count(), 0);
    QTRY_COMPARE(m_found->count() + m_failed->count(), 1);
}

void TstWhoAmI::saysWhoAndWhetherItIsAWorkgroup()
{
    ask();
    QCOMPARE(
        m_found->value(0).value(0).value<User>(),
        (User{.id = u"1001"_s, .name = u"Ada"_s, .email = u"ada@lab.org"_s, .workgroup = true}));
    QCOMPARE(m_server->requests().size(), 2);
    for (const WireRequest &request : m_server->requests()) {
        QCOMPARE(request.verb, "GET");
        QCOMPARE(request.headers.value("x-access-token"), "the-token-itself");
        QVERIFY(request.query.isEmpty());
        QVERIFY(request.body.isEmpty());
    }
}

void TstWhoAmI::doesWithoutV2_data()
{
    QTest::addColumn<WireReply>("v2");
    QTest::addRow("not there") << WireReply::plain(404, "text/html", "<p>no");
    QTest::addRow("revoked, it says") << WireReply::json(401, {{u"ErrorCode"_s, u"x"_s}});
    QTest::addRow("closed") << WireReply::close();
    QTest::addRow("reset") << WireReply::reset();
    QTest::addRow("nonsense") << WireReply::plain(200, "application/json", "[[[");
    QTest::addRow("no flag") << WireReply::json(200, {{u"Id"_s, u"1001"_s}});
    QTest::addRow("a flag that is none")
        << WireReply::json(200, {{u"Id"_s, u"1001"_s}, {u"IsWorkgroup"_s, u"yes"_s}});
    QTest::addRow("another user") << WireReply::json(
        200, {{u"Id"_s, u"1002"_s}, {u"IsWorkgroup"_s, true}});
}

void TstWhoAmI::doesWithoutV2()
{
    QFETCH(const WireReply, v2);
    m_v2 = v2;
    ask();
    const auto user = m_found->value(0).value(0).value<User>();
    QCOMPARE(user.id, u"1001"_s);
    QVERIFY(!user.workgroup);
}

void TstWhoAmI::waitsASecondForV2()
{
    m_v2 = WireReply::hang();
    m_who->start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    QTRY_COMPARE(m_clock.activeTimers(), 2); // of v2 and of our patience; that of v1 is over
    m_clock.advance(900ms);
    QCOMPARE(m_found->count(), 0);
    m_clock.advance(200ms);
    QCOMPARE(m_found->count(), 1);
    QVERIFY(!m_found->value(0).value(0).value<User>().workgroup);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TstWhoAmI::anAnswerOfV2WithoutV1IsNothing()
{
    m_v1 = WireReply::hang();
    m_who->start();
    QTRY_COMPARE(m_clock.activeTimers(), 1); // v2 is over
    m_clock.advance(25s);
    QCOMPARE(m_found->count() + m_failed->count(), 0);
    m_clock.advance(6s);
    QCOMPARE(m_found->count(), 0);
    QCOMPARE(m_failed->value(0).value(0).value<Error>().code, Error::Code::Timeout);
}

void TstWhoAmI::ofV1AloneAsksNothingElse()
{
    WhoAmI who(m_region, m_token, m_clock, WhoAmI::Ask::V1, 10s);
    const auto user = resultOf(who, &WhoAmI::found);
    QVERIFY(user);
    QCOMPARE(*user, (User{.id = u"1001"_s, .name = u"Ada"_s, .email = u"ada@lab.org"_s}));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().constFirst().path, u"/v1pre3/users/current"_s);
}

void TstWhoAmI::waitsNoLongerThanToldTo()
{
    m_v1 = WireReply::hang();
    WhoAmI who(m_region, m_token, m_clock, WhoAmI::Ask::V1, 10s);
    QSignalSpy failed(&who, &WhoAmI::failed);
    who.start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    m_clock.advance(9900ms);
    QCOMPARE(failed.count(), 0);
    m_clock.advance(200ms);
    QCOMPARE(failed.count(), 1);
    const auto error = failed[0][0].value<Error>();
    QCOMPARE(error.code, Error::Code::Timeout);
    QVERIFY2(error.what.contains("10 second"_L1), qPrintable(error.what));
}

void TstWhoAmI::readsWhatServersSend_data()
{
    QTest::addColumn<QJsonObject>("user");
    QTest::addColumn<QStringList>("read"); ///< id, name, e-mail
    QTest::addRow("no e-mail") << QJsonObject{{u"Id"_s, u"7"_s},
                                              {u"Name"_s, u"Ada"_s},
                                              {u"Email"_s, u""_s}}
                               << QStringList{u"7"_s, u"Ada"_s, u""_s};
    QTest::addRow("an id as a number") << QJsonObject{{u"Id"_s, qint64(9007199254740993)}}
                                       << QStringList{u"9007199254740993"_s, u""_s, u""_s};
    QTest::addRow("control characters") << QJsonObject{{u"Id"_s, u"7"_s},
                                                       {u"Name"_s, u"Ada\u001b[2J\u202eLovelace"_s},
                                                       {u"Email"_s, u"a\n@b"_s}}
                                        << QStringList{u"7"_s, u"Ada [2JLovelace"_s, u"a @b"_s};
}

void TstWhoAmI::readsWhatServersSend()
{
    QFETCH(const QJsonObject, user);
    QFETCH(const QStringList, read);
    m_v1 = v1User(user);
    ask();
    const auto found = m_found->value(0).value(0).value<User>();
    QCOMPARE(QStringList({found.id, found.name, found.email}), read);
}

void TstWhoAmI::saysWhyNot_data()
{
    const QJsonObject v1Error{
        {u"ResponseStatus"_s,
         QJsonObject{{u"ErrorCode"_s, u"Unauthorized"_s}, {u"Message"_s, u"No such token"_s}}}};
    QTest::addColumn<WireReply>("v1");
    QTest::addColumn<Error::Code>("code");
    QTest::addRow("revoked") << WireReply::json(401, v1Error) << Error::Code::TokenRevoked;
    QTest::addRow("scope") << WireReply::json(403, v1Error) << Error::Code::ScopeTooSmall;
    QTest::addRow("401 in HTML") << WireReply::plain(401, "text/html", "<p>no")
                                 << Error::Code::ServerFailure;
    QTest::addRow("500") << WireReply::json(500, v1Error) << Error::Code::ServerFailure;
    QTest::addRow("portal") << WireReply::plain(200, "text/html", "<p>hi")
                            << Error::Code::NetworkSignIn;
    QTest::addRow("elsewhere") << WireReply::plain(302, {}, {}, {"Location: https://x.example/"})
                               << Error::Code::NetworkSignIn;
    QTest::addRow("closed") << WireReply::close() << Error::Code::Network;
    QTest::addRow("empty") << WireReply::plain(200, "application/json", {})
                           << Error::Code::BadAnswer;
    QTest::addRow("nobody") << v1User({}) << Error::Code::BadAnswer;
    QTest::addRow("a null id") << v1User({{u"Id"_s, QJsonValue::Null}}) << Error::Code::BadAnswer;
    QTest::addRow("10 MB") << WireReply::plain(200, "application/json", QByteArray(10'000'000, ' '))
                           << Error::Code::BadAnswer;
}

void TstWhoAmI::saysWhyNot()
{
    QFETCH(const WireReply, v1);
    QFETCH(const Error::Code, code);
    m_v1 = v1;
    ask();
    const auto error = m_failed->value(0).value(0).value<Error>();
    QCOMPARE(error.code, code);
    QVERIFY(!error.what.isEmpty());
    QVERIFY(!error.remedy.isEmpty());
}

void TstWhoAmI::theTokenGoesToItsRegionAlone()
{
    WireServer other([](const WireRequest &) { return WireReply::json(200, {}); });
    m_v1 = WireReply::plain(307, {}, {}, {"Location: " + other.url(u"/x"_s).toEncoded()});
    m_v2 = m_v1;
    ask();
    QCOMPARE(m_failed->count(), 1);
    QVERIFY(other.requests().isEmpty());
}

void TstWhoAmI::aServerThatIsNotTrustedGetsNoToken()
{
    const TestAuthority authority;
    WireServer server(authority.selfSignedServer(), [this](const WireRequest &) { return m_v1; });
    m_region.apiBase = server.url();
    WhoAmI who(m_region, m_token, m_clock);
    const auto user = resultOf(who, &WhoAmI::found);
    QCOMPARE(codeOf(user), Error::Code::Tls);
    QVERIFY2(user.error().what.contains("self-signed"_L1), qPrintable(user.error().what));
    QVERIFY(server.requests().isEmpty());
}

void TstWhoAmI::noErrorHoldsTheToken()
{
    m_v1 = WireReply::json(
        401, {{u"ErrorCode"_s, u"x"_s}, {u"ErrorMessage"_s, u"no token the-token-itself here"_s}});
    ask();
    QCOMPARE(m_failed->value(0).value(0).value<Error>().serverText, u"no token … here"_s);
}

void TstWhoAmI::endsWithNothingLeft_data()
{
    QTest::addColumn<bool>("deletes");
    QTest::addColumn<bool>("fromASlot");
    QTest::addRow("cancel") << false << false;
    QTest::addRow("delete") << true << false;
    QTest::addRow("delete from found") << true << true;
}

void TstWhoAmI::endsWithNothingLeft()
{
    QFETCH(const bool, deletes);
    QFETCH(const bool, fromASlot);
    if (fromASlot)
        connect(m_who.get(), &WhoAmI::found, this, [this] { m_who.reset(); });
    else
        m_v1 = m_v2 = WireReply::hang();
    m_who->start();
    if (fromASlot) {
        QTRY_COMPARE(m_found->count(), 1);
    } else {
        QTRY_COMPARE(m_server->heldRequests(), 2);
        if (deletes)
            m_who.reset();
        else
            m_who->cancel();
    }
    QCOMPARE(m_clock.activeTimers(), 0);
    QVERIFY(!m_who || m_who->children().isEmpty());
    m_server->answerHeld(WireReply::json(200, {}));
    QTRY_COMPARE(m_server->openConnections(), 0);
    QTRY_COMPARE(m_failed->count(), deletes ? 0 : 1);
    QCOMPARE(m_found->count(), fromASlot ? 1 : 0);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstWhoAmI)
#include "tst_whoami.moc"

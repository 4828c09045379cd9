// SPDX-License-Identifier: Apache-2.0
#include "basespace/tokenrevocation.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

class TstTokenRevocation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isRevokedWhenTheServerNoLongerTakesIt_data();
    void isRevokedWhenTheServerNoLongerTakesIt();
    void oneThatWasRevokedBeforeIsRevoked();
    void saysThatItStillWorks_data();
    void saysThatItStillWorks();
    void saysThatNobodyKnows_data();
    void saysThatNobodyKnows();
    void theCheckWaitsTenSeconds();
    void namesThePortal();
    void theTokenGoesToItsRegionAlone();
    void noErrorHoldsTheToken();
    void endsWithNothingLeft_data();
    void endsWithNothingLeft();

private:
    [[nodiscard]] Outcome revoke()
    {
        TokenRevocation revocation(m_region, m_token, m_clock);
        return resultOf(revocation, &TokenRevocation::revoked);
    }

    const AccessToken m_token = AccessToken::fromBytes("the-token-itself");
    FakeClock m_clock;
    std::unique_ptr<WireServer> m_server;
    Region m_region;
    WireReply m_revoke;
    WireReply m_check;
};

namespace {

WireReply refusal(int status)
{
    return WireReply::json(status,
                           {{u"ErrorCode"_s, u"x"_s}, {u"ErrorMessage"_s, u"it says so"_s}});
}

WireReply user()
{
    return WireReply::json(200, {{u"Response"_s, QJsonObject{{u"Id"_s, u"1001"_s}}}});
}

} // namespace

void TstTokenRevocation::init()
{
    m_revoke = WireReply::plain(204, {}, {});
    m_check = refusal(401);
    m_server = std::make_unique<WireServer>([this](const WireRequest &request) {
        if (request.verb == "DELETE" && request.path == "/v2/oauthv2tokens/current"_L1)
            return m_revoke;
        if (request.verb == "GET" && request.path == "/v1pre3/users/current"_L1)
            return m_check;
        return refusal(404);
    });
    m_region = {.id = u"test"_s, .apiBase = m_server->url()};
}

void TstTokenRevocation::isRevokedWhenTheServerNoLongerTakesIt_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addRow("nothing") << WireReply::plain(204, {}, {});
    QTest::addRow("an empty page") << WireReply::plain(200, "text/html", {});
    QTest::addRow("JSON") << WireReply::json(200, {{u"Response"_s, QJsonObject()}});
    QTest::addRow("an error, yet it worked") << refusal(500);
    QTest::addRow("no such call, but revoked elsewhere") << refusal(404);
    QTest::addRow("cut off, yet it worked") << WireReply::close();
    QTest::addRow("401 that may be a proxy's") << WireReply::plain(401, "text/html", "<p>no");
}

void TstTokenRevocation::isRevokedWhenTheServerNoLongerTakesIt()
{
    QFETCH(const WireReply, reply);
    m_revoke = reply;
    QVERIFY(revoke());
    QCOMPARE(m_server->requests().constFirst().verb, "DELETE");
    QCOMPARE(m_server->requests().constLast().path, u"/v1pre3/users/current"_s);
    for (const WireRequest &request : m_server->requests()) {
        QVERIFY(request.headers.value("x-access-token") == m_token.bytes());
        QVERIFY(request.query.isEmpty());
        QVERIFY(request.body.isEmpty());
    }
}

void TstTokenRevocation::oneThatWasRevokedBeforeIsRevoked()
{
    m_revoke = refusal(401);
    m_check = user();
    QVERIFY(revoke());
    QCOMPARE(m_server->requests().size(), 1);
}

void TstTokenRevocation::saysThatItStillWorks_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<WireReply>("check");
    QTest::addColumn<QString>("cause");
    QTest::addRow("it lied") << WireReply::plain(204, {}, {}) << user() << u"still accepts it"_s;
    QTest::addRow("refused") << refusal(404) << user() << u"refused the request"_s;
    QTest::addRow("failed") << refusal(500) << user() << u"HTTP status 500"_s;
    QTest::addRow("cut off") << WireReply::close() << user() << u"closed the connection"_s;
    QTest::addRow("too small a scope to ask")
        << WireReply::plain(204, {}, {}) << refusal(403) << u"still accepts it"_s;
}

void TstTokenRevocation::saysThatItStillWorks()
{
    QFETCH(const WireReply, reply);
    QFETCH(const WireReply, check);
    QFETCH(const QString, cause);
    m_revoke = reply;
    m_check = check;
    const Outcome outcome = revoke();
    QCOMPARE(codeOf(outcome), Error::Code::NotRevoked);
    QVERIFY2(outcome.error().what.startsWith("The token was not revoked: "_L1),
             qPrintable(outcome.error().what));
    QVERIFY2(outcome.error().what.contains(cause), qPrintable(outcome.error().what));
    QVERIFY(outcome.error().remedy.contains("portal"_L1));
}

void TstTokenRevocation::saysThatNobodyKnows_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<WireReply>("check");
    QTest::addColumn<QString>("cause");
    QTest::addRow("the network has gone")
        << WireReply::close() << WireReply::close() << u"closed the connection"_s;
    QTest::addRow("no check") << WireReply::plain(204, {}, {}) << refusal(503)
                              << u"HTTP status 503"_s;
    QTest::addRow("a sign-in page")
        << WireReply::plain(200, "text/html", "<p>hi") << WireReply::plain(200, "text/html", "<p>")
        << u"sign-in page"_s;
    QTest::addRow("401 in HTML") << WireReply::plain(204, {}, {})
                                 << WireReply::plain(401, "text/html", "<p>no")
                                 << u"HTTP status 401"_s;
}

void TstTokenRevocation::saysThatNobodyKnows()
{
    QFETCH(const WireReply, reply);
    QFETCH(const WireReply, check);
    QFETCH(const QString, cause);
    m_revoke = reply;
    m_check = check;
    const Outcome outcome = revoke();
    QCOMPARE(codeOf(outcome), Error::Code::NotRevoked);
    QVERIFY2(outcome.error().what.startsWith("It is not known whether the token was revoked: "_L1),
             qPrintable(outcome.error().what));
    QVERIFY2(outcome.error().what.contains(cause), qPrintable(outcome.error().what));
    QVERIFY(outcome.error().remedy.contains("portal"_L1));
}

void TstTokenRevocation::theCheckWaitsTenSeconds()
{
    m_check = WireReply::hang();
    TokenRevocation revocation(m_region, m_token, m_clock);
    QSignalSpy failed(&revocation, &TokenRevocation::failed);
    revocation.start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    m_clock.advance(9900ms);
    QCOMPARE(failed.count(), 0);
    m_clock.advance(200ms);
    QCOMPARE(failed.count(), 1);
    const auto error = failed[0][0].value<Error>();
    QCOMPARE(error.code, Error::Code::NotRevoked);
    QVERIFY2(error.what.contains("10 second"_L1), qPrintable(error.what));
}

void TstTokenRevocation::namesThePortal()
{
    m_region.portal = QUrl(u"https://developer.example.org"_s);
    m_revoke = refusal(404);
    m_check = user();
    const Outcome outcome = revoke();
    QVERIFY(outcome.error().remedy.contains("https://developer.example.org"_L1));
    QCOMPARE(outcome.error().serverText, u"it says so"_s);
}

void TstTokenRevocation::theTokenGoesToItsRegionAlone()
{
    WireServer other([](const WireRequest &) { return refusal(401); });
    m_revoke = WireReply::plain(307, {}, {}, {"Location: " + other.url(u"/x"_s).toEncoded()});
    m_check = m_revoke;
    QCOMPARE(codeOf(revoke()), Error::Code::NotRevoked);
    QVERIFY(other.requests().isEmpty());
}

void TstTokenRevocation::noErrorHoldsTheToken()
{
    m_revoke = WireReply::json(
        400, {{u"ErrorCode"_s, u"x"_s}, {u"ErrorMessage"_s, u"not the-token-itself"_s}});
    m_check = user();
    const Outcome outcome = revoke();
    QCOMPARE(outcome.error().serverText, u"not …"_s);
    QVERIFY(!outcome.error().what.contains("the-token-itself"_L1));
}

void TstTokenRevocation::endsWithNothingLeft_data()
{
    QTest::addColumn<bool>("checking");
    QTest::addColumn<bool>("deletes");
    QTest::addRow("cancel while revoking") << false << false;
    QTest::addRow("cancel while checking") << true << false;
    QTest::addRow("delete while revoking") << false << true;
    QTest::addRow("delete while checking") << true << true;
}

void TstTokenRevocation::endsWithNothingLeft()
{
    QFETCH(const bool, checking);
    QFETCH(const bool, deletes);
    (checking ? m_check : m_revoke) = WireReply::hang();
    auto revocation = std::make_unique<TokenRevocation>(m_region, m_token, m_clock);
    QSignalSpy failed(revocation.get(), &TokenRevocation::failed);
    revocation->start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    if (deletes)
        revocation.reset();
    else
        revocation->cancel();
    QCOMPARE(m_clock.activeTimers(), 0);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(failed.count(), deletes ? 0 : 1);
    QCOMPARE(m_server->requests().size(), checking ? 2 : 1);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstTokenRevocation)
#include "tst_tokenrevocation.moc"

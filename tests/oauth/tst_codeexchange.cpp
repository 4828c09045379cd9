// SPDX-License-Identifier: Apache-2.0
#include "oauth/codeexchange.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// A code goes to the token endpoint once, and whatever comes back is understood.
class TstCodeExchange final : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<CodeExchange> make() const;
    [[nodiscard]] Result<Grant> resultOfReply(const WireReply &reply);

private Q_SLOTS:
    void init();
    void aLaunchesCodeGoesWithoutAVerifier();
    void keepsTheTokensLifetimeWhenToldOne();
    void refusals_data();
    void refusals();
    void otherAnswers_data();
    void otherAnswers();
    void aBrokenConnectionSendsNothingTwice_data();
    void aBrokenConnectionSendsNothingTwice();
    void nobodyListens();
    void anAnswerMayTakeThirtySeconds();
    void cancelClosesTheConnection();
    void noErrorHoldsASecret();

private:
    FakeClock m_clock;
    std::unique_ptr<WireServer> m_server;
    Region m_region;
    ClientPair m_pair{.id = u"client-key"_s, .secret = "secret-one"};
    AuthorizationCode m_code;
};

void TstCodeExchange::init()
{
    m_server = std::make_unique<WireServer>();
    m_region = {.id = u"test"_s, .name = u"Test"_s, .apiBase = m_server->url(u"/base"_s)};
    m_code = {.code = "code-one",
              .redirectUri = QUrl(u"http://localhost:1234/call-back"_s),
              .codeVerifier = "verifier-one"};
}

std::unique_ptr<CodeExchange> TstCodeExchange::make() const
{
    return std::make_unique<CodeExchange>(m_region, m_pair, m_code, m_clock);
}

Result<Grant> TstCodeExchange::resultOfReply(const WireReply &reply)
{
    m_server->setHandler([reply](const WireRequest &) { return reply; });
    return resultOf(make(), &CodeExchange::granted);
}

void TstCodeExchange::aLaunchesCodeGoesWithoutAVerifier()
{
    m_code.codeVerifier.clear();
    const auto result = resultOfReply(WireReply::json(200, {{u"access_token"_s, u"t"_s}}));
    QVERIFY(bool(result));
    QCOMPARE(m_server->requests().size(), 1);
    const WireRequest request = m_server->requests().constFirst();
    QCOMPARE(request.path, u"/base/v1pre3/oauthv2/token"_s);
    QVERIFY(!request.body.contains("code_verifier"));
    QVERIFY(!request.headers.contains("authorization"));
    QCOMPARE(request.field(u"grant_type"_s), u"authorization_code"_s);
    QCOMPARE(request.field(u"redirect_uri"_s), u"http://localhost:1234/call-back"_s);
    QCOMPARE(request.field(u"client_id"_s), u"client-key"_s);
    QVERIFY(request.field(u"code"_s) == "code-one"_L1);
    QVERIFY(request.field(u"client_secret"_s) == "secret-one"_L1);
}

void TstCodeExchange::keepsTheTokensLifetimeWhenToldOne()
{
    const auto result = resultOfReply(
        WireReply::json(200, {{u"access_token"_s, u"t"_s}, {u"expires_in"_s, u"60"_s}}));
    QVERIFY(bool(result));
    QCOMPARE(result->expiresIn, 60s);
}

void TstCodeExchange::refusals_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, const char *error, Error::Code code) {
        const QString text = QString::fromLatin1(error);
        QTest::addRow("%s", name) << WireReply::json(400, {{u"error"_s, text}}) << code;
        QTest::addRow("%s, as error_code", name)
            << WireReply::json(400, {{u"error_code"_s, text}}) << code;
    };
    row("the person", "access_denied", Error::Code::AccessDenied);
    row("the person, in BaseSpace's spelling", "AccessDenied", Error::Code::AccessDenied);
    row("the client", "invalid_client", Error::Code::InvalidClient);
    row("the code", "invalid_grant", Error::Code::Refused);
    row("the scope", "invalid_scope", Error::Code::InvalidScope);
    QTest::addRow("401") << WireReply::json(401, {{u"error"_s, u"invalid_client"_s}})
                         << Error::Code::InvalidClient;
    QTest::addRow("401 that asks for a password") << WireReply::json(
        401, {{u"error"_s, u"invalid_client"_s}}, {"WWW-Authenticate: Basic realm=\"x\""})
                                                  << Error::Code::InvalidClient;
}

void TstCodeExchange::refusals()
{
    QFETCH(const WireReply, reply);
    QFETCH(const Error::Code, code);
    const auto result = resultOfReply(reply);
    QCOMPARE(codeOf(result), code);
    QVERIFY(!result.error().what.isEmpty());
    QVERIFY(!result.error().what.contains(": ."_L1));
    QVERIFY(!result.error().remedy.isEmpty());
    QCOMPARE(m_server->requests().size(), 1);
}

void TstCodeExchange::otherAnswers_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<Error::Code>("code");
    const auto json = [](const QByteArray &body) {
        return WireReply::plain(200, "application/json", body);
    };
    QTest::addRow("a network's sign-in page")
        << WireReply::plain(200, "text/html", "<p>hello") << Error::Code::NetworkSignIn;
    QTest::addRow("elsewhere") << WireReply::plain(302, {}, {}, {"Location: http://127.0.0.2/"})
                               << Error::Code::NetworkSignIn;
    QTest::addRow("too many") << WireReply::json(429, {{u"error"_s, u"slow"_s}})
                              << Error::Code::RateLimited;
    QTest::addRow("500") << WireReply::json(500, {{u"error"_s, u"access_denied"_s}})
                         << Error::Code::ServerFailure;
    QTest::addRow("404 in HTML") << WireReply::plain(404, "text/html", "<p>no")
                                 << Error::Code::ServerFailure;
    QTest::addRow("empty") << json({}) << Error::Code::BadAnswer;
    QTest::addRow("a form") << json("access_token=t") << Error::Code::BadAnswer;
    QTest::addRow("a bomb") << json(QByteArray("{\"a\":").repeated(100'000))
                            << Error::Code::BadAnswer;
    QTest::addRow("10 MB") << json(QByteArray(10'000'000, ' ')) << Error::Code::BadAnswer;
    QTest::addRow("no token") << json("{}") << Error::Code::BadAnswer;
    QTest::addRow("a token with a line break")
        << json("{\"access_token\":\"a\\r\\nb\"}") << Error::Code::BadAnswer;
    QTest::addRow("too long a token")
        << json("{\"access_token\":\"" + QByteArray(2561, 'x') + "\"}") << Error::Code::BadAnswer;
}

void TstCodeExchange::otherAnswers()
{
    QFETCH(const WireReply, reply);
    QFETCH(const Error::Code, code);
    QCOMPARE(codeOf(resultOfReply(reply)), code);
    QCOMPARE(m_server->requests().size(), 1);
}

void TstCodeExchange::aBrokenConnectionSendsNothingTwice_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addRow("closed") << WireReply::close();
    QTest::addRow("reset") << WireReply::reset();
    QTest::addRow("cut in the middle")
        << WireReply{.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"access_"},
                     .after = WireReply::After::Close};
}

void TstCodeExchange::aBrokenConnectionSendsNothingTwice()
{
    QFETCH(const WireReply, reply);
    QCOMPARE(codeOf(resultOfReply(reply)), Error::Code::Network);
    QCOMPARE(m_server->requests().size(), 1);
}

void TstCodeExchange::nobodyListens()
{
    m_server->drop();
    const auto result = resultOf(make(), &CodeExchange::granted);
    QCOMPARE(codeOf(result), Error::Code::Network);
    QVERIFY(result.error().what.contains("127.0.0.1"_L1));
}

void TstCodeExchange::anAnswerMayTakeThirtySeconds()
{
    const auto exchange = make();
    QSignalSpy failed(exchange.get(), &OneShot::failed);
    exchange->start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    m_clock.advance(29s);
    QCOMPARE(failed.count(), 0);
    m_clock.advance(2s);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, Error::Code::Timeout);
    QCOMPARE(m_clock.activeTimers(), 0);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TstCodeExchange::cancelClosesTheConnection()
{
    const auto exchange = make();
    QSignalSpy failed(exchange.get(), &OneShot::failed);
    exchange->start();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    exchange->cancel();
    QTRY_COMPARE(failed.count(), 1);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_clock.activeTimers(), 0);
    QVERIFY(exchange->children().isEmpty());
}

void TstCodeExchange::noErrorHoldsASecret()
{
    const auto result = resultOfReply(
        WireReply::json(400,
                        {{u"error"_s, u"invalid_grant"_s},
                         {u"error_description"_s, u"code-one, secret-one, verifier-one"_s}}));
    QCOMPARE(result.error().serverText, u"…, …, …"_s);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstCodeExchange)
#include "tst_codeexchange.moc"

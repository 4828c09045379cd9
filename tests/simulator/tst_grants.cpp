// SPDX-License-Identifier: Apache-2.0
#include "simulator/httpclient.h"
#include "simulator/simulator.h"
#include "simulator/visitor.h"
#include "support/fakeclock.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace spacekey;
using namespace std::chrono_literals;

using Fields = HttpClient::Fields;

/// What becomes of an authorization code, and of the token it was exchanged for.
class TestGrants final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aCodeIsExchangedForAToken();
    void theHeaderMayNameTheClientInstead();
    void awkwardSecretsAndCodesComeThrough();
    void aWrongExchangeIsRefused_data();
    void aWrongExchangeIsRefused();
    void aSecondUseRevokesTheToken();
    void aCodeLivesTenMinutes();
    void theVerifierHasToFit();
    void strictServersRefuseAStrayVerifier();
    void errorsAreSpeltAsTheProseSays();
    void exchangesMeetToldErrors();
    void lessCanBeGrantedThanAsked();
    void aTokenRevokesItself();
    void revocationMayFail_data();
    void revocationMayFail();
    void callsCanBeAbsent();

private:
    [[nodiscard]] QUrl api(const QString &path) const
    {
        return QUrl(m_simulator->apiUrl().toString() + path);
    }
    /// A code as the browser brings it back.
    QString code(const QByteArray &challenge = {})
    {
        Fields parameters{{u"client_id"_s, m_simulator->clientId()},
                          {u"redirect_uri"_s, redirectUri},
                          {u"response_type"_s, u"code"_s},
                          {u"scope"_s, u"browse global,read global"_s},
                          {u"state"_s, u"S"_s}};
        if (!challenge.isEmpty()) {
            parameters.append({u"code_challenge"_s, QString::fromLatin1(challenge)});
            parameters.append({u"code_challenge_method"_s, u"S256"_s});
        }
        const QByteArray query = HttpClient::encoded(parameters);
        const QUrl back(QString::fromLatin1(
            m_visitor.accept(QUrl::fromEncoded(api(u"/oauth/authorize?"_s).toEncoded() + query))));
        return QUrlQuery(back).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    }
    [[nodiscard]] Fields form(const QString &code) const
    {
        return {{u"client_id"_s, m_simulator->clientId()},
                {u"client_secret"_s, QString::fromLatin1(m_simulator->clientSecret())},
                {u"grant_type"_s, u"authorization_code"_s},
                {u"code"_s, code},
                {u"redirect_uri"_s, redirectUri}};
    }
    HttpReply exchange(const Fields &form)
    {
        return m_client.post(api(u"/v1pre3/oauthv2/token"_s), form);
    }
    HttpReply exchangeWithHeader(const Fields &form, const QByteArray &pair)
    {
        return m_client.send("POST", api(u"/v1pre3/oauthv2/token"_s), HttpClient::encoded(form),
                             {{"Content-Type", "application/x-www-form-urlencoded"},
                              {"Authorization", "Basic " + pair.toBase64()}});
    }
    QByteArray token() { return tokenIn(exchange(form(code()))); }
    int whoAmI(const QByteArray &token)
    {
        return m_client.get(api(u"/v1pre3/users/current"_s), {{"x-access-token", token}}).status;
    }
    HttpReply details(const QByteArray &token)
    {
        return m_client.get(api(u"/v1pre3/oauthv2/token/current"_s), {{"x-access-token", token}});
    }
    HttpReply revoke(const QByteArray &token)
    {
        return m_client.send("DELETE", api(u"/v2/oauthv2tokens/current"_s), {},
                             {{"x-access-token", token}});
    }
    static QByteArray tokenIn(const HttpReply &reply)
    {
        return reply.json().value("access_token"_L1).toString().toLatin1();
    }
    static QString errorIn(const HttpReply &reply)
    {
        return reply.json().value("error"_L1).toString();
    }
    [[nodiscard]] const Counters &counters() const { return m_simulator->authority().counters(); }
    [[nodiscard]] Behaviour &behaviour() { return m_simulator->authority().behaviour(); }

    static inline const QString redirectUri = u"http://localhost:4711/callback"_s;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Simulator> m_simulator;
    HttpClient m_client;
    Visitor m_visitor;
};

void TestGrants::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_simulator = std::make_unique<Simulator>(*m_clock);
    QVERIFY(m_simulator->listen());
}

void TestGrants::cleanup()
{
    m_simulator.reset();
}

void TestGrants::aCodeIsExchangedForAToken()
{
    const HttpReply reply = exchange(form(code()));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().keys(), QStringList(u"access_token"_s));
    QCOMPARE(whoAmI(tokenIn(reply)), 200);
    const QJsonObject response = details(tokenIn(reply)).json().value("Response"_L1).toObject();
    QCOMPARE(response.value("Scopes"_L1), QJsonArray({u"BROWSE GLOBAL"_s, u"READ GLOBAL"_s}));
    QCOMPARE(response.value("UserResourceOwner"_L1).toObject().value("Id"_L1), u"1001"_s);
    QCOMPARE(counters().codeExchanges, 1);
    QCOMPARE(counters().tokenCalls, 1);
    QCOMPARE(counters().polls, 0);
    QCOMPARE(counters().tokensIssued, 1);
    QCOMPARE(counters().apiCalls, 2);
    QCOMPARE(counters().tokenDetails, 1);
    QCOMPARE(counters().badRequests, 0);
}

void TestGrants::theHeaderMayNameTheClientInstead()
{
    const QByteArray pair = m_simulator->clientId().toLatin1() + ':' + m_simulator->clientSecret();
    Fields without = form(code()).sliced(2);
    QCOMPARE(exchangeWithHeader(without, pair + 'x').status, 401);
    QCOMPARE(exchangeWithHeader(without, pair).status, 200);
    const HttpReply both = exchangeWithHeader(form(code()), pair);
    QCOMPARE(both.status, 400);
    QCOMPARE(errorIn(both), u"invalid_request"_s);
}

void TestGrants::awkwardSecretsAndCodesComeThrough()
{
    m_simulator->authority().useAwkwardSecret();
    behaviour().codes = Behaviour::Codes::Awkward;
    QVERIFY(m_simulator->clientSecret().contains("+/=%2B &%="));
    QCOMPARE(exchange(form(code())).status, 200);

    const QByteArray id = m_simulator->clientId().toLatin1() + ':';
    const QByteArray secret = m_simulator->clientSecret();
    QCOMPARE(exchangeWithHeader(form(code()).sliced(2), id + secret).status, 200);
    QCOMPARE(exchangeWithHeader(form(code()).sliced(2), id + secret.toPercentEncoding()).status,
             200);
    Fields decodedTwice = form(code());
    decodedTwice[1].second = QString::fromLatin1(QByteArray::fromPercentEncoding(secret));
    QCOMPARE(exchange(decodedTwice).status, 401);
}

void TestGrants::aWrongExchangeIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *title, const QString &name, const QString &value, int status,
                        const QString &error) {
        QTest::newRow(title) << name << value << status << error;
    };
    const QString grant = u"invalid_grant"_s;
    const QString request = u"invalid_request"_s;
    row("an unknown code", u"code"_s, u"0"_s, 400, grant);
    row("no code", u"code"_s, QString(), 400, request);
    row("another port", u"redirect_uri"_s, u"http://localhost:4712/callback"_s, 400, grant);
    row("a slash more", u"redirect_uri"_s, u"http://localhost:4711/callback/"_s, 400, grant);
    row("encoded otherwise", u"redirect_uri"_s, u"http://localhost:4711/%63allback"_s, 400, grant);
    row("no redirect URI", u"redirect_uri"_s, QString(), 400, request);
    row("another secret", u"client_secret"_s, u"x"_s, 401, u"invalid_client"_s);
    row("no secret", u"client_secret"_s, QString(), 400, request);
    row("another client", u"client_id"_s, u"x"_s, 401, u"invalid_client"_s);
    row("another grant", u"grant_type"_s, u"password"_s, 400, u"unsupported_grant_type"_s);
}

void TestGrants::aWrongExchangeIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, status);
    QFETCH(QString, error);
    const Fields right = form(code());
    Fields wrong = right;
    for (auto &field : wrong) {
        if (field.first == name)
            field.second = value;
    }
    const HttpReply reply = exchange(wrong);
    QCOMPARE(reply.status, status);
    QCOMPARE(errorIn(reply), error);
    QCOMPARE(counters().tokensIssued, 0);
    // It was the request's fault, not the code's.
    QCOMPARE(exchange(right).status, 200);
}

void TestGrants::aSecondUseRevokesTheToken()
{
    const Fields once = form(code());
    const QByteArray token = tokenIn(exchange(once));
    QCOMPARE(whoAmI(token), 200);
    const HttpReply again = exchange(once);
    QCOMPARE(again.status, 400);
    QCOMPARE(errorIn(again), u"invalid_grant"_s);
    QCOMPARE(whoAmI(token), 401);
    QCOMPARE(counters().codeReuses, 1);
    QCOMPARE(counters().codeExchanges, 2);
}

void TestGrants::aCodeLivesTenMinutes()
{
    const QString inTime = code();
    m_clock->advance(10min - 1ms);
    QCOMPARE(exchange(form(inTime)).status, 200);
    const QString late = code();
    m_clock->advance(10min);
    QCOMPARE(errorIn(exchange(form(late))), u"invalid_grant"_s);
}

void TestGrants::theVerifierHasToFit()
{
    // RFC 7636, appendix B.
    const QString verifier = u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s;
    const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    Fields fields = form(code(challenge));
    QCOMPARE(errorIn(exchange(fields)), u"invalid_grant"_s);
    Fields wrong = fields;
    wrong.append({u"code_verifier"_s, QString(43, u'x')});
    QCOMPARE(errorIn(exchange(wrong)), u"invalid_grant"_s);
    fields.append({u"code_verifier"_s, verifier});
    QCOMPARE(exchange(fields).status, 200);
}

void TestGrants::strictServersRefuseAStrayVerifier()
{
    Fields fields = form(code());
    fields.append({u"code_verifier"_s, QString(43, u'x')});
    behaviour().pkce = Behaviour::Pkce::Required;
    QCOMPARE(errorIn(exchange(fields)), u"invalid_grant"_s);
    behaviour().pkce = Behaviour::Pkce::Optional;
    QCOMPARE(exchange(fields).status, 200);
}

void TestGrants::errorsAreSpeltAsTheProseSays()
{
    behaviour().errorName = Behaviour::ErrorName::ErrorCode;
    const QJsonObject error = exchange(form(u"0"_s)).json();
    QCOMPARE(error.value("error_code"_L1), u"invalid_grant"_s);
    QVERIFY(!error.value("error_description"_L1).toString().isEmpty());
    QVERIFY(!error.contains("error"_L1));
}

void TestGrants::exchangesMeetToldErrors()
{
    behaviour().nextPolls = {u"unauthorized_client"_s};
    const Fields fields = form(code());
    QCOMPARE(errorIn(exchange(fields)), u"unauthorized_client"_s);
    QCOMPARE(exchange(fields).status, 200);
}

void TestGrants::lessCanBeGrantedThanAsked()
{
    behaviour().grantable = Scopes::parse(u"browse global,write global"_s);
    const QJsonObject response = details(token()).json().value("Response"_L1).toObject();
    QCOMPARE(response.value("Scopes"_L1), QJsonArray({u"BROWSE GLOBAL"_s}));
}

void TestGrants::aTokenRevokesItself()
{
    const QByteArray gone = token();
    const QByteArray kept = token();
    const HttpReply reply = revoke(gone);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.isEmpty());
    QCOMPARE(whoAmI(gone), 401);
    QCOMPARE(details(gone).status, 401);
    QCOMPARE(revoke(gone).status, 401);
    QCOMPARE(whoAmI(kept), 200);
    QCOMPARE(counters().revocations, 2);
}

void TestGrants::revocationMayFail_data()
{
    QTest::addColumn<Behaviour::Revocation>("revocation");
    QTest::addColumn<int>("status");
    QTest::newRow("forbidden") << Behaviour::Revocation::Forbidden << 403;
    QTest::newRow("not allowed") << Behaviour::Revocation::NotAllowed << 405;
    QTest::newRow("ignored") << Behaviour::Revocation::Ignored << 200;
}

void TestGrants::revocationMayFail()
{
    QFETCH(Behaviour::Revocation, revocation);
    QFETCH(int, status);
    const QByteArray alive = token();
    behaviour().revocation = revocation;
    const HttpReply reply = revoke(alive);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json().contains("ErrorCode"_L1), status != 200);
    QCOMPARE(whoAmI(alive), 200);
}

void TestGrants::callsCanBeAbsent()
{
    const QByteArray good = token();
    behaviour().absent = {u"/users/current"_s, u"/token/current"_s};
    QCOMPARE(whoAmI(good), 404);
    QCOMPARE(m_client.get(api(u"/v2/users/current"_s), {{"x-access-token", good}}).status, 404);
    QCOMPARE(details(good).status, 404);
    QCOMPARE(counters().apiCalls, 0);
    QCOMPARE(counters().badRequests, 0);
    behaviour().absent.clear();
    QCOMPARE(whoAmI(good), 200);
}

QTEST_GUILESS_MAIN(TestGrants)
#include "tst_grants.moc"

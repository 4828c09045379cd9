// SPDX-License-Identifier: Apache-2.0
#include "simulator/simulator.h"

#include "simulator/httpclient.h"
#include "support/fakeclock.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacekey;
using namespace std::chrono_literals;

using Fields = HttpClient::Fields;

/// What a client and a script see of the simulator, over a real socket.
class TestSimulator final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aDeviceGetsTheDocumentedAnswer();
    void everyUserCanSignIn_data();
    void everyUserCanSignIn();
    void aHastyClientIsToldToSlowDown();
    void aWrongRequestIsRefused_data();
    void aWrongRequestIsRefused();
    void anUnknownScopeIsNamed();
    void documentedScopesAreAccepted();
    void rfc8628ReplacesTheDialect();
    void aBadTokenIsUnauthorizedInTheShapeOfTheVersion_data();
    void aBadTokenIsUnauthorizedInTheShapeOfTheVersion();
    void aTokenHasOneProperPlace();
    void theDeviceAnswerCanBeOdd();
    void aTakenPortIsSaid();
    void unknownParametersAreIgnored();

private:
    [[nodiscard]] QUrl api(const QString &path) const
    {
        return QUrl(m_simulator->apiUrl().toString() + path);
    }
    HttpReply authorize(const QString &scope = u"browse global"_s)
    {
        return m_client.post(api(u"/v1pre3/oauthv2/deviceauthorization"_s),
                             {{u"client_id"_s, m_simulator->clientId()},
                              {u"response_type"_s, u"device_code"_s},
                              {u"scope"_s, scope}});
    }
    [[nodiscard]] Fields pollForm(const QString &code) const
    {
        return {{u"client_id"_s, m_simulator->clientId()},
                {u"client_secret"_s, QString::fromLatin1(m_simulator->clientSecret())},
                {u"grant_type"_s, u"device"_s},
                {u"code"_s, code}};
    }
    HttpReply poll(const QString &code)
    {
        return m_client.post(api(u"/v1pre3/oauthv2/token"_s), pollForm(code));
    }
    /// The way of a whole sign-in.
    QByteArray tokenFor(const QString &user)
    {
        const QJsonObject device = authorize().json();
        m_simulator->authority().approve(device.value("user_code"_L1).toString(), user);
        m_clock->advance(1s);
        const HttpReply reply = poll(device.value("device_code"_L1).toString());
        return reply.json().value("access_token"_L1).toString().toLatin1();
    }
    [[nodiscard]] const Counters &counters() const { return m_simulator->authority().counters(); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Simulator> m_simulator;
    HttpClient m_client;
};

void TestSimulator::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_simulator = std::make_unique<Simulator>(*m_clock);
    QVERIFY(m_simulator->listen());
}

void TestSimulator::cleanup()
{
    m_simulator.reset();
}

void TestSimulator::aDeviceGetsTheDocumentedAnswer()
{
    const HttpReply reply = authorize();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Content-Type"), "application/json");
    QVERIFY(!reply.header("X-Request-ID").isEmpty());
    const QJsonObject device = reply.json();
    const QString page = m_simulator->webUrl().toString() + "/oauth/device"_L1;
    const QString code = device.value("user_code"_L1).toString();
    QCOMPARE(device.value("verification_uri"_L1).toString(), page);
    QCOMPARE(device.value("verification_with_code_uri"_L1).toString(),
             QString(page + "?code="_L1 + code));
    QCOMPARE(device.value("interval"_L1), QJsonValue(1));
    QCOMPARE(device.value("expires_in"_L1), QJsonValue(1800));
    QCOMPARE(device.size(), 6);
    QCOMPARE(counters().devicesIssued, 1);
}

void TestSimulator::everyUserCanSignIn_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("workgroup");
    QTest::newRow("a person") << u"1001"_s << u"Example User"_s << false;
    QTest::newRow("another") << u"1002"_s << u"Second User"_s << false;
    QTest::newRow("a workgroup") << u"2001"_s << u"Genomics Core"_s << true;
}

void TestSimulator::everyUserCanSignIn()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(bool, workgroup);
    const QByteArray token = tokenFor(id);
    QCOMPARE(token.size(), 32);

    const HttpReply v1 = m_client.get(api(u"/v1pre3/users/current"_s), {{"x-access-token", token}});
    QCOMPARE(v1.status, 200);
    const QJsonObject user = v1.json().value("Response"_L1).toObject();
    QCOMPARE(user.value("Id"_L1).toString(), id);
    QCOMPARE(user.value("Name"_L1).toString(), name);
    QVERIFY(!user.value("Email"_L1).toString().isEmpty());
    QVERIFY(v1.json().value("ResponseStatus"_L1).isObject());
    QVERIFY(v1.json().value("Notifications"_L1).isArray());

    const HttpReply v2 =
        m_client.get(api(u"/v2/users/current"_s), {{"Authorization", "Bearer " + token}});
    QCOMPARE(v2.status, 200);
    QCOMPARE(v2.json().value("Id"_L1).toString(), id);
    QCOMPARE(v2.json().value("IsWorkgroup"_L1), QJsonValue(workgroup));

    const HttpReply details =
        m_client.get(api(u"/v1pre3/oauthv2/token/current"_s), {{"X-Access-Token", token}});
    const QJsonObject about = details.json().value("Response"_L1).toObject();
    QCOMPARE(about.value("AccessToken"_L1).toString().toLatin1(), token);
    QCOMPARE(about.value("Scopes"_L1).toArray(), QJsonArray({u"BROWSE GLOBAL"_s}));
    QCOMPARE(about.value("UserResourceOwner"_L1).toObject().value("Id"_L1).toString(), id);
    QCOMPARE(counters().badRequests, 0);
    QCOMPARE(counters().earlyPolls, 0);
    QCOMPARE(counters().apiCalls, 3);
}

void TestSimulator::aHastyClientIsToldToSlowDown()
{
    const QString code = authorize().json().value("device_code"_L1).toString();
    m_clock->advance(900ms);
    const HttpReply hasty = poll(code);
    QCOMPARE(hasty.status, 400);
    QCOMPARE(hasty.json().value("error"_L1).toString(), u"slow_down"_s);
    m_clock->advance(6s);
    QCOMPARE(poll(code).json().value("error"_L1).toString(), u"authorization_pending"_s);
    QCOMPARE(counters().polls, 2);
    QCOMPARE(counters().earlyPolls, 1);
}

void TestSimulator::aWrongRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");

    const QByteArray form = "application/x-www-form-urlencoded";
    const QByteArray device = "client_id=ID&response_type=device_code&scope=";
    const QByteArray token = "client_id=ID&client_secret=SECRET&grant_type=device&code=CODE";
    const QString devicePath = u"/v1pre3/oauthv2/deviceauthorization"_s;
    const QString tokenPath = u"/v1pre3/oauthv2/token"_s;
    const auto row = [](const char *name, const QByteArray &verb, const QString &path,
                        const QByteArray &body, const QByteArray &type, int status,
                        const QString &error) {
        QTest::newRow(name) << verb << path << body << type << status << error;
    };
    const QString invalid = u"invalid_request"_s;

    row("a GET", "GET", devicePath, {}, {}, 405, invalid);
    row("a PUT", "PUT", tokenPath, token, form, 405, invalid);
    row("JSON", "POST", devicePath, "{}", "application/json", 400, invalid);
    row("multipart", "POST", tokenPath, token, "multipart/form-data", 400, invalid);
    row("parameters in the address", "POST", devicePath + "?scope="_L1, device, form, 400, invalid);
    row("no client_id", "POST", devicePath, "response_type=device_code", form, 400, invalid);
    row("no response_type", "POST", devicePath, "client_id=ID", form, 400, invalid);
    row("another response_type", "POST", devicePath, "client_id=ID&response_type=code", form, 400,
        u"unsupported_response_type"_s);
    row("a repeated scope", "POST", devicePath, device + "&scope=browse+global", form, 400,
        invalid);
    row("another client_id", "POST", devicePath, "client_id=x&response_type=device_code", form, 401,
        u"invalid_client"_s);
    row("no client_secret", "POST", tokenPath, "client_id=ID&grant_type=device&code=CODE", form,
        400, invalid);
    row("another client_secret", "POST", tokenPath,
        "client_id=ID&client_secret=x&grant_type=device&code=CODE", form, 401, u"invalid_client"_s);
    row("no grant_type", "POST", tokenPath, "client_id=ID&client_secret=SECRET&code=CODE", form,
        400, invalid);
    row("no code", "POST", tokenPath, "client_id=ID&client_secret=SECRET&grant_type=device", form,
        400, invalid);
    row("a repeated code", "POST", tokenPath, token + "&code=CODE", form, 400, invalid);
    row("a code of nobody", "POST", tokenPath,
        "client_id=ID&client_secret=SECRET&grant_type=device&code=0", form, 400,
        u"invalid_grant"_s);
    row("a grant type that no client sends", "POST", tokenPath,
        "client_id=ID&client_secret=SECRET&grant_type=device_code&device_code=CODE", form, 400,
        u"unsupported_grant_type"_s);
    row("RFC 8628's grant type", "POST", tokenPath,
        "client_id=ID&client_secret=SECRET&device_code=CODE"
        "&grant_type=urn:ietf:params:oauth:grant-type:device_code",
        form, 400, u"unsupported_grant_type"_s);
    row("an unknown path", "POST", u"/v1pre3/oauthv2/tokens"_s, token, form, 404, invalid);
}

void TestSimulator::aWrongRequestIsRefused()
{
    QFETCH(QByteArray, verb);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    QFETCH(int, status);
    QFETCH(QString, error);
    const Device device = m_simulator->authority().issueDevice({});
    m_clock->advance(1s);
    body.replace("ID", m_simulator->clientId().toLatin1());
    body.replace("SECRET", m_simulator->clientSecret());
    body.replace("CODE", device.deviceCode);

    const HttpReply reply = m_client.send(verb, api(path), body, {{"Content-Type", contentType}});
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json().value("error"_L1).toString(), error);
    QVERIFY(!reply.json().value("error_description"_L1).toString().isEmpty());
    QCOMPARE(counters().tokensIssued, 0);
    QCOMPARE(counters().devicesIssued, 1);
}

void TestSimulator::anUnknownScopeIsNamed()
{
    const HttpReply reply = authorize(u"browse global,read everything"_s);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json().value("error"_L1).toString(), u"invalid_scope"_s);
    QVERIFY(reply.json().value("error_description"_L1).toString().contains("read everything"_L1));
    QCOMPARE(counters().devicesIssued, 0);
}

void TestSimulator::documentedScopesAreAccepted()
{
    for (const ScopePreset &preset : ScopePreset::all())
        QCOMPARE(authorize(preset.scopes.toWire()).status, 200);
    QCOMPARE(authorize(u"READ PROJECT 76076, write appresult 1"_s).status, 200);
    QCOMPARE(authorize(u"manage applications,empty trash,audit domain"_s).status, 200);
}

void TestSimulator::rfc8628ReplacesTheDialect()
{
    m_simulator->authority().behaviour().dialect = Behaviour::Dialect::Rfc8628;
    const QJsonObject device = authorize().json();
    const QString code = device.value("device_code"_L1).toString();
    m_simulator->authority().approve(device.value("user_code"_L1).toString(), u"1001"_s);
    m_clock->advance(1s);
    QCOMPARE(poll(code).json().value("error"_L1).toString(), u"unsupported_grant_type"_s);

    // The other form at once is as early as any other poll.
    const Fields form{{u"client_id"_s, m_simulator->clientId()},
                      {u"client_secret"_s, QString::fromLatin1(m_simulator->clientSecret())},
                      {u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                      {u"device_code"_s, code}};
    const QUrl url = api(u"/v1pre3/oauthv2/token"_s);
    QCOMPARE(m_client.post(url, form).json().value("error"_L1).toString(), u"slow_down"_s);
    m_clock->advance(6s);
    QCOMPARE(m_client.post(url, form).json().value("access_token"_L1).toString().size(), 32);
}

void TestSimulator::aBadTokenIsUnauthorizedInTheShapeOfTheVersion_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("unknown") << QByteArray("0123456789abcdef0123456789abcdef");
    QTest::newRow("revoked") << QByteArray("revoked");
}

void TestSimulator::aBadTokenIsUnauthorizedInTheShapeOfTheVersion()
{
    QFETCH(QByteArray, token);
    if (token == "revoked") {
        token = tokenFor(u"1001"_s);
        m_simulator->authority().revokeAll();
    }
    HttpClient::Headers headers;
    if (!token.isEmpty())
        headers.append({"x-access-token", token});
    for (const QString &path : {u"/v1pre3/users/current"_s, u"/v1pre3/oauthv2/token/current"_s}) {
        const HttpReply v1 = m_client.get(api(path), headers);
        QCOMPARE(v1.status, 401);
        const QJsonObject status = v1.json().value("ResponseStatus"_L1).toObject();
        QVERIFY(!status.value("ErrorCode"_L1).toString().isEmpty());
        QVERIFY(!status.value("Message"_L1).toString().isEmpty());
    }
    const HttpReply v2 = m_client.get(api(u"/v2/users/current"_s), headers);
    QCOMPARE(v2.status, 401);
    QVERIFY(!v2.json().value("ErrorCode"_L1).toString().isEmpty());
    QCOMPARE(v2.json().value("RequestId"_L1).toString().toLatin1(), v2.header("X-Request-ID"));
}

void TestSimulator::aTokenHasOneProperPlace()
{
    const QByteArray token = tokenFor(u"1001"_s);
    const QUrl url = api(u"/v1pre3/users/current"_s);
    const QUrl withToken(url.toString() + "?access_token="_L1 + QString::fromLatin1(token));
    QCOMPARE(m_client.get(withToken).status, 400);
    QCOMPARE(
        m_client.get(url, {{"x-access-token", token}, {"Authorization", "Bearer " + token}}).status,
        400);
    QCOMPARE(m_client.get(url, {{"Authorization", "Basic " + token}}).status, 401);
    QCOMPARE(counters().badRequests, 2);
}

void TestSimulator::theDeviceAnswerCanBeOdd()
{
    m_simulator->authority().behaviour().deviceAnswer = {
        {u"interval"_s, u"1"_s},
        {u"expires_in"_s, 1e300},
        {u"verification_with_code_uri"_s, QJsonValue::Null},
        {u"verification_uri_complete"_s, u"https://example.org/"_s}};
    const QJsonObject device = authorize().json();
    QCOMPARE(device.value("interval"_L1), QJsonValue(u"1"_s));
    QCOMPARE(device.value("expires_in"_L1), QJsonValue(1e300));
    QVERIFY(!device.contains("verification_with_code_uri"_L1));
    QCOMPARE(device.value("verification_uri_complete"_L1).toString(), u"https://example.org/"_s);
}

void TestSimulator::aTakenPortIsSaid()
{
    Simulator second(*m_clock);
    QVERIFY(!second.listen(m_simulator->port()));
    QVERIFY(second.listen());
    QVERIFY(second.port() != m_simulator->port());
}

void TestSimulator::unknownParametersAreIgnored()
{
    const QString code = authorize().json().value("device_code"_L1).toString();
    m_clock->advance(1s);
    Fields form = pollForm(code);
    form.append({u"code_verifier"_s, u"x"_s});
    QCOMPARE(
        m_client.post(api(u"/v1pre3/oauthv2/token"_s), form).json().value("error"_L1).toString(),
        u"authorization_pending"_s);
    QCOMPARE(counters().badRequests, 0);
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"

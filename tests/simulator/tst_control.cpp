// SPDX-License-Identifier: Apache-2.0
#include "simulator/httpclient.h"
#include "simulator/relay.h"
#include "simulator/simulator.h"
#include "support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacekey;
using namespace std::chrono_literals;

/// The hooks of a script that has nothing but HTTP.
class TestControl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theNewestCodeIsApprovedAsTheFirstUser();
    void aGivenCodeIsApprovedAsAGivenUser();
    void aCodeIsDenied();
    void nothingPendingIsAnError();
    void pollsAreAnsweredAsTold();
    void dialectAndRefusalAreSwitched();
    void theDeviceAnswerIsReplaced();
    void behaviourIsChosenByName_data();
    void behaviourIsChosenByName();
    void theRedirectUriIsRegistered();
    void grantsAreCutDown();
    void callsGoAndComeBack();
    void notificationsAreSet();
    void tokensAreRevoked();
    void faultsAreSetAndCleared();
    void faultsNeedARelayAndAName();
    void theCountersTellTheStory();
    void hooksWantPost();

private:
    HttpReply hook(const QString &pathAndQuery)
    {
        return m_client.post(
            QUrl(m_simulator->apiUrl().toString() + "/simulator/"_L1 + pathAndQuery));
    }
    QJsonObject counters()
    {
        return m_client.get(QUrl(m_simulator->apiUrl().toString() + "/simulator/counters"_L1))
            .json();
    }
    [[nodiscard]] const Device &device(qsizetype at = 0) const
    {
        return m_simulator->authority().devices().at(at);
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Simulator> m_simulator;
    HttpClient m_client;
};

void TestControl::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_simulator = std::make_unique<Simulator>(*m_clock);
    QVERIFY(m_simulator->listen());
    m_simulator->authority().issueDevice({});
}

void TestControl::cleanup()
{
    m_simulator.reset();
}

void TestControl::theNewestCodeIsApprovedAsTheFirstUser()
{
    m_simulator->authority().issueDevice({});
    QCOMPARE(hook(u"approve"_s).status, 200);
    QCOMPARE(device(0).state, Device::State::Pending);
    QCOMPARE(device(1).state, Device::State::Accepted);
    QCOMPARE(device(1).user.id, u"1001"_s);
}

void TestControl::aGivenCodeIsApprovedAsAGivenUser()
{
    m_simulator->authority().issueDevice({});
    QCOMPARE(hook("approve?user=2001&code="_L1 + device(0).userCode).status, 200);
    QCOMPARE(device(0).state, Device::State::Accepted);
    QCOMPARE(device(0).user.id, u"2001"_s);
    QCOMPARE(device(1).state, Device::State::Pending);
}

void TestControl::aCodeIsDenied()
{
    QCOMPARE(hook(u"deny"_s).status, 200);
    QCOMPARE(device().state, Device::State::Declined);
}

void TestControl::nothingPendingIsAnError()
{
    QCOMPARE(hook(u"approve?user=nobody"_s).status, 400);
    QCOMPARE(hook(u"approve?code=none"_s).status, 400);
    QCOMPARE(hook(u"deny?code=none"_s).status, 400);
    QCOMPARE(hook(u"revoke"_s).status, 400);
    QCOMPARE(device().state, Device::State::Pending);
}

void TestControl::pollsAreAnsweredAsTold()
{
    QCOMPARE(hook(u"polls?error=slow_down&count=2"_s).status, 200);
    QCOMPARE(hook(u"polls?error=expired_token"_s).status, 200);
    QCOMPARE(m_simulator->authority().behaviour().nextPolls,
             QStringList({u"slow_down"_s, u"slow_down"_s, u"expired_token"_s}));
    QCOMPARE(hook(u"polls"_s).status, 400);
    QCOMPARE(hook(u"polls?error=x&count=0"_s).status, 400);
}

void TestControl::dialectAndRefusalAreSwitched()
{
    const Behaviour &behaviour = m_simulator->authority().behaviour();
    QCOMPARE(hook(u"dialect?name=rfc8628"_s).status, 200);
    QCOMPARE(behaviour.dialect, Behaviour::Dialect::Rfc8628);
    QCOMPARE(hook(u"dialect?name=basespace"_s).status, 200);
    QCOMPARE(behaviour.dialect, Behaviour::Dialect::BaseSpace);
    QCOMPARE(hook(u"dialect?name=latin"_s).status, 400);
    QCOMPARE(hook(u"refusal?error=AccessDenied"_s).status, 200);
    QCOMPARE(behaviour.refusal, u"AccessDenied"_s);
    QCOMPARE(hook(u"refusal"_s).status, 400);
}

void TestControl::theDeviceAnswerIsReplaced()
{
    const QUrl url(m_simulator->apiUrl().toString() + "/simulator/device-answer"_L1);
    QCOMPARE(m_client.send("POST", url, R"({"interval":3,"expires_in":30})", {}).status, 200);
    const Device &next = m_simulator->authority().issueDevice({});
    QCOMPARE(next.interval, 3s);
    QCOMPARE(next.expiresAt - m_clock->sinceBoot(), 30s);
    QCOMPARE(m_client.send("POST", url, "[]", {}).status, 400);
}

void TestControl::behaviourIsChosenByName_data()
{
    using Holds = bool (*)(const Behaviour &);
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("usual");
    QTest::addColumn<QString>("odd");
    QTest::addColumn<Holds>("isOdd");
    QTest::newRow("error-name") << u"error-name"_s << u"error"_s << u"error_code"_s
                                << Holds([](const Behaviour &b) {
                                       return b.errorName == Behaviour::ErrorName::ErrorCode;
                                   });
    QTest::newRow("codes") << u"codes"_s << u"hex"_s << u"awkward"_s
                           << Holds([](const Behaviour &b) {
                                  return b.codes == Behaviour::Codes::Awkward;
                              });
    QTest::newRow("pkce") << u"pkce"_s << u"optional"_s << u"required"_s
                          << Holds([](const Behaviour &b) {
                                 return b.pkce == Behaviour::Pkce::Required;
                             });
    const auto revocation = [](const QString &name, Holds isOdd) {
        QTest::newRow(qPrintable("revocation "_L1 + name))
            << u"revocation"_s << u"done"_s << name << isOdd;
    };
    revocation(u"forbidden"_s,
               [](const Behaviour &b) { return b.revocation == Behaviour::Revocation::Forbidden; });
    revocation(u"not-allowed"_s, [](const Behaviour &b) {
        return b.revocation == Behaviour::Revocation::NotAllowed;
    });
    revocation(u"ignored"_s,
               [](const Behaviour &b) { return b.revocation == Behaviour::Revocation::Ignored; });
}

void TestControl::behaviourIsChosenByName()
{
    using Holds = bool (*)(const Behaviour &);
    QFETCH(QString, path);
    QFETCH(QString, usual);
    QFETCH(QString, odd);
    QFETCH(Holds, isOdd);
    const Behaviour &behaviour = m_simulator->authority().behaviour();
    QVERIFY(!isOdd(behaviour));
    QCOMPARE(hook(path + "?name="_L1 + odd).status, 200);
    QVERIFY(isOdd(behaviour));
    const HttpReply unknown = hook(path + "?name=latin"_L1);
    QCOMPARE(unknown.status, 400);
    QVERIFY(unknown.text().contains(usual));
    QVERIFY(isOdd(behaviour));
    QCOMPARE(hook(path + "?name="_L1 + usual).status, 200);
    QVERIFY(!isOdd(behaviour));
}

void TestControl::theRedirectUriIsRegistered()
{
    QCOMPARE(m_simulator->authority().redirectUri(), u"http://localhost/callback"_s);
    QCOMPARE(hook(u"redirect-uri?uri=http%3A%2F%2Flocalhost%3A4711%2Fback%3Fa%3D1"_s).status, 200);
    QCOMPARE(m_simulator->authority().redirectUri(), u"http://localhost:4711/back?a=1"_s);
    for (const QString &wrong :
         {QString(), u"uri=localhost"_s, u"uri=file:///x"_s, u"uri=http://localhost/%23x"_s})
        QCOMPARE(hook("redirect-uri?"_L1 + wrong).status, 400);
    QCOMPARE(m_simulator->authority().redirectUri(), u"http://localhost:4711/back?a=1"_s);
}

void TestControl::grantsAreCutDown()
{
    const auto &grantable = m_simulator->authority().behaviour().grantable;
    QCOMPARE(hook(u"grant?scopes=Browse+global,read+global"_s).status, 200);
    QVERIFY(grantable);
    QCOMPARE(grantable->toWire(), u"browse global,read global"_s);
    QCOMPARE(hook(u"grant?scopes="_s).status, 200);
    QVERIFY(grantable && grantable->isEmpty());
    QCOMPARE(hook(u"grant"_s).status, 200);
    QVERIFY(!grantable);
}

void TestControl::callsGoAndComeBack()
{
    const QUrl user(m_simulator->apiUrl().toString() + "/v1pre3/users/current"_L1);
    QCOMPARE(hook(u"absent?path=/users/current"_s).status, 200);
    QCOMPARE(m_client.get(user).status, 404);
    QCOMPARE(hook(u"absent"_s).status, 200);
    QCOMPARE(m_client.get(user).status, 401);
}

void TestControl::notificationsAreSet()
{
    const QUrl url(m_simulator->apiUrl().toString() + "/simulator/notifications"_L1);
    QCOMPARE(m_client.send("POST", url, R"([{"Item":"x"}])", {}).status, 200);
    QCOMPARE(m_simulator->authority().behaviour().notifications.size(), 1);
    QCOMPARE(m_client.send("POST", url, "{}", {}).status, 400);
}

void TestControl::tokensAreRevoked()
{
    m_simulator->authority().approve(device().userCode, u"1002"_s);
    const AccessToken token =
        std::get<AccessToken>(m_simulator->authority().poll(device().deviceCode));
    QCOMPARE(hook(u"revoke?user=1001"_s).status, 400);
    QVERIFY(m_simulator->authority().findToken(token.bytes()));
    QCOMPARE(hook(u"revoke?user=1002"_s).status, 200);
    QVERIFY(!m_simulator->authority().findToken(token.bytes()));
}

void TestControl::faultsAreSetAndCleared()
{
    Relay relay(u"127.0.0.1"_s, m_simulator->port());
    QVERIFY(relay.listen());
    m_simulator->putBehind(relay);
    QCOMPARE(m_simulator->apiUrl(), relay.url());
    const QUrl user(relay.url().toString() + "/v1pre3/users/current"_L1);

    QCOMPARE(hook(u"fault?name=error-502&count=-1&path=users/current"_s).status, 200);
    QCOMPARE(m_client.get(user).status, 502);
    QCOMPARE(m_client.get(user).status, 502);
    QCOMPARE(hook(u"clear-faults"_s).status, 200);
    QCOMPARE(m_client.get(user).status, 401);

    QCOMPARE(hook(u"fault?name=error-503&path="_s).status, 200);
    QCOMPARE(counters().value("apiCalls"_L1).toInt(), 1);
    QCOMPARE(m_client.get(user).status, 503);
    QCOMPARE(m_client.get(user).status, 401);
}

void TestControl::faultsNeedARelayAndAName()
{
    QCOMPARE(hook(u"fault?name=drop"_s).status, 400);
    QCOMPARE(hook(u"clear-faults"_s).status, 400);
    Relay relay(u"127.0.0.1"_s, m_simulator->port());
    QVERIFY(relay.listen());
    m_simulator->putBehind(relay);
    const HttpReply unknown = hook(u"fault?name=earthquake"_s);
    QCOMPARE(unknown.status, 400);
    QVERIFY(unknown.text().contains("portal-html"_L1));
    QCOMPARE(hook(u"fault?name=drop&count=many"_s).status, 400);
}

void TestControl::theCountersTellTheStory()
{
    m_clock->advance(500ms);
    QCOMPARE(m_simulator->authority().notePoll(device().deviceCode), Authority::Timing::Early);
    const QJsonObject seen = counters();
    QCOMPARE(seen.value("devicesIssued"_L1).toInt(), 1);
    QCOMPARE(seen.value("polls"_L1).toInt(), 1);
    QCOMPARE(seen.value("earlyPolls"_L1).toInt(), 1);
    const QStringList untouched{u"authorizeRequests"_s, u"launches"_s,       u"codesIssued"_s,
                                u"codeExchanges"_s,     u"codeReuses"_s,     u"tokenDetails"_s,
                                u"revocations"_s,       u"appSessionCalls"_s};
    for (const QString &name : untouched)
        QCOMPARE(seen.value(name), QJsonValue(0));
    const QJsonObject first = seen.value("devices"_L1).toArray().at(0).toObject();
    QCOMPARE(first.value("userCode"_L1).toString(), device().userCode);
    QCOMPARE(first.value("state"_L1).toString(), u"pending"_s);
    QCOMPARE(first.value("shortestPauseMs"_L1).toInt(), 500);
    const QByteArray all = QJsonDocument(seen).toJson();
    QVERIFY(!all.contains(device().deviceCode));
}

void TestControl::hooksWantPost()
{
    const QUrl url(m_simulator->apiUrl().toString() + "/simulator/approve"_L1);
    QCOMPARE(m_client.get(url).status, 405);
    QCOMPARE(device().state, Device::State::Pending);
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"

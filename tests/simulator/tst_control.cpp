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

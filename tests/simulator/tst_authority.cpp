// SPDX-License-Identifier: Apache-2.0
#include "simulator/authority.h"

#include "support/fakeclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacekey;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Timing = Authority::Timing;

class TestAuthority final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingSecretIsFreshAndHex();
    void anApprovedDeviceGetsOneToken();
    void aPollOnTheDotIsNotEarly();
    void anEarlyPollIsCountedAndCostsFiveSeconds();
    void slowDownOnDemandCostsFiveSecondsToo();
    void aRefusalHasTheSpellingOneLikes();
    void aCodeExpires();
    void suspendCountsTowardsExpiry();
    void aDecisionIsFinal();
    void toldErrorsComeFirst();
    void oddIntervalsAreReadAsAClientReadsThem_data();
    void oddIntervalsAreReadAsAClientReadsThem();
    void tokensCanBeRevoked();

private:
    static QString errorOf(const Authority::TokenAnswer &answer)
    {
        const auto *refusal = std::get_if<Authority::Refusal>(&answer);
        return refusal ? refusal->error : QString();
    }
    static QString pollError(Authority &authority, const QByteArray &code)
    {
        return errorOf(authority.poll(code));
    }
};

void TestAuthority::everythingSecretIsFreshAndHex()
{
    const FakeClock clock;
    Authority first(clock);
    Authority second(clock);
    const QRegularExpression hex(u"^[0-9a-f]{32}$"_s);
    QVERIFY(hex.match(first.clientId()).hasMatch());
    QVERIFY(hex.match(QString::fromLatin1(first.clientSecret())).hasMatch());
    QVERIFY(first.clientId() != second.clientId());
    QVERIFY(first.clientSecret() != second.clientSecret());

    const Device one = first.issueDevice({});
    const Device other = first.issueDevice({});
    QVERIFY(hex.match(QString::fromLatin1(one.deviceCode)).hasMatch());
    QVERIFY(one.deviceCode != other.deviceCode);
    QVERIFY(one.userCode != other.userCode);
    QCOMPARE(one.userCode.size(), 5);
    QCOMPARE(first.newestUserCode(), other.userCode);
}

void TestAuthority::anApprovedDeviceGetsOneToken()
{
    FakeClock clock;
    Authority authority(clock);
    QSignalSpy issued(&authority, &Authority::deviceIssued);
    const Device device = authority.issueDevice(Scopes::parse(u"browse global"_s));
    QCOMPARE(issued.count(), 1);
    QCOMPARE(issued.constFirst().constFirst().toString(), device.userCode);

    QCOMPARE(pollError(authority, device.deviceCode), u"authorization_pending"_s);
    QVERIFY(authority.approve(device.userCode.toUpper(), u"2001"_s));
    const auto answer = authority.poll(device.deviceCode);
    const auto *token = std::get_if<AccessToken>(&answer);
    QVERIFY(token);
    QCOMPARE(token->bytes().size(), 32);
    const IssuedToken *stored = authority.findToken(token->bytes());
    QVERIFY(stored);
    QCOMPARE(stored->user.name, u"Genomics Core"_s);
    QCOMPARE(stored->user.workgroup, std::optional(true));
    QCOMPARE(stored->scopes.toWire(), u"browse global"_s);

    QCOMPARE(pollError(authority, device.deviceCode), u"invalid_grant"_s);
    QCOMPARE(pollError(authority, "no such code"), u"invalid_grant"_s);
    QCOMPARE(authority.counters().tokensIssued, 1);
}

void TestAuthority::aPollOnTheDotIsNotEarly()
{
    FakeClock clock;
    Authority authority(clock);
    const Device device = authority.issueDevice({});
    for (int i = 0; i < 3; ++i) {
        clock.advance(1s);
        QCOMPARE(authority.notePoll(device.deviceCode), Timing::InTime);
    }
    QCOMPARE(authority.counters().polls, 3);
    QCOMPARE(authority.counters().earlyPolls, 0);
    QCOMPARE(authority.devices().constFirst().shortestPause, std::optional<milliseconds>(1s));
}

void TestAuthority::anEarlyPollIsCountedAndCostsFiveSeconds()
{
    FakeClock clock;
    Authority authority(clock);
    const Device device = authority.issueDevice({});
    clock.advance(999ms);
    QCOMPARE(authority.notePoll(device.deviceCode), Timing::Early);
    clock.advance(5999ms);
    QCOMPARE(authority.notePoll(device.deviceCode), Timing::Early);
    clock.advance(11s);
    QCOMPARE(authority.notePoll(device.deviceCode), Timing::InTime);
    QCOMPARE(authority.counters().earlyPolls, 2);
    QCOMPARE(authority.devices().constFirst().earlyPolls, 2);
    QCOMPARE(authority.devices().constFirst().polls, 3);
    QCOMPARE(authority.notePoll("no such code"), Timing::UnknownCode);
    QCOMPARE(authority.counters().polls, 3);
}

void TestAuthority::slowDownOnDemandCostsFiveSecondsToo()
{
    FakeClock clock;
    Authority authority(clock);
    const Device device = authority.issueDevice({});
    authority.behaviour().nextPolls = {u"slow_down"_s};
    clock.advance(1s);
    QCOMPARE(authority.notePoll(device.deviceCode), Timing::InTime);
    QCOMPARE(pollError(authority, device.deviceCode), u"slow_down"_s);
    clock.advance(5s);
    QCOMPARE(authority.notePoll(device.deviceCode), Timing::Early);
}

void TestAuthority::aRefusalHasTheSpellingOneLikes()
{
    FakeClock clock;
    Authority authority(clock);
    const Device device = authority.issueDevice({});
    QVERIFY(authority.deny(device.userCode));
    QCOMPARE(pollError(authority, device.deviceCode), u"access_denied"_s);
    authority.behaviour().refusal = u"AccessDenied"_s;
    QCOMPARE(pollError(authority, device.deviceCode), u"AccessDenied"_s);
}

void TestAuthority::aCodeExpires()
{
    FakeClock clock;
    Authority authority(clock);
    const Device device = authority.issueDevice({});
    clock.advance(1799s);
    QCOMPARE(pollError(authority, device.deviceCode), u"authorization_pending"_s);
    clock.advance(1s);
    QVERIFY(authority.isExpired(device));
    QCOMPARE(pollError(authority, device.deviceCode), u"expired_token"_s);
    QVERIFY(!authority.approve(device.userCode, u"1001"_s));
    QVERIFY(!authority.deny(device.userCode));
}

void TestAuthority::suspendCountsTowardsExpiry()
{
    FakeClock clock;
    Authority authority(clock);
    const Device device = authority.issueDevice({});
    clock.suspend(1800s);
    QCOMPARE(pollError(authority, device.deviceCode), u"expired_token"_s);
}

void TestAuthority::aDecisionIsFinal()
{
    FakeClock clock;
    Authority authority(clock);
    const Device device = authority.issueDevice({});
    QVERIFY(!authority.approve(u"?????"_s, u"1001"_s));
    QVERIFY(!authority.approve(device.userCode, u"nobody"_s));
    QVERIFY(authority.deny(device.userCode));
    QVERIFY(!authority.approve(device.userCode, u"1001"_s));
    QCOMPARE(pollError(authority, device.deviceCode), u"access_denied"_s);
}

void TestAuthority::toldErrorsComeFirst()
{
    FakeClock clock;
    Authority authority(clock);
    const Device device = authority.issueDevice({});
    QVERIFY(authority.approve(device.userCode, u"1001"_s));
    authority.behaviour().nextPolls = {u"authorization_pending"_s, u"unauthorized_client"_s};
    QCOMPARE(pollError(authority, device.deviceCode), u"authorization_pending"_s);
    QCOMPARE(pollError(authority, device.deviceCode), u"unauthorized_client"_s);
    QCOMPARE(pollError(authority, device.deviceCode), QString());
}

void TestAuthority::oddIntervalsAreReadAsAClientReadsThem_data()
{
    QTest::addColumn<QJsonValue>("interval");
    QTest::addColumn<int>("leastMs");
    QTest::newRow("a number") << QJsonValue(3) << 3000;
    QTest::newRow("a string") << QJsonValue(u"2"_s) << 2000;
    QTest::newRow("a fraction, not rounded here") << QJsonValue(1.5) << 1500;
    QTest::newRow("missing") << QJsonValue(QJsonValue::Null) << 5000;
    QTest::newRow("zero") << QJsonValue(0) << 5000;
    QTest::newRow("negative") << QJsonValue(-1) << 5000;
    QTest::newRow("not a number") << QJsonValue(u"soon"_s) << 5000;
    QTest::newRow("enormous") << QJsonValue(1e300) << 86'400'000;
}

void TestAuthority::oddIntervalsAreReadAsAClientReadsThem()
{
    QFETCH(QJsonValue, interval);
    QFETCH(int, leastMs);
    FakeClock clock;
    Authority authority(clock);
    authority.behaviour().deviceAnswer = {{u"interval"_s, interval}};
    QCOMPARE(authority.issueDevice({}).interval, milliseconds(leastMs));
}

void TestAuthority::tokensCanBeRevoked()
{
    FakeClock clock;
    Authority authority(clock);
    QList<AccessToken> tokens;
    for (const QString &user : {u"1001"_s, u"1002"_s, u"2001"_s}) {
        const Device device = authority.issueDevice({});
        QVERIFY(authority.approve(device.userCode, user));
        tokens.append(std::get<AccessToken>(authority.poll(device.deviceCode)));
    }
    authority.revoke(tokens.at(0));
    QVERIFY(!authority.findToken(tokens.at(0).bytes()));
    QVERIFY(authority.findToken(tokens.at(1).bytes()));
    QCOMPARE(authority.revokeAll(u"1002"_s), 1);
    QVERIFY(!authority.findToken(tokens.at(1).bytes()));
    QCOMPARE(authority.revokeAll(), 1);
    QVERIFY(!authority.findToken(tokens.at(2).bytes()));
}

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"

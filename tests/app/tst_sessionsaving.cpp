// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"
#include "support/testkeyring.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What lives for this session only, once there is a keychain after all.
class TestSessionSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSavedUnderItsName();
    void isNumberedBesideAnotherUsers();
    void staysWhenItCannotBeSaved();
    void isKeptWhenItIsCancelled();
    void goesWhenItIsReconnected();
    void anotherUserIsAskedAbout_data();
    void anotherUserIsAskedAbout();
    void makesWayForAStoredOneOfItsName();
    void comesBackNumbered();

private:
    [[nodiscard]] static Credential sessionOnly(const Workbench &bench)
    {
        return {.region = bench.region().id,
                .apiServer = bench.region().apiServer(),
                .user = User{.id = bench.person(), .name = u"Ada"_s},
                .connectedAt = QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC)};
    }

    const AccessToken m_token = AccessToken::fromBytes("a-made-up-token");
    TestKeyring m_keyring;
};

void TestSessionSaving::isSavedUnderItsName()
{
    Workbench bench;
    Credential credential = bench.credentials.addForSession(sessionOnly(bench), m_token);
    QCOMPARE(failureOf(*bench.credentials.edit(credential, u"mine"_s, u"for the lab"_s)),
             std::nullopt);
    credential = bench.credentials.all().first();
    QCOMPARE(failureOf(*bench.credentials.save(credential)), std::nullopt);
    QCOMPARE(bench.credentials.all().size(), 1);
    const Credential saved = bench.credentials.all().first();
    QCOMPARE(saved.name, u"mine"_s);
    QCOMPARE(saved.note, u"for the lab"_s);
    QCOMPARE(saved.connectedAt, credential.connectedAt);
    QVERIFY(!saved.sessionOnly);
    QVERIFY(saved.isDefault);
    QVERIFY(bench.tokenOf(saved) == m_token.bytes());
    QVERIFY(bench.tokenOf(credential).isEmpty());
    QCOMPARE(bench.keyringItems(), 1);
}

void TestSessionSaving::isNumberedBesideAnotherUsers()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.credentials.addForSession(sessionOnly(bench), m_token);
    // Another program stores one of the same name, and this one has not seen it yet.
    Credentials other(bench.profile, bench.keychain, bench.regions, bench.clock);
    ConnectAttempt attempt({.region = bench.region(), .name = credential.name}, other,
                           bench.clientKeys, bench.ports, bench.clock);
    bench.approveAs(attempt, bench.otherPerson());
    QCOMPARE(failureOf(attempt), std::nullopt);

    QCOMPARE(failureOf(*bench.credentials.save(credential)), std::nullopt);
    QCOMPARE(bench.credentials.all().size(), 2);
    QCOMPARE(bench.credentials.find(u"lab"_s, u"default"_s)->user->id, bench.otherPerson());
    const auto saved = bench.credentials.find(u"lab"_s, u"default 2"_s);
    QVERIFY(saved && !saved->sessionOnly);
    QVERIFY(bench.tokenOf(*saved) == m_token.bytes());
}

void TestSessionSaving::staysWhenItCannotBeSaved()
{
    Workbench bench;
    const Credential credential = bench.credentials.addForSession(sessionOnly(bench), m_token);
    QVERIFY(m_keyring.lock());
    const std::optional<Error> error = failureOf(*bench.credentials.save(credential));
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::KeychainLocked);
    QCOMPARE(bench.credentials.all(), QList{credential});
    QVERIFY(bench.tokenOf(credential) == m_token.bytes());
    QVERIFY(m_keyring.replace()); // unlocked again
    QCOMPARE(failureOf(*bench.credentials.save(credential)), std::nullopt);
    QVERIFY(!bench.credentials.all().first().sessionOnly);
}

void TestSessionSaving::isKeptWhenItIsCancelled()
{
    Workbench bench;
    const Credential credential = bench.credentials.addForSession(sessionOnly(bench), m_token);
    auto saving = bench.credentials.save(credential);
    saving->start();
    QTest::qWait(1); // somewhere on its way
    saving->cancel();
    QTRY_VERIFY(saving->isOver());
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.credentials.all().size(), 1);
    QVERIFY(bench.tokenOf(bench.credentials.all().first()) == m_token.bytes());
}

void TestSessionSaving::goesWhenItIsReconnected()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.credentials.addForSession(sessionOnly(bench), m_token);
    ConnectAttempt attempt({.region = bench.region(), .name = credential.name, .reconnect = true},
                           bench.credentials, bench.clientKeys, bench.ports, bench.clock);
    bench.approveAs(attempt, bench.person());
    QCOMPARE(failureOf(attempt), std::nullopt);
    QCOMPARE(bench.credentials.all().size(), 1);
    QCOMPARE(bench.credentials.all().first().name, credential.name);
    QVERIFY(!bench.credentials.all().first().sessionOnly);
    QVERIFY(bench.tokenOf(credential).isEmpty());
}

void TestSessionSaving::anotherUserIsAskedAbout_data()
{
    QTest::addColumn<bool>("replaces");

    QTest::newRow("replace") << true;
    QTest::newRow("keep both") << false;
}

void TestSessionSaving::anotherUserIsAskedAbout()
{
    QFETCH(const bool, replaces);
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.credentials.addForSession(sessionOnly(bench), m_token);
    ConnectAttempt attempt({.region = bench.region(), .name = credential.name, .reconnect = true},
                           bench.credentials, bench.clientKeys, bench.ports, bench.clock);
    QSignalSpy asked(&attempt, &ConnectAttempt::otherUser);
    bench.approveAs(attempt, bench.otherPerson());
    attempt.start();
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 10'000);
    QCOMPARE(asked.first().first().value<Credential>(), credential);
    if (replaces)
        attempt.replaceFormer();
    else
        attempt.keepBoth();
    QTRY_VERIFY(attempt.isOver());
    QCOMPARE(bench.credentials.all().size(), replaces ? 1 : 2);
    QCOMPARE(bench.credentials.find(u"lab"_s, {})->user->id, bench.otherPerson());
    QCOMPARE(bench.tokenOf(credential) == m_token.bytes(), !replaces);
}

void TestSessionSaving::makesWayForAStoredOneOfItsName()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.credentials.addForSession(sessionOnly(bench), m_token);
    QCOMPARE(credential.name, u"default"_s);
    const Credential stored = bench.connectAs(bench.otherPerson());
    QCOMPARE(stored.name, u"default"_s);
    QCOMPARE(bench.credentials.find(u"lab"_s, u"default"_s), std::optional(stored));
    const auto numbered = bench.credentials.find(u"lab"_s, u"default 2"_s);
    QVERIFY(numbered);
    QVERIFY(bench.tokenOf(*numbered) == m_token.bytes());
}

void TestSessionSaving::comesBackNumbered()
{
    Workbench bench;
    const Credential first = bench.credentials.addForSession(sessionOnly(bench), m_token);
    QCOMPARE(failureOf(*bench.credentials.remove(first)), std::nullopt);
    const Credential second = bench.credentials.addForSession({.region = u"lab"_s}, m_token);
    QCOMPARE(second.name, first.name);
    QCOMPARE(failureOf(*bench.credentials.restore(first)), std::nullopt);
    QCOMPARE(bench.credentials.all().size(), 2);
    QCOMPARE(bench.credentials.find(u"lab"_s, u"default 2"_s)->key, first.key);
}

QTEST_GUILESS_MAIN(TestSessionSaving)
#include "tst_sessionsaving.moc"

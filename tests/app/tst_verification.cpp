// SPDX-License-Identifier: Apache-2.0
#include "app/verification.h"
#include "app/workbench.h"
#include "support/testkeyring.h"
#include "vault/vault.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using Health = Credential::Health;

/// N11: what a server says of tokens, and what is made of it.
class TestVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsValidFromRevoked();
    void aDeadServerMakesNothingInvalid();
    void aRevokedOneStaysSoWhileNobodyAnswers();
    void aScopeThatIsTooSmallIsNoInvalidToken();
    void aMissingEntryIsUnknownAlone();
    void s7_nothingGoesToARegionThatHasMoved();
    void neverAsksAHostMoreThanSixAtOnce();
    void canBeCancelledHalfWay();
    void saysWhenTheKeychainIsLocked();
    void ofNothingIsOverAtOnce();

private:
    /// Stores the token of @p credential under more names.
    static void multiply(Workbench &bench, const Credential &credential, int count);
    [[nodiscard]] static QList<Credential> resultsOf(Verification &verification);

    TestKeyring m_keyring;
};

void TestVerification::multiply(Workbench &bench, const Credential &credential, int count)
{
    const AccessToken token = AccessToken::fromBytes(bench.tokenOf(credential));
    for (int i = 0; i < count; ++i) {
        const auto store = bench.credentials.vault().store(credential, token);
        QSignalSpy written(store.get(), &StoreJob::written);
        QCOMPARE(failureOf(*store), std::nullopt);
        const auto commit =
            bench.credentials.vault().commit(written.first().first().value<Credential>(),
                                             Naming::fixed(u"copy "_s + QString::number(i), false));
        QCOMPARE(failureOf(*commit), std::nullopt);
    }
    bench.credentials.reload();
}

QList<Credential> TestVerification::resultsOf(Verification &verification)
{
    QSignalSpy verified(&verification, &Verification::verified);
    if (const std::optional<Error> error = failureOf(verification))
        qFatal("not verified: %s", qPrintable(error->what));
    QList<Credential> results;
    for (const QList<QVariant> &arguments : std::as_const(verified))
        results.append(arguments.first().value<Credential>());
    return results;
}

void TestVerification::tellsValidFromRevoked()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential good = bench.connectAs(bench.person());
    const Credential bad = bench.connectAs(bench.workgroup(), u"core"_s);
    bench.simulator.authority().revokeAll(bench.workgroup());
    Verification verification(bench.credentials.all(), bench.credentials, bench.clock);
    QCOMPARE(verification.total(), 2);
    QCOMPARE(resultsOf(verification).size(), 2);
    QCOMPARE(verification.verifiedCount(), 2);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    const auto valid = bench.credentials.find(u"lab"_s, good.name);
    QCOMPARE(valid->health, Health::Valid);
    QVERIFY(valid->verifiedAt >= good.verifiedAt);
    const auto revoked = bench.credentials.find(u"lab"_s, bad.name);
    QCOMPARE(revoked->health, Health::Revoked);
    QVERIFY(!bench.tokenOf(*revoked).isEmpty()); // nothing is removed

    // What one program finds, the next one reads.
    const Credentials later(bench.profile, bench.keychain, bench.regions, bench.clock);
    QCOMPARE(later.find(u"lab"_s, bad.name)->health, Health::Revoked);
}

void TestVerification::aDeadServerMakesNothingInvalid()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    bench.relay->stopListening();
    Verification verification({credential}, bench.credentials, bench.clock);
    const Credential result = resultsOf(verification).first();
    QCOMPARE(result.health, Health::Unknown);
    QVERIFY(!result.healthReason.isEmpty());
    QCOMPARE(result.verifiedAt, credential.verifiedAt);
}

void TestVerification::aRevokedOneStaysSoWhileNobodyAnswers()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    bench.simulator.authority().revokeAll();
    Verification first({credential}, bench.credentials, bench.clock);
    QCOMPARE(resultsOf(first).first().health, Health::Revoked);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    const Credential revoked = bench.credentials.all().first();
    QCOMPARE(revoked.health, Health::Revoked);

    bench.relay->stopListening();
    Verification second({revoked}, bench.credentials, bench.clock);
    const Credential result = resultsOf(second).first(); // this time nothing was found out
    QCOMPARE(result.health, Health::Unknown);
    QVERIFY(!result.healthReason.isEmpty());
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.credentials.all(), QList{revoked});
}

void TestVerification::aScopeThatIsTooSmallIsNoInvalidToken()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    bench.relay->addFault(Fault::Forbidden, 1, u"/users/current"_s);
    Verification verification({credential}, bench.credentials, bench.clock);
    QCOMPARE(resultsOf(verification).first().health, Health::Valid);
}

void TestVerification::aMissingEntryIsUnknownAlone()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential good = bench.connectAs(bench.person());
    Credential lost = good;
    lost.key += u"x"_s;
    Verification verification({lost, good}, bench.credentials, bench.clock);
    const QList<Credential> results = resultsOf(verification);
    QCOMPARE(results.size(), 2);
    for (const Credential &result : results)
        QCOMPARE(result.health, result.key == good.key ? Health::Valid : Health::Unknown);
}

void TestVerification::s7_nothingGoesToARegionThatHasMoved()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    Workbench elsewhere;
    Region moved = bench.region();
    moved.apiBase = elsewhere.simulator.apiUrl();
    moved.webBase = elsewhere.simulator.webUrl();
    QVERIFY(bench.regions.add(moved));
    Verification verification({credential}, bench.credentials, bench.clock);
    QCOMPARE(resultsOf(verification).first().health, Health::Unknown);
    QCOMPARE(elsewhere.relay->requests(), 0);
}

void TestVerification::neverAsksAHostMoreThanSixAtOnce()
{
    Workbench bench;
    bench.setUpClientPair();
    multiply(bench, bench.connectAs(bench.person()), 19);
    QCOMPARE(bench.credentials.all().size(), 20);
    bench.relay->setLatency(std::chrono::milliseconds(100));
    Verification verification(bench.credentials.all(), bench.credentials, bench.clock);
    const QList<Credential> results = resultsOf(verification);
    QCOMPARE(results.size(), 20);
    QVERIFY(std::ranges::all_of(
        results, [](const Credential &each) { return each.health == Health::Valid; }));
    QCOMPARE(bench.relay->mostAtOnce(), Verification::atOnce);
}

void TestVerification::canBeCancelledHalfWay()
{
    Workbench bench;
    bench.setUpClientPair();
    multiply(bench, bench.connectAs(bench.person()), 11);
    bench.simulator.authority().revokeAll();
    Verification verification(bench.credentials.all(), bench.credentials, bench.clock);
    connect(&verification, &Verification::verified, &verification, [&] {
        if (verification.verifiedCount() == 3)
            verification.cancel();
    });
    QCOMPARE(failureOf(verification)->code, Error::Code::Cancelled);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    const QList<Credential> all = bench.credentials.all();
    QCOMPARE(std::ranges::count(all, Health::Revoked, &Credential::health),
             verification.verifiedCount());
}

void TestVerification::saysWhenTheKeychainIsLocked()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    QVERIFY(m_keyring.lock());
    Verification verification({credential}, bench.credentials, bench.clock);
    QCOMPARE(failureOf(verification)->code, Error::Code::KeychainLocked);
    QCOMPARE(bench.credentials.all(), QList{credential});
    QVERIFY(m_keyring.replace());
}

void TestVerification::ofNothingIsOverAtOnce()
{
    Workbench bench;
    Verification verification({}, bench.credentials, bench.clock);
    QVERIFY(resultsOf(verification).isEmpty());
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"

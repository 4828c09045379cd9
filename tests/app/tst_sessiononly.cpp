// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// K1: a machine without a session bus.
class TestSessionOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSeenWithinTwoSeconds();
    void theTokenLivesForThisSession();
    void aClientPairCanLiveForThisSession();
};

void TestSessionOnly::isSeenWithinTwoSeconds()
{
    Workbench bench(Prompting::Allowed);
    QSignalSpy changed(&bench.keychain, &Keychain::stateChanged);
    bench.keychain.watch();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 2000);
    QCOMPARE(bench.keychain.state(), Keychain::State::Absent);
    const std::optional<Error> error = failureOf(*bench.keychain.access());
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::KeychainAbsent);
    QVERIFY(!error->remedy.isEmpty());
}

void TestSessionOnly::theTokenLivesForThisSession()
{
    Workbench bench(Prompting::Allowed);
    bench.setUpClientPair();
    ConnectAttempt attempt({.region = bench.region()}, bench.credentials, bench.clientKeys,
                           bench.ports, bench.clock);
    QSignalSpy notSaved(&attempt, &ConnectAttempt::notSaved);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    bench.approveAs(attempt, bench.person());
    attempt.start();
    QTRY_COMPARE_WITH_TIMEOUT(notSaved.count(), 1, 10'000);
    QCOMPARE(notSaved.first().first().value<Error>().code, Error::Code::KeychainAbsent);
    attempt.keepForSession();
    QTRY_COMPARE_WITH_TIMEOUT(stored.count(), 1, 10'000);

    const auto credential = stored.first().first().value<Credential>();
    QVERIFY(credential.sessionOnly);
    QCOMPARE(credential.name, u"default"_s);
    QCOMPARE(credential.user->id, bench.person());
    QCOMPARE(bench.credentials.all(), QList<Credential>{credential});
    QVERIFY(bench.simulator.authority().findToken(bench.tokenOf(credential)));
    QFile index(bench.profile.indexFile());
    if (index.open(QFile::ReadOnly))
        QVERIFY(!index.readAll().contains("default"));
}

void TestSessionOnly::aClientPairCanLiveForThisSession()
{
    Workbench bench(Prompting::Allowed);
    const ClientPair pair{.id = u"made-up-id"_s, .secret = "made-up-secret"};
    const std::optional<Error> error = failureOf(*bench.clientKeys.save(bench.region(), pair));
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::KeychainAbsent);
    QVERIFY(!bench.clientKeys.isSetUp(bench.region()));
    bench.clientKeys.keepForSession(bench.region(), pair);
    QVERIFY(bench.clientKeys.isSetUp(bench.region()));
    QCOMPARE(failureOf(*bench.clientKeys.lookup(bench.region())), std::nullopt);
}

QTEST_GUILESS_MAIN(TestSessionOnly)
#include "tst_sessiononly.moc"

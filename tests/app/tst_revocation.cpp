// SPDX-License-Identifier: Apache-2.0
#include "app/revocation.h"
#include "app/tokenaddition.h"
#include "app/workbench.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestRevocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerNoLongerTakesTheToken();
    void whateverHoldsTheSameTokenIsRevokedToo();
    void aServerThatOnlySaysSoIsFoundOut();
    void aServerThatRefusesLeadsToThePortal();
    void anAlreadyRevokedTokenIsRevoked();
    void s7_nothingGoesToARegionThatHasMoved();
};

void TestRevocation::theServerNoLongerTakesTheToken()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    const QByteArray token = bench.tokenOf(credential);
    Revocation revocation(credential, bench.credentials, bench.clock);
    QCOMPARE(failureOf(revocation), std::nullopt);
    QVERIFY(!bench.simulator.authority().findToken(token));
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    const auto after = bench.credentials.find(u"lab"_s, {});
    QCOMPARE(after->health, Credential::Health::Revoked);
    QVERIFY(after->verifiedAt.isValid());
}

void TestRevocation::whateverHoldsTheSameTokenIsRevokedToo()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    const Credential other = bench.connectAs(bench.otherPerson(), u"other"_s);
    TokenAddition copy({.region = bench.region(),
                        .token = AccessToken::fromBytes(bench.tokenOf(credential)),
                        .name = u"copy"_s},
                       bench.keychain, bench.credentials, bench.clock);
    QCOMPARE(failureOf(copy), std::nullopt);
    Revocation revocation(credential, bench.credentials, bench.clock);
    QCOMPARE(failureOf(revocation), std::nullopt);
    QCOMPARE(revocation.twins().size(), 1);
    QCOMPARE(revocation.twins().constFirst().name, u"copy"_s);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    for (const QString &name : {credential.name, u"copy"_s})
        QCOMPARE(bench.credentials.find(u"lab"_s, name)->health, Credential::Health::Revoked);
    QCOMPARE(bench.credentials.find(u"lab"_s, u"other"_s)->health, other.health);
    QVERIFY(other.health != Credential::Health::Revoked);
}

void TestRevocation::aServerThatOnlySaysSoIsFoundOut()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    bench.simulator.authority().behaviour().revocation = Behaviour::Revocation::Ignored;
    Revocation revocation(credential, bench.credentials, bench.clock);
    QCOMPARE(failureOf(revocation)->code, Error::Code::NotRevoked);
    QCOMPARE(bench.credentials.all(), QList{credential});
}

void TestRevocation::aServerThatRefusesLeadsToThePortal()
{
    Workbench bench;
    bench.setUpClientPair();
    Region region = bench.region();
    region.portal = QUrl(u"https://developer.example.org"_s);
    QVERIFY(bench.regions.add(region));
    const Credential credential = bench.connectAs(bench.person());
    bench.simulator.authority().behaviour().revocation = Behaviour::Revocation::Forbidden;
    Revocation revocation(credential, bench.credentials, bench.clock);
    const std::optional<Error> error = failureOf(revocation);
    QCOMPARE(error->code, Error::Code::NotRevoked);
    QVERIFY2(error->remedy.contains(u"developer.example.org"_s), qPrintable(error->remedy));
    QVERIFY(!bench.tokenOf(credential).isEmpty());
}

void TestRevocation::anAlreadyRevokedTokenIsRevoked()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    bench.simulator.authority().revokeAll();
    Revocation revocation(credential, bench.credentials, bench.clock);
    QCOMPARE(failureOf(revocation), std::nullopt);
}

void TestRevocation::s7_nothingGoesToARegionThatHasMoved()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    Workbench elsewhere;
    Region moved = bench.region();
    moved.apiBase = elsewhere.simulator.apiUrl();
    moved.webBase = elsewhere.simulator.webUrl();
    QVERIFY(bench.regions.add(moved));
    Revocation revocation(credential, bench.credentials, bench.clock);
    QCOMPARE(failureOf(revocation)->code, Error::Code::RegionChanged);
    QCOMPARE(elsewhere.relay->requests(), 0);
}

QTEST_GUILESS_MAIN(TestRevocation)
#include "tst_revocation.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/identification.h"
#include "app/workbench.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestIdentification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoseTokenItIs();
    void aRevokedTokenIsToldFromADeadServer();
    void s7_nothingGoesToARegionThatHasMoved_data();
    void s7_nothingGoesToARegionThatHasMoved();
};

void TestIdentification::saysWhoseTokenItIs()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.otherPerson());
    Identification identification(credential, bench.credentials, bench.clock);
    QSignalSpy found(&identification, &Identification::found);
    QCOMPARE(failureOf(identification), std::nullopt);
    QCOMPARE(found.first().first().value<User>().id, bench.otherPerson());
}

void TestIdentification::aRevokedTokenIsToldFromADeadServer()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    bench.simulator.authority().revokeAll();
    Identification revoked(credential, bench.credentials, bench.clock);
    QCOMPARE(failureOf(revoked)->code, Error::Code::TokenRevoked);
    bench.relay->stopListening();
    Identification dead(credential, bench.credentials, bench.clock);
    QCOMPARE(failureOf(dead)->code, Error::Code::Network);
}

void TestIdentification::s7_nothingGoesToARegionThatHasMoved_data()
{
    QTest::addColumn<bool>("removedAndAddedAgain");

    QTest::newRow("changed in place") << false;
    QTest::newRow("removed and added again") << true;
}

void TestIdentification::s7_nothingGoesToARegionThatHasMoved()
{
    QFETCH(bool, removedAndAddedAgain);
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    Workbench elsewhere;
    Region moved = bench.region();
    moved.apiBase = elsewhere.simulator.apiUrl();
    moved.webBase = elsewhere.simulator.webUrl();
    if (removedAndAddedAgain)
        QVERIFY(bench.regions.remove(u"lab"_s));
    QVERIFY(bench.regions.add(moved));
    Identification identification(credential, bench.credentials, bench.clock);
    QCOMPARE(failureOf(identification)->code, Error::Code::RegionChanged);
    QCOMPARE(elsewhere.relay->requests(), 0);
}

QTEST_GUILESS_MAIN(TestIdentification)
#include "tst_identification.moc"

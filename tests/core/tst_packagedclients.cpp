// SPDX-License-Identifier: Apache-2.0
#include "core/sharedclients.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A program that was built with SPACEKEY_CLIENTS.
class TestPackagedClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThereForEverybody();
    void areNotInTheSandbox();
};

void TestPackagedClients::areThereForEverybody()
{
    Profile profile = Profile::real();
    profile.clientFiles.clear();
    const SharedClients clients(profile);
    QCOMPARE(clients.problem(), std::nullopt);
    const RegionClient *found = clients.find(
        {.id = u"euc1"_s, .apiBase = QUrl(u"https://api.euc1.sh.basespace.illumina.com"_s)});
    QVERIFY(found != nullptr);
    QCOMPARE(found->origin, RegionClient::Origin::Packager);
    QCOMPARE(found->pair.id, u"made-up-id"_s);
}

void TestPackagedClients::areNotInTheSandbox()
{
    QVERIFY(SharedClients(Profile::inSandbox()).all().isEmpty());
}

QTEST_GUILESS_MAIN(TestPackagedClients)
#include "tst_packagedclients.moc"

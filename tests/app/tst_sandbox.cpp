// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox.h"
#include "app/workbench.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAPlayground();
    void theSimulatorEndsWithIt();
    void beginsEmptyEachTime();
};

void TestSandbox::opensAPlayground()
{
    Workbench bench;
    Sandbox sandbox(bench.profile, bench.clock, bench.regions, bench.clientKeys, bench.keychain);
    QCOMPARE(failureOf(sandbox), std::nullopt);
    QCOMPARE(bench.regions.defaultRegion().id, QString(Sandbox::regionId));
    QCOMPARE(bench.regions.defaultRegion().name, u"Sandbox"_s);
    QVERIFY(bench.clientKeys.isSetUp(bench.regions.defaultRegion()));
    ConnectAttempt attempt({.region = bench.regions.defaultRegion()}, bench.credentials,
                           bench.clientKeys, bench.ports, bench.clock);
    QSignalSpy prompt(&attempt, &ConnectAttempt::promptReady);
    attempt.start();
    QTRY_COMPARE_WITH_TIMEOUT(prompt.count(), 1, 10'000);
}

void TestSandbox::theSimulatorEndsWithIt()
{
    Workbench bench;
    auto sandbox = std::make_unique<Sandbox>(bench.profile, bench.clock, bench.regions,
                                             bench.clientKeys, bench.keychain);
    QCOMPARE(failureOf(*sandbox), std::nullopt);
    const QUrl url = bench.regions.defaultRegion().apiBase;
    sandbox.reset();
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::ConnectionRefusedError);
}

void TestSandbox::beginsEmptyEachTime()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.connectAs(bench.person());
    QCOMPARE(bench.keyringItems(), 1);
    QVERIFY(bench.settings.setValue(Settings::Key::WindowRegion, u"lab"_s));
    Sandbox::emptyFolders(bench.profile);

    Settings settings(bench.profile);
    RegionCatalog regions(settings);
    QVERIFY(!regions.find(u"lab"_s));
    QVERIFY(settings.value(Settings::Key::WindowRegion).toString().isEmpty());
    Credentials credentials(bench.profile, bench.keychain, regions, bench.clock);
    QVERIFY(credentials.all().isEmpty());
    ClientKeys clientKeys(bench.profile, settings, bench.keychain);
    Sandbox sandbox(bench.profile, bench.clock, regions, clientKeys, bench.keychain);
    QCOMPARE(failureOf(sandbox), std::nullopt);
    // What is left is the new client secret.
    QTRY_COMPARE(bench.keyringItems(), 1);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"

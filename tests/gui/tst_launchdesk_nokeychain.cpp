// SPDX-License-Identifier: Apache-2.0
// Runs where there is no session bus, and so no keychain.
#include "gui/launchscene.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// An app launch on a computer without a keychain.
class TestLaunchDeskNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTokenForThisSession();
};

void TestLaunchDeskNoKeychain::keepsTheTokenForThisSession()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch());
    QVERIFY(stage.scene.press(u"Keep token"_s));
    QVERIFY(stage.scene.press(u"Keep for this session only"_s));
    QVERIFY(stage.scene.waitFor(u"This session only"_s));
    QVERIFY(!stage.scene.launches.current());
    const Credential kept = stage.scene.bench.credentials.all().first();
    QCOMPARE(kept.source, Credential::Source::Launch);
    QVERIFY(stage.scene.bench.simulator.authority().findToken(stage.scene.bench.tokenOf(kept)));

    // It can be removed, and taken back, as any other.
    QVERIFY(stage.scene.pick(kept.name, u"Remove"_s));
    QVERIFY(stage.scene.press(u"Undo"_s));
    QVERIFY(stage.scene.waitFor(u"This session only"_s));
    QCOMPARE(stage.scene.bench.credentials.all(), QList{kept});
}

QTEST_MAIN(TestLaunchDeskNoKeychain)
#include "tst_launchdesk_nokeychain.moc"

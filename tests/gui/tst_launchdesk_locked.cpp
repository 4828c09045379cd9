// SPDX-License-Identifier: Apache-2.0
// On a real gnome-keyring whose prompts appear on a virtual screen.
#include "gui/launchscene.h"
#include "support/testkeyring.h"
#include "support/testscreen.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// An app launch while the keychain, where the client secret is, is locked.
class TestLaunchDeskLocked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysSoAndGoesOn();
    void canBeGivenUp();

private:
    static void keepPairInKeychain(Workbench &bench);

    TestKeyring m_keyring;
    TestScreen m_screen;
};

void TestLaunchDeskLocked::initTestCase()
{
    QVERIFY(m_screen.isReady());
}

void TestLaunchDeskLocked::keepPairInKeychain(Workbench &bench)
{
    const auto save = bench.clientKeys.save(
        bench.region(),
        {.id = bench.simulator.clientId(), .secret = bench.simulator.clientSecret()});
    if (failureOf(*save))
        qFatal("the pair was not saved");
}

void TestLaunchDeskLocked::saysSoAndGoesOn()
{
    LaunchScene stage(Prompting::Allowed);
    keepPairInKeychain(stage.scene.bench);
    stage.scene.open();
    QVERIFY(m_keyring.lock());
    QVERIFY(stage.come());
    QVERIFY(stage.scene.waitFor(u"An app launch in Our lab waits for the keychain."_s));
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(m_screen.type(TestKeyring::password()));
    QVERIFY(stage.scene.waitFor(u"An app launch from BaseSpace"_s));
    QVERIFY(!stage.scene.shows(u"waits for the keychain"_s));
    QVERIFY(m_screen.waitForNoPrompt());
}

void TestLaunchDeskLocked::canBeGivenUp()
{
    LaunchScene stage(Prompting::Allowed);
    keepPairInKeychain(stage.scene.bench);
    stage.scene.open();
    QVERIFY(m_keyring.lock());
    QVERIFY(stage.come());
    QVERIFY(stage.scene.waitFor(u"An app launch in Our lab waits for the keychain."_s));
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(stage.scene.press(u"Cancel"_s));
    QTRY_VERIFY(!stage.scene.shows(u"waits for the keychain"_s));
    QVERIFY(!stage.scene.shows(u"An app launch in Our lab failed."_s));
    QVERIFY(m_screen.type(TestKeyring::password()));
    QVERIFY(m_screen.waitForNoPrompt());
    QVERIFY(!stage.scene.launches.current());
    QCOMPARE(stage.scene.bench.simulator.authority().counters().codeExchanges, 0);
}

QTEST_MAIN(TestLaunchDeskLocked)
#include "tst_launchdesk_locked.moc"

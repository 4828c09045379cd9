// SPDX-License-Identifier: Apache-2.0
#include "gui/connectscene.h"
#include "support/testkeyring.h"
#include "support/testscreen.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

/// Gets a token while the keyring is locked, until its prompt is up.
bool isAskedToUnlock(ConnectScene &scene, TestKeyring &keyring, TestScreen &screen)
{
    scene.open();
    if (!scene.askForCode() || !keyring.lock())
        return false;
    scene.accept(scene.bench.person());
    return scene.waitForText(u"Waiting for the keychain"_s) && screen.waitForPrompt();
}

} // namespace

/// The connect dialog when something is in the way.
class TestConnectDialogTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePersonDeclines();
    void theCodeExpires();
    void theServerCannotBeReached();
    void theClientPairIsWrong();
    void aCaptivePortalStandsBetween();
    void theServerDoesNotSayWho();
    void thePersonUnlocksTheKeychain();
    void thePersonDismissesThePrompt();
    void anUnsavedTokenMayStayForTheSession();
    void anUnsavedTokenMayBeDiscarded();
    // Last, for it ends the keyring's daemon.
    void aTokenThatWaitsForTheKeychainIsKeptForTheSession();
    void theKeychainIsNotUnlocked();
};

void TestConnectDialogTrouble::thePersonDeclines()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    scene.decline();
    QVERIFY(scene.waitFor(u"Retry"_s));
    QVERIFY(scene.find<QPushButton>(u"Cancel"_s));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(scene.waitFor(u"Copy code"_s));
    QVERIFY(!scene.find<QPushButton>(u"Retry"_s));
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForDone());
    QCOMPARE(scene.opened.size(), 2);
}

void TestConnectDialogTrouble::theCodeExpires()
{
    ConnectScene scene;
    scene.bench.simulator.authority().behaviour().deviceAnswer = {{u"expires_in"_s, 2}};
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(scene.waitFor(u"New code"_s));
    scene.bench.simulator.authority().behaviour().deviceAnswer = {};
    QVERIFY(scene.press(u"New code"_s));
    QVERIFY(scene.waitFor(u"Copy code"_s));
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForDone());
}

void TestConnectDialogTrouble::theServerCannotBeReached()
{
    ConnectScene scene;
    scene.bench.relay->stopListening();
    scene.open();
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(scene.waitFor(u"Retry"_s));
    QVERIFY(scene.bench.relay->listenAgain());
    // The choice stands below, so Continue does as well.
    QVERIFY(scene.connectAs(scene.bench.person()));
}

void TestConnectDialogTrouble::theClientPairIsWrong()
{
    ConnectScene scene;
    scene.bench.clientKeys.keepForSession(scene.bench.region(),
                                          {.id = u"no-such-application"_s, .secret = "made-up"});
    scene.open();
    QSignalSpy wanted(scene.dialog, &ConnectDialog::clientKeyWanted);
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(scene.waitFor(u"Client key…"_s));
    QVERIFY(scene.press(u"Client key…"_s));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<Region>(), scene.bench.region());
    scene.bench.setUpClientPair();
    QVERIFY(scene.connectAs(scene.bench.person()));
}

void TestConnectDialogTrouble::aCaptivePortalStandsBetween()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    scene.bench.relay->addFault(Fault::PortalHtml, Relay::always);
    QVERIFY(scene.waitForText(u"Still trying"_s));
    QVERIFY(scene.find<QPushButton>(u"Copy code"_s));
    scene.bench.relay->clearFaults();
    QTRY_VERIFY_WITH_TIMEOUT(!scene.shows(u"Still trying"_s), 10'000);
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForDone());
}

void TestConnectDialogTrouble::theServerDoesNotSayWho()
{
    ConnectScene scene;
    scene.bench.relay->addFault(Fault::Error500, Relay::always, u"/users/current"_s);
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.person()));
    QVERIFY(scene.shows(u"Saved in GNOME Keyring and read back"_s));
    QVERIFY(scene.shows(u"did not say whose token it is"_s));
    QVERIFY(!scene.stored.first().user);
}

void TestConnectDialogTrouble::thePersonUnlocksTheKeychain()
{
    TestScreen screen;
    QVERIFY(screen.isReady());
    TestKeyring keyring;
    ConnectScene scene(Prompting::Allowed);
    QVERIFY(isAskedToUnlock(scene, keyring, screen));
    QVERIFY(scene.find<QPushButton>(u"Cancel"_s)->isEnabled());
    QVERIFY(screen.type(TestKeyring::password()));
    QVERIFY(scene.waitForDone());
    QVERIFY(!scene.stored.first().sessionOnly);
}

void TestConnectDialogTrouble::thePersonDismissesThePrompt()
{
    TestScreen screen;
    QVERIFY(screen.isReady());
    TestKeyring keyring;
    ConnectScene scene(Prompting::Allowed);
    QVERIFY(isAskedToUnlock(scene, keyring, screen));
    QVERIFY(screen.press(u"Escape"_s));
    QVERIFY(scene.waitForText(u"It is still here."_s));
    QVERIFY(screen.waitForNoPrompt());
    QVERIFY(scene.stored.isEmpty());
    QVERIFY(scene.waitFor(u"Retry"_s));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(screen.waitForPrompt());
    QVERIFY(screen.type(TestKeyring::password()));
    QVERIFY(scene.waitForDone());
    QVERIFY(!scene.stored.first().sessionOnly);
}

void TestConnectDialogTrouble::anUnsavedTokenMayStayForTheSession()
{
    TestKeyring keyring;
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(keyring.lock());
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitFor(u"Keep for this session only"_s));
    QVERIFY(scene.press(u"Keep for this session only"_s));
    QVERIFY(scene.waitForDone());
    QVERIFY(scene.shows(u"For this session only."_s));
    QVERIFY(scene.stored.first().sessionOnly);
    QVERIFY(!scene.bench.tokenOf(scene.stored.first()).isEmpty());
}

void TestConnectDialogTrouble::anUnsavedTokenMayBeDiscarded()
{
    TestKeyring keyring;
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(keyring.lock());
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitFor(u"Discard"_s));
    QVERIFY(scene.press(u"Discard"_s));
    QTRY_VERIFY(!scene.dialog);
    QVERIFY(scene.stored.isEmpty());
    QVERIFY(scene.bench.credentials.all().isEmpty());
}

void TestConnectDialogTrouble::aTokenThatWaitsForTheKeychainIsKeptForTheSession()
{
    TestScreen screen;
    QVERIFY(screen.isReady());
    TestKeyring keyring;
    ConnectScene scene(Prompting::Allowed);
    QVERIFY(isAskedToUnlock(scene, keyring, screen));
    QVERIFY(scene.press(u"Cancel"_s));
    QTRY_VERIFY(!scene.dialog);
    const Credential kept = scene.bench.credentials.all().first();
    QVERIFY(kept.sessionOnly);
    QCOMPARE(kept.user->id, scene.bench.person());
    QVERIFY(!scene.bench.tokenOf(kept).isEmpty());
    // What the keyring does when it is unlocked after all leaves nothing behind.
    QVERIFY(screen.type(TestKeyring::password()));
    QVERIFY(screen.waitForNoPrompt());
    QTRY_VERIFY(!scene.bench.credentials.isTidyingUp());
    QTRY_COMPARE(scene.bench.keyringItems(), 0);
}

void TestConnectDialogTrouble::theKeychainIsNotUnlocked()
{
    TestKeyring keyring;
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(keyring.lock());
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForText(u"It is still here."_s));
    QVERIFY(scene.stored.isEmpty());
    QVERIFY(scene.find<QPushButton>(u"Discard"_s));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(scene.waitForText(u"It is still here."_s));

    QVERIFY(keyring.replace());
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(scene.waitForDone());
    QVERIFY(!scene.shows(u"It is still here."_s));
    QVERIFY(!scene.stored.first().sessionOnly);
    QVERIFY(!scene.bench.tokenOf(scene.stored.first()).isEmpty());
}

QTEST_MAIN(TestConnectDialogTrouble)
#include "tst_connectdialog_trouble.moc"

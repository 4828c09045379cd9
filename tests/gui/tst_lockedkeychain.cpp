// SPDX-License-Identifier: Apache-2.0
// On a real gnome-keyring whose prompts appear on a virtual screen.
#include "gui/codefield.h"
#include "gui/connectdialog.h"
#include "gui/keychainwords.h"
#include "gui/windowscene.h"
#include "support/testkeyring.h"
#include "support/testscreen.h"

#include <QAction>
#include <QElapsedTimer>
#include <QTest>

#include <tuple>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The window over a keychain that is locked.
class TestLockedKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatIsLocked();
    void copiesWhenThePasswordIsTyped();
    void saysSoWhenThePromptIsDismissed();
    void saysNoLongerThatItWasNotUnlocked();
    void stopsWaitingWhenAsked();
    void showsATokenAnewWhenThePasswordIsTyped();
    void saysSoAndTriesAgain();
    void verifiesWhenThePasswordIsTyped();
    void saysWhenItWaitsNoLonger();
    void removesWithoutThePassword();
    void saysWhatBecomesOfATokenThatNobodyLookedAfter();

private:
    TestKeyring m_keyring;
    TestScreen m_screen;
};

void TestLockedKeychain::initTestCase()
{
    QVERIFY(m_screen.isReady());
}

void TestLockedKeychain::saysWhatIsLocked()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    std::ignore = scene.bench.credentials.addForSession(
        {.region = u"use1"_s,
         .name = u"passing"_s,
         .apiServer = scene.bench.regions.find(u"use1"_s)->apiServer()},
        AccessToken::fromBytes("a-made-up-token"));
    scene.open();
    QVERIFY(scene.shows(u"Valid · verified"_s));
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.waitFor(u"Locked · verified"_s));
    QCOMPARE(scene.regionTexts().last(), u"Our lab: LAB · locked"_s);
    QVERIFY(scene.find<QPushButton>(u"Copy token"_s)->isEnabled());

    // What is not in the keychain does not care.
    QVERIFY(scene.regionTexts().first().startsWith(u"United States: USE1 · 1 "_s));
    scene.choose(u"United States"_s);
    QVERIFY(scene.shows(u"This session only"_s));
    scene.choose(u"Our lab"_s);
    QVERIFY(scene.shows(u"Locked · verified"_s));

    QVERIFY(m_keyring.replace());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
    QVERIFY(scene.shows(u"Valid · verified"_s));
    QVERIFY(scene.regionTexts().last().startsWith(u"Our lab: LAB · 1 "_s));
}

void TestLockedKeychain::copiesWhenThePasswordIsTyped()
{
    WindowScene scene(Prompting::Allowed);
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    const QByteArray token = scene.bench.tokenOf(credential);
    scene.open();
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"Waiting for the keychain"_s));
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(m_screen.type(TestKeyring::password()));
    QVERIFY(scene.waitFor(u"Token copied for"_s));
    QVERIFY(!scene.shows(u"Waiting for the keychain"_s));
    QVERIFY(WindowScene::clipboardText().toUtf8() == token);
    QVERIFY(m_screen.waitForNoPrompt());
}

void TestLockedKeychain::saysSoWhenThePromptIsDismissed()
{
    WindowScene scene(Prompting::Allowed);
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(m_screen.press(u"Escape"_s));
    // Never that it is missing; and nobody is asked again before they say so.
    QVERIFY(scene.waitFor(u"was not unlocked"_s));
    QVERIFY(m_screen.waitForNoPrompt());
    QCOMPARE(scene.bench.credentials.all(), QList{credential});
    QVERIFY(!scene.shows(u"removed elsewhere"_s));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(m_screen.type(TestKeyring::password()));
    QVERIFY(scene.waitFor(u"Token copied for"_s));
    QVERIFY(m_screen.waitForNoPrompt());
}

void TestLockedKeychain::saysNoLongerThatItWasNotUnlocked()
{
    WindowScene scene(Prompting::Allowed);
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    for (const QString &button : {u"Copy token"_s, u"Show"_s}) {
        QVERIFY(m_keyring.lock());
        QVERIFY(scene.press(button));
        QVERIFY(m_screen.waitForPrompt());
        QVERIFY(m_screen.press(u"Escape"_s));
        QVERIFY(scene.waitFor(u"was not unlocked"_s));
        QVERIFY(m_screen.waitForNoPrompt());
        // Not by Retry: the card's own button does it as well.
        QVERIFY(scene.press(button));
        QVERIFY(!scene.shows(u"was not unlocked"_s));
        QVERIFY(m_screen.waitForPrompt());
        QVERIFY(m_screen.press(u"Escape"_s));
        QVERIFY(scene.waitFor(u"was not unlocked"_s));
        QVERIFY(m_screen.waitForNoPrompt());
        // Nor is it said any more when somebody else has unlocked it.
        QVERIFY(m_keyring.replace());
        QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
        QVERIFY(!scene.shows(u"was not unlocked"_s));
    }
}

void TestLockedKeychain::stopsWaitingWhenAsked()
{
    WindowScene scene(Prompting::Allowed);
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(m_keyring.lock());
    for (const QString &button : {u"Copy token"_s, u"Show"_s}) {
        QVERIFY(scene.press(button));
        QVERIFY(scene.waitFor(u"Waiting for the keychain"_s));
        QVERIFY(m_screen.waitForPrompt());
        QVERIFY(scene.press(u"Cancel"_s));
        QTRY_VERIFY(!scene.shows(u"Waiting for the keychain"_s));
        QVERIFY(WindowScene::clipboardText().isEmpty());
        QVERIFY(!scene.find<QPushButton>(u"Retry"_s));
    }
    QVERIFY(scene.find<QPushButton>(u"Copy token"_s)->isEnabled());
    // The keyring's question stays on the screen; its answer comes too late for a copy.
    QVERIFY(m_screen.type(TestKeyring::password()));
    QVERIFY(m_screen.waitForNoPrompt());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
    QVERIFY(WindowScene::clipboardText().isEmpty());
}

void TestLockedKeychain::showsATokenAnewWhenThePasswordIsTyped()
{
    WindowScene scene(Prompting::Allowed);
    scene.bench.setUpClientPair();
    const QString token =
        QString::fromLatin1(scene.bench.tokenOf(scene.bench.connectAs(scene.bench.person())));
    scene.open();
    QVERIFY(scene.press(u"Show"_s));
    QVERIFY(scene.waitFor(token));
    QVERIFY(m_keyring.lock());
    scene.window->findChild<QAction *>(u"showToken"_s)->trigger();
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(!scene.shows(token));
    scene.clock.advance(keychainwords::patience);
    QVERIFY(scene.shows(u"Waiting for the keychain"_s));
    QVERIFY(m_screen.type(TestKeyring::password()));
    QVERIFY(m_screen.waitForNoPrompt());
    QVERIFY(scene.waitFor(token));
}

void TestLockedKeychain::saysSoAndTriesAgain()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, locked"_s));
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.press(u"Retry"_s)); // which is there when the strip is
    QTRY_VERIFY(scene.find<QPushButton>(u"Retry"_s));
    QVERIFY(WindowScene::clipboardText().isEmpty());
    QCOMPARE(scene.bench.credentials.all().size(), 1);

    QVERIFY(m_keyring.replace());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
    QVERIFY(!scene.find<QPushButton>(u"Retry"_s));
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"Token copied for"_s));
}

void TestLockedKeychain::verifiesWhenThePasswordIsTyped()
{
    WindowScene scene(Prompting::Allowed);
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(m_keyring.lock());
    QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(scene.waitFor(u"Waiting for the keychain…"_s));
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(scene.find<QPushButton>(u"Cancel"_s));
    QVERIFY(m_screen.type(TestKeyring::password()));
    QVERIFY(scene.waitFor(u"1 valid"_s));
    QVERIFY(m_screen.waitForNoPrompt());
}

void TestLockedKeychain::saysWhenItWaitsNoLonger()
{
    WindowScene scene(Prompting::Allowed);
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.relay->addFault(Fault::Hang, Relay::always, u"/current"_s);
    scene.open();
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.press(u"Verify"_s));
    QVERIFY(scene.waitFor(u"Waiting for the keychain…"_s));
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(m_screen.type(TestKeyring::password()));
    QVERIFY(scene.waitFor(u"Verifying…"_s));
    QVERIFY(!scene.shows(u"Waiting for the keychain…"_s));
    QVERIFY(m_screen.waitForNoPrompt());
    QVERIFY(scene.press(u"Cancel"_s));
}

void TestLockedKeychain::removesWithoutThePassword()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, locked"_s));
    QVERIFY(scene.pick(u"default"_s, u"Remove"_s));
    QVERIFY(scene.waitFor(u"deleted from the keychain once that is unlocked"_s));
    QVERIFY(scene.bench.credentials.all().isEmpty());
    QVERIFY(m_keyring.replace());
    QCOMPARE(scene.bench.keyringItems(), 1); // not before the time for Undo is over
}

void TestLockedKeychain::saysWhatBecomesOfATokenThatNobodyLookedAfter()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.open();
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    QVERIFY(scene.press(u"Continue"_s));
    QTRY_VERIFY(scene.find<CodeField>(u"Verification code"_s));
    QVERIFY(m_keyring.lock());
    scene.bench.simulator.authority().approve(
        scene.find<CodeField>(u"Verification code"_s)->toPlainText(), scene.bench.person());
    QElapsedTimer since;
    since.start();
    const auto isAsked = [&] {
        scene.clock.advance(std::chrono::milliseconds(since.restart())); // to the next poll
        return scene.shows(u"Signed in, but not saved yet"_s);
    };
    QVERIFY(QTest::qWaitFor(isAsked, 10'000));
    QTest::keyClick(scene.window->findChild<ConnectDialog *>(), Qt::Key_Escape);
    QVERIFY(scene.waitFor(u"“default” is kept for this session only"_s));
    QTRY_VERIFY(scene.find<QPushButton>(u"Copy token"_s));
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"Token copied for"_s));
    scene.clipboard->clear();
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, locked"_s)); // said once
}

QTEST_MAIN(TestLockedKeychain)
#include "tst_lockedkeychain.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/tokenaddition.h"
#include "gui/revokedialog.h"
#include "gui/windowscene.h"
#include "support/testkeyring.h"

#include <QApplication>
#include <QDesktopServices>
#include <QProgressBar>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Takes what a person would see in a browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

/// Credentials come off the list, and tokens are revoked.
class TestRemoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesAtOnceAndTakesItBack();
    void theOfferEndsAfterTenSeconds();
    void theLastOneCanBeTakenBack();
    void worksByKeyboardAlone();
    void theKeyboardGoesOnAtTheNextCard();
    void theKeyboardGoesOnWithoutACard();
    void comesBeforeAVerification();
    void asksBeforeItRevokes();
    void namesWhatElseHoldsTheToken();
    void namesWhatElseMayHoldTheToken();
    void revokes();
    void notesTheRevocationWhenItIsLeft();
    void revokesAndRemoves();
    void leadsToThePortalWhenTheServerDoesNotRevoke();
    void withoutAPortalItOnlySaysSo();

private:
    /// A credential, and one of another name with the same token.
    static Credential addTwin(WindowScene &scene);

    TestKeyring m_keyring;
};

Credential TestRemoving::addTwin(WindowScene &scene)
{
    Workbench &bench = scene.bench;
    const Credential credential = bench.connectAs(bench.person());
    TokenAddition twin({.region = bench.region(),
                        .token = AccessToken::fromBytes(bench.tokenOf(credential)),
                        .name = u"twin"_s},
                       bench.keychain, bench.credentials, bench.clock);
    if (failureOf(twin))
        qFatal("not added");
    return credential;
}

void TestRemoving::removesAtOnceAndTakesItBack()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    const QByteArray token = scene.bench.tokenOf(credential);
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Remove"_s));
    QVERIFY(scene.waitFor(u"Removed “default” (%1)."_s.arg(credential.title())));
    QVERIFY(scene.shows(u"Connect your BaseSpace account"_s));
    QVERIFY(scene.bench.credentials.all().isEmpty());
    QVERIFY(!scene.shows(u"once that is unlocked"_s)); // the keychain is

    QVERIFY(scene.press(u"Undo"_s));
    QTRY_VERIFY(scene.find<QPushButton>(u"Copy token"_s));
    QCOMPARE(scene.bench.credentials.all(), QList{credential});
    QVERIFY(scene.bench.tokenOf(credential) == token);
    QVERIFY(!scene.find<QPushButton>(u"Undo"_s));
    QCOMPARE(scene.clock.activeTimers(), 0);
}

void TestRemoving::theOfferEndsAfterTenSeconds()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Remove"_s));
    QVERIFY(scene.waitFor(u"10 s"_s));
    scene.clock.advance(std::chrono::seconds(3));
    QVERIFY(scene.shows(u"7 s"_s));
    QCOMPARE(scene.find<QProgressBar>(u"Time left to undo it"_s)->value(), 7);
    scene.clock.advance(std::chrono::seconds(7));
    QVERIFY(!scene.find<QPushButton>(u"Undo"_s));
    QVERIFY(!scene.shows(u"Removed"_s));
    QCOMPARE(scene.clock.activeTimers(), 0);
}

void TestRemoving::theLastOneCanBeTakenBack()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Remove"_s));
    QVERIFY(scene.waitFor(u"Removed “default”"_s));
    QVERIFY(scene.pick(u"core"_s, u"Remove"_s));
    QVERIFY(scene.waitFor(u"Removed “core”"_s));
    QVERIFY(!scene.shows(u"Removed “default”"_s));
    QVERIFY(scene.press(u"Undo"_s));
    QTRY_COMPARE(scene.bench.credentials.all().size(), 1);
    QCOMPARE(scene.bench.credentials.all().first().name, u"core"_s);
}

void TestRemoving::worksByKeyboardAlone()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QTest::keyClick(scene.window.get(), Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(scene.bench.credentials.all().isEmpty());
    QTRY_VERIFY(scene.find<QPushButton>(u"Undo"_s));
    QTest::keyClick(scene.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(scene.bench.credentials.all().size(), 1);
    // Not a second time.
    QTest::keyClick(scene.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!scene.find<QPushButton>(u"Retry"_s));
}

void TestRemoving::theKeyboardGoesOnAtTheNextCard()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    scene.open();
    scene.findAll<QPushButton>(u"Copy token"_s).last()->setFocus();
    QTest::keyClick(scene.window.get(), Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(scene.bench.credentials.all().size(), 1);
    QCOMPARE(QApplication::focusWidget(), scene.find<QPushButton>(u"Copy token"_s));
}

void TestRemoving::theKeyboardGoesOnWithoutACard()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    auto *connectButton = scene.find<QPushButton>(u"Connect BaseSpace"_s);
    scene.find<QPushButton>(u"Copy token"_s)->setFocus();
    QTest::keyClick(scene.window.get(), Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(scene.bench.credentials.all().isEmpty());
    QCOMPARE(QApplication::focusWidget(), connectButton);

    QTRY_VERIFY(scene.find<QPushButton>(u"Undo"_s));
    scene.find<QPushButton>(u"Undo"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(scene.find<QPushButton>(u"Copy token"_s));
    QVERIFY(connectButton->isVisible());
    QCOMPARE(QApplication::focusWidget(), connectButton);
}

void TestRemoving::comesBeforeAVerification()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    scene.open();
    scene.bench.relay->addFault(Fault::Hang, Relay::always, {});
    QVERIFY(scene.press(u"Verify all"_s));
    QVERIFY(scene.waitFor(u"0 of 2 verified"_s));
    QVERIFY(scene.pick(u"core"_s, u"Remove"_s));
    QVERIFY(scene.waitFor(u"Removed “core”"_s));
    QVERIFY(!scene.shows(u"0 of 2 verified"_s)); // one strip at a time
    scene.clock.advance(std::chrono::seconds(10));
    QVERIFY(!scene.shows(u"Removed “core”"_s));
    QVERIFY(scene.shows(u"0 of 2 verified"_s));
}

void TestRemoving::asksBeforeItRevokes()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Revoke…"_s));
    auto *dialog = scene.window->findChild<RevokeDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QCOMPARE(dialog->windowModality(), Qt::WindowModal);
    QVERIFY(scene.shows(Revocation::consequence()));
    QVERIFY(scene.shows(u"Credential “default” · "_s + credential.title()));
    QVERIFY(scene.shows(u"Our lab (LAB)"_s));
    QTest::keyClick(dialog, Qt::Key_Return); // the default is to leave it as it is
    QTRY_VERIFY(!scene.window->findChild<RevokeDialog *>());
    QCOMPARE(scene.bench.simulator.authority().counters().revocations, 0);
}

void TestRemoving::namesWhatElseHoldsTheToken()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    addTwin(scene);
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Revoke…"_s));
    QVERIFY(scene.waitFor(u"The same token is also stored as lab/twin."_s));
    QVERIFY(scene.press(u"Revoke"_s));
    QTRY_VERIFY(!scene.window->findChild<RevokeDialog *>());
    QTRY_COMPARE(scene.bench.credentials.find(u"lab"_s, u"twin"_s)->health,
                 Credential::Health::Revoked);
}

void TestRemoving::namesWhatElseMayHoldTheToken()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    addTwin(scene);
    scene.open();
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.pick(u"default"_s, u"Revoke…"_s));
    QVERIFY(scene.waitFor(u"would be revoked there, too: lab/twin."_s));
    QVERIFY(scene.press(u"Cancel"_s));
    QTRY_VERIFY(!scene.window->findChild<RevokeDialog *>());
    QVERIFY(m_keyring.replace()); // unlocked again
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
}

void TestRemoving::revokes()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Revoke…"_s));
    QVERIFY(scene.press(u"Revoke"_s));
    QVERIFY(scene.waitFor(u"Revoked · checked just now"_s));
    QTRY_VERIFY(!scene.window->findChild<RevokeDialog *>());
    QVERIFY(!scene.bench.simulator.authority().findToken(scene.bench.tokenOf(credential)));
    QVERIFY(scene.find<QPushButton>(u"Sign in again"_s));
}

void TestRemoving::notesTheRevocationWhenItIsLeft()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    // Its answer takes thirty turns of this event loop: a busy computer does not make them fewer.
    scene.bench.relay->addFault(Fault::Slow, 1, u"/oauthv2tokens/current"_s);
    QVERIFY(scene.pick(u"default"_s, u"Revoke…"_s));
    QVERIFY(scene.press(u"Revoke and remove"_s));
    QTRY_COMPARE(scene.bench.simulator.authority().counters().revocations, 1);
    QVERIFY(scene.press(u"Cancel"_s));
    QVERIFY(!scene.shows(u"Revoked"_s));
    QVERIFY(scene.waitFor(u"Revoked"_s));
    QCOMPARE(scene.bench.credentials.all().size(), 1); // to remove it was taken back
    QTRY_VERIFY(!scene.window->findChild<RevokeDialog *>());
}

void TestRemoving::revokesAndRemoves()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    const QByteArray token = scene.bench.tokenOf(credential);
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Revoke…"_s));
    QVERIFY(scene.press(u"Revoke and remove"_s));
    QVERIFY(scene.waitFor(u"Removed “default”"_s));
    QVERIFY(scene.bench.credentials.all().isEmpty());
    QVERIFY(!scene.bench.simulator.authority().findToken(token));
}

void TestRemoving::leadsToThePortalWhenTheServerDoesNotRevoke()
{
    Browser browser;
    WindowScene scene;
    scene.bench.setUpClientPair();
    Region region = scene.bench.region();
    region.portal = QUrl(u"https://developer.example.org"_s);
    QVERIFY(scene.bench.regions.add(region));
    scene.bench.connectAs(scene.bench.person());
    scene.bench.simulator.authority().behaviour().revocation = Behaviour::Revocation::Ignored;
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Revoke…"_s));
    QVERIFY(scene.press(u"Revoke and remove"_s));
    QVERIFY(scene.waitFor(u"The token was not revoked"_s));
    QCOMPARE(scene.bench.credentials.all().size(), 1);
    QVERIFY(scene.shows(u"Valid"_s));
    QVERIFY(scene.press(u"Open portal"_s));
    QCOMPARE(browser.opened, QList{region.portal});
}

void TestRemoving::withoutAPortalItOnlySaysSo()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.simulator.authority().behaviour().revocation = Behaviour::Revocation::Forbidden;
    scene.open();
    QVERIFY(scene.pick(u"default"_s, u"Revoke…"_s));
    QVERIFY(scene.press(u"Revoke"_s));
    QVERIFY(scene.waitFor(u"The token was not revoked"_s));
    QVERIFY(!scene.find<QPushButton>(u"Open portal"_s));
}

QTEST_MAIN(TestRemoving)
#include "tst_removing.moc"

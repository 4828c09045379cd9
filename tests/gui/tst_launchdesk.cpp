// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialcard.h"
#include "gui/launchpage.h"
#include "gui/launchscene.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The application is started from inside BaseSpace, and the window asks what to do with it.
class TestLaunchDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasLaunched();
    void dismissIsTheDefault();
    void keepsTheToken();
    void copiesTheSession();
    void neverTakesAnotherAccountsName();
    void revokesTheToken();
    void saysWhenItIsNotRevoked();
    void aRevocationGoesOnWhenItIsLeft();
    void retryingRevokesNoOtherOne();
    void laterOnesWait();
    void waitsWhileAnotherRegionIsLookedAt();
    void waitsWhileTheWindowIsClosed();
    void saysWhenALaunchCameToNothing();
    void theTabKeyGoesAsOneReads();
    void neverTakesTheServersWordsForMarkup();
};

void TestLaunchDesk::showsWhatWasLaunched()
{
    LaunchScene stage;
    stage.scene.open(u"use1"_s);
    QVERIFY(stage.launch());
    const Launch launch = *stage.scene.launches.current();
    for (const QString &fact :
         {u"An app launch from BaseSpace"_s, launch.session.applicationName, u"Our lab (LAB)"_s,
          launch.session.inputs.first().name, u"ID 76076"_s, launch.session.startedBy,
          launch.session.status, launch.user->email})
        QVERIFY2(stage.scene.shows(fact), qPrintable(fact));
    QVERIFY(!stage.scene.find<QPushButton>(u"Connect BaseSpace"_s));
    QVERIFY(stage.scene.bench.credentials.all().isEmpty());

    stage.scene.window->resize(640, 480);
    QCoreApplication::processEvents();
    QCOMPARE(stage.scene.window->size(), QSize(640, 480));
}

void TestLaunchDesk::dismissIsTheDefault()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch());
    QVERIFY(stage.scene.find<QPushButton>(u"Dismiss"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!stage.scene.launches.current());
    QVERIFY(!stage.scene.shows(u"An app launch from BaseSpace"_s));
    QVERIFY(stage.scene.shows(u"Connect your BaseSpace account"_s));
    QVERIFY(stage.scene.bench.credentials.all().isEmpty());
}

void TestLaunchDesk::keepsTheToken()
{
    LaunchScene stage;
    for (int i = 0; i < 5; ++i) // more than are to be seen at once
        stage.scene.bench.connectAs(stage.scene.bench.person(), u"number %1"_s.arg(i));
    stage.scene.open(u"use1"_s);
    QVERIFY(stage.launch());
    const QString name = stage.scene.find<QLineEdit>(u"Credential name"_s)->text();
    QCOMPARE(name, stage.scene.launches.current()->session.applicationName);
    QVERIFY(stage.scene.press(u"Keep token"_s));
    QVERIFY(stage.scene.waitFor(u"by app launch"_s));
    QCOMPARE(stage.scene.chosen(), u"Our lab"_s);
    QVERIFY(!stage.scene.shows(u"An app launch from BaseSpace"_s));
    const Credential kept = stage.scene.bench.credentials.all().last();
    QCOMPARE(kept.name, name);
    QCOMPARE(kept.source, Credential::Source::Launch);
    QVERIFY(stage.scene.bench.simulator.authority().findToken(stage.scene.bench.tokenOf(kept)));

    const auto *card = stage.scene.find<CredentialCard>(name);
    QTRY_VERIFY(card->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(card->visibleRegion().boundingRect(), card->rect());
}

void TestLaunchDesk::copiesTheSession()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch());
    const LaunchSession session = stage.scene.launches.current()->session;
    stage.scene.find<QLineEdit>(u"Credential name"_s)->setText(u"mine"_s);
    QVERIFY(stage.scene.press(u"Keep token"_s));
    QVERIFY(stage.scene.waitFor(u"by app launch"_s));
    QVERIFY(stage.scene.pick(u"mine"_s, u"Copy session ID"_s));
    QCOMPARE(WindowScene::clipboardText(), session.id);
    QVERIFY(stage.scene.pick(u"mine"_s, u"Copy session URI"_s));
    QCOMPARE(WindowScene::clipboardText(), session.uri);
}

void TestLaunchDesk::neverTakesAnotherAccountsName()
{
    LaunchScene stage;
    const Credential other =
        stage.scene.bench.connectAs(stage.scene.bench.otherPerson(), u"theirs"_s);
    stage.scene.open();
    QVERIFY(stage.launch());
    auto *name = stage.scene.find<QLineEdit>(u"Credential name"_s);
    const QList<std::pair<QString, QString>> cases{
        {u"theirs"_s, u"There is already a credential named theirs"_s},
        {u"a/b"_s, u"“a/b” cannot be a credential's name"_s}};
    for (const auto &[refused, why] : cases) {
        name->setText(refused);
        QVERIFY(stage.scene.press(u"Keep token"_s));
        QVERIFY(stage.scene.waitFor(why));
        QTRY_VERIFY(stage.scene.find<QPushButton>(u"Keep token"_s)->isEnabled());
        QVERIFY(stage.scene.launches.current());
    }
    QCOMPARE(stage.scene.bench.credentials.all(), QList{other});
}

void TestLaunchDesk::revokesTheToken()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch());
    QVERIFY(stage.scene.press(u"Revoke token"_s));
    QVERIFY(stage.scene.waitFor(u"Connect your BaseSpace account"_s));
    QCOMPARE(stage.scene.bench.simulator.authority().counters().revocations, 1);
    QVERIFY(stage.scene.bench.credentials.all().isEmpty());
}

void TestLaunchDesk::saysWhenItIsNotRevoked()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch());
    auto &behaviour = stage.scene.bench.simulator.authority().behaviour();
    behaviour.revocation = Behaviour::Revocation::Forbidden;
    QVERIFY(stage.scene.press(u"Revoke token"_s));
    QVERIFY(stage.scene.waitFor(u"The token was not revoked"_s));
    QVERIFY(stage.scene.launches.current());
    behaviour.revocation = Behaviour::Revocation::Done;
    QVERIFY(stage.scene.press(u"Retry"_s));
    QVERIFY(stage.scene.waitFor(u"Connect your BaseSpace account"_s));
}

void TestLaunchDesk::aRevocationGoesOnWhenItIsLeft()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch());
    stage.scene.bench.relay->addFault(Fault::Slow, 1, u"/oauthv2tokens/current"_s);
    QVERIFY(stage.scene.press(u"Revoke token"_s));
    QTRY_COMPARE(stage.scene.bench.simulator.authority().counters().revocations, 1);
    QVERIFY(stage.scene.press(u"Cancel"_s));
    QVERIFY(stage.scene.shows(u"wait for your decision"_s));
    QTRY_VERIFY(!stage.scene.launches.current());
    QVERIFY(!stage.scene.shows(u"wait for your decision"_s));
    QCOMPARE(stage.scene.bench.simulator.authority().counters().revocations, 1);
}

void TestLaunchDesk::retryingRevokesNoOtherOne()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch(u"76076"_s));
    QVERIFY(stage.launch(u"81023"_s));
    auto &behaviour = stage.scene.bench.simulator.authority().behaviour();
    behaviour.revocation = Behaviour::Revocation::Forbidden;
    QVERIFY(stage.scene.press(u"Revoke token"_s));
    QVERIFY(stage.scene.press(u"Cancel"_s));
    QVERIFY(stage.scene.waitFor(u"The token was not revoked"_s));
    behaviour.revocation = Behaviour::Revocation::Done;
    QVERIFY(stage.scene.press(u"Decide"_s));
    QVERIFY(stage.scene.press(u"Dismiss"_s));
    QVERIFY(stage.scene.waitFor(u"ID 81023"_s));
    QTest::keyClick(stage.scene.window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(stage.scene.press(u"Retry"_s));
    QVERIFY(!QTest::qWaitFor([&] { return !stage.scene.launches.current(); }, 300));
}

void TestLaunchDesk::laterOnesWait()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch(u"76076"_s));
    QVERIFY(stage.launch(u"81023"_s));
    QVERIFY(stage.scene.shows(u"1 more launch(es) wait"_s));
    QVERIFY(stage.scene.shows(u"ID 76076"_s)); // the page does not change under one's hands
    QVERIFY(stage.scene.press(u"Dismiss"_s));
    QVERIFY(stage.scene.waitFor(u"ID 81023"_s));
    QVERIFY(!stage.scene.shows(u"more launch(es) wait"_s));
}

void TestLaunchDesk::waitsWhileAnotherRegionIsLookedAt()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch());
    stage.scene.choose(u"London, UK"_s);
    QVERIFY(!stage.scene.shows(u"An app launch from BaseSpace"_s));
    QVERIFY(stage.scene.shows(u"wait for your decision"_s));
    QVERIFY(stage.scene.press(u"Decide"_s));
    QVERIFY(stage.scene.shows(u"An app launch from BaseSpace"_s));
    // The same, for the region that is chosen already, and by keyboard.
    stage.scene.choose(u"London, UK"_s);
    QVERIFY(stage.scene.shows(u"wait for your decision"_s));
    QTest::keyClick(stage.scene.window.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(stage.scene.shows(u"An app launch from BaseSpace"_s));
    QVERIFY(stage.scene.press(u"Dismiss"_s));
    QVERIFY(!stage.scene.shows(u"wait for your decision"_s));
}

void TestLaunchDesk::waitsWhileTheWindowIsClosed()
{
    LaunchScene stage;
    stage.scene.open();
    stage.scene.window.reset();
    QVERIFY(stage.launch());
    stage.scene.open();
    QVERIFY(stage.scene.waitFor(u"An app launch from BaseSpace"_s));
}

void TestLaunchDesk::saysWhenALaunchCameToNothing()
{
    LaunchScene stage;
    stage.scene.bench.clientKeys.keepForSession(
        stage.scene.bench.region(),
        {.id = stage.scene.bench.simulator.clientId(), .secret = "wrong"});
    stage.scene.open();
    QVERIFY(!stage.launch());
    QVERIFY(stage.scene.shows(u"An app launch in Our lab failed."_s));
    QVERIFY(!stage.scene.shows(u"An app launch from BaseSpace"_s));
    QVERIFY(stage.scene.press(u"Client key…"_s));
    QTRY_VERIFY(stage.scene.find<QLineEdit>(u"Client secret"_s));
}

void TestLaunchDesk::theTabKeyGoesAsOneReads()
{
    LaunchScene stage;
    stage.scene.open();
    QVERIFY(stage.launch());
    auto *regions = stage.scene.find<QListView>(u"Regions"_s);
    regions->setFocus();
    QStringList visited;
    do {
        QTest::keyClick(stage.scene.window.get(), Qt::Key_Tab);
        visited.append(stage.scene.window->focusWidget()->accessibleName());
    } while (!regions->hasFocus() && visited.size() < 20);
    QCOMPARE(visited,
             QStringList({u"Credential name"_s, u"Revoke token"_s, u"Keep token"_s, u"Dismiss"_s,
                          u"Regions"_s}));
}

void TestLaunchDesk::neverTakesTheServersWordsForMarkup()
{
    const QString evil = u"<img src=\"http://127.0.0.1/x\">"_s;
    LaunchPage page;
    Launch launch{.session = {.id = evil,
                              .applicationName = evil,
                              .inputs = {{.type = evil, .name = evil, .id = evil, .owner = evil}},
                              .startedBy = evil,
                              .status = evil,
                              .statusSummary = evil,
                              .notifications = {evil}},
                  .user = User{.id = u"1"_s, .name = evil, .email = evil},
                  .warning = {.what = evil}};
    page.setLaunch(launch, u"launch"_s);
    page.show();
    int told = 0;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (!label->text().contains(u'<'))
            continue;
        ++told;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(told, 9);
}

QTEST_MAIN(TestLaunchDesk)
#include "tst_launchdesk.moc"

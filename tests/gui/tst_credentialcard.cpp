// SPDX-License-Identifier: Apache-2.0
#include "core/scopemeaning.h"
#include "gui/chips.h"
#include "gui/credentialcard.h"
#include "gui/elidedlabel.h"
#include "gui/tokenview.h"
#include "gui/windowscene.h"

#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QProgressBar>
#include <QTest>
#include <QToolTip>

#include <tuple>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What a person does with a credential that is there.
class TestCredentialCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesTheToken();
    void countsDownAndClears();
    void showsTheTokenForAMoment();
    void hidesTheTokenWhenTheWindowIsLeft();
    void hidesTheTokenWhenAnotherRegionIsChosen();
    void makesAnotherOneTheDefault();
    void explainsItsScopes();
    void saysThatTheEntryIsGone();
    void forgetsWhatIsGone();
    void saysThatTheRegionHasMoved();
    void neverTakesANameForMarkup();
    void manyCardsComeAfterTheFirstPaint();
};

void TestCredentialCard::copiesTheToken()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"Token copied for"_s));
    QVERIFY(scene.shows(credential.title()));
    QVERIFY(WindowScene::clipboardText().toUtf8() == scene.bench.tokenOf(credential));
    QVERIFY(!scene.window->windowTitle().contains(credential.last4));
}

void TestCredentialCard::countsDownAndClears()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"clears in 30 s"_s));
    scene.clock.advance(std::chrono::seconds(6));
    QVERIFY(scene.shows(u"clears in 24 s"_s));
    QCOMPARE(scene.window->findChild<QProgressBar *>()->value(), 24);
    QVERIFY(scene.press(u"Keep 30 s more"_s));
    QVERIFY(scene.shows(u"clears in 54 s"_s));
    QVERIFY(scene.press(u"Clear now"_s));
    QVERIFY(WindowScene::clipboardText().isEmpty());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
    QCOMPARE(scene.clock.activeTimers(), 0);
}

void TestCredentialCard::showsTheTokenForAMoment()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    const QString token = QString::fromLatin1(scene.bench.tokenOf(credential));
    scene.open();
    QVERIFY(scene.press(u"Show"_s));
    QVERIFY(scene.waitFor(token));
    scene.clock.advance(TokenView::shownFor - std::chrono::seconds(1));
    QVERIFY(scene.shows(token));
    scene.clock.advance(std::chrono::seconds(1));
    QVERIFY(!scene.shows(token));
    QVERIFY(scene.shows(u"•••• •••• •••• "_s + credential.last4));

    QVERIFY(scene.press(u"Show"_s));
    QVERIFY(scene.waitFor(token));
    QVERIFY(scene.press(u"Hide"_s));
    QVERIFY(!scene.shows(token));
    QCOMPARE(scene.clock.activeTimers(), 0);
}

void TestCredentialCard::hidesTheTokenWhenTheWindowIsLeft()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    const QString token = QString::fromLatin1(scene.bench.tokenOf(credential));
    scene.open();
    QVERIFY(scene.press(u"Show"_s));
    QVERIFY(scene.waitFor(token));
    QLineEdit elsewhere;
    elsewhere.show();
    elsewhere.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
    QVERIFY(!scene.shows(token));
}

void TestCredentialCard::hidesTheTokenWhenAnotherRegionIsChosen()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    const QString token = QString::fromLatin1(scene.bench.tokenOf(credential));
    scene.open();
    QTest::keyClick(scene.window.get(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(scene.waitFor(token));
    QTest::keyClick(scene.window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    for (const QLabel *label : scene.window->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(token));
}

void TestCredentialCard::makesAnotherOneTheDefault()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    scene.open();
    QVERIFY(scene.pick(u"core"_s, u"Make default"_s));
    QTRY_COMPARE(scene.bench.credentials.find(u"lab"_s, {})->name, u"core"_s);
    QVERIFY(scene.find<CredentialCard>(u"core"_s)->accessibleDescription().contains(
        u"default credential of this region"_s));
}

void TestCredentialCard::explainsItsScopes()
{
    Chips chips;
    chips.setScopes({u"browse global"_s, u"identity only"_s});
    const auto all = chips.findChildren<Chip *>();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first()->toolTip(), ScopeMeaning::of(u"browse global"_s).explanation);
    QCOMPARE(all.last()->toolTip(), QString()); // is no scope
}

void TestCredentialCard::saysThatTheEntryIsGone()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(!scene.regionTexts().join(u'\n').contains(u"needs attention"_s));
    QProcess removal;
    removal.start(
        u"secret-tool"_s,
        {u"clear"_s, u"server"_s, scene.bench.profile.keychainService, u"user"_s, credential.key});
    QVERIFY(removal.waitForFinished());
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"is locked or was removed elsewhere."_s));
    QVERIFY(scene.shows(u"Locked or removed elsewhere"_s));
    QVERIFY(scene.regionTexts().join(u'\n').contains(u"needs attention"_s));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(scene.waitFor(u"Locked or removed elsewhere"_s));
    QCOMPARE(scene.bench.credentials.all(), QList{credential});
    QVERIFY(scene.press(u"Sign in again"_s));
    QVERIFY(
        QTest::qWaitFor([&] { return scene.find<QPushButton>(u"Continue"_s) != nullptr; }, 10'000));
    QCOMPARE(scene.bench.credentials.all().size(), 1);
}

void TestCredentialCard::forgetsWhatIsGone()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.open();
    QCOMPARE(QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"user"_s, credential.key}), 0);
    QTest::keyClick(scene.window.get(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(scene.waitFor(u"Locked or removed elsewhere"_s));
    QCOMPARE(scene.bench.credentials.all().size(), 1);
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.press(u"Forget"_s));
    QVERIFY(scene.waitFor(u"Connect your BaseSpace account"_s));
    QVERIFY(scene.bench.credentials.all().isEmpty());
}

void TestCredentialCard::saysThatTheRegionHasMoved()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    Region moved = scene.bench.region();
    moved.apiBase = QUrl(u"https://api.example.org"_s);
    QVERIFY(scene.bench.regions.add(moved));
    QVERIFY(scene.shows(u"Region changed: sign in again"_s));
    QVERIFY(scene.regionTexts().last().contains(u"needs attention"_s));
}

void TestCredentialCard::neverTakesANameForMarkup()
{
    const QString name = u"<img src=\"http://127.0.0.1/x\"> "_s + QString(80, u'x');
    WindowScene scene;
    std::ignore = scene.bench.credentials.addForSession(
        {.region = u"lab"_s,
         .name = u"<b>bold"_s,
         .apiServer = scene.bench.region().apiServer(),
         .user = User{.id = u"1"_s, .name = name, .email = u"<u>a@example.org</u>"_s}},
        AccessToken::fromBytes("a-made-up-token"));
    scene.open();
    int told = 0;
    for (auto *label : scene.window->findChildren<QLabel *>()) {
        if (!label->text().contains(u'<'))
            continue;
        ++told;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QHelpEvent help(QEvent::ToolTip, {1, 1}, label->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(label, &help);
        if (QToolTip::isVisible())
            QVERIFY(!QToolTip::text().contains(u"<img"_s));
    }
    QVERIFY(told >= 2); // name and address
    QVERIFY(scene.shows(u"This session only"_s));
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"Token copied for"_s));
}

void TestCredentialCard::manyCardsComeAfterTheFirstPaint()
{
    constexpr int many = 40;
    WindowScene scene;
    for (int i = 0; i < many; ++i) {
        std::ignore =
            scene.bench.credentials.addForSession({.region = u"lab"_s,
                                                   .name = u"number %1"_s.arg(i),
                                                   .apiServer = scene.bench.region().apiServer()},
                                                  AccessToken::fromBytes("a-made-up-token"));
    }
    scene.open();
    QTRY_COMPARE(scene.window->findChildren<CredentialCard *>().size(), many);
}

QTEST_MAIN(TestCredentialCard)
#include "tst_credentialcard.moc"

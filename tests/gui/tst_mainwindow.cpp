// SPDX-License-Identifier: Apache-2.0
#include "gui/clientkeydialog.h"
#include "gui/connectdialog.h"
#include "gui/credentialcard.h"
#include "gui/windowscene.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The window, its regions and its dialogs.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMoreOfManyAppears();
    void listsTheRegions();
    void anEmptyRegionInvitesToConnect();
    void connectingFillsTheRegion();
    void choosingAnotherRegionSwitches();
    void remembersTheRegion();
    void opensTheRegionItWasStartedWith();
    void asksForTheClientPairFirst();
    void aSecondConnectBringsTheDialogForward();
    void closingTheWindowClosesItsDialogs();
    void choosesTheRegionOfTheCommandLine();
    void noticesANewRegion();
    void readsTheIndexAgain();
    void damagedSettingsAreSaid();
    void sleepsWhileNothingIsPending();
    void isNarrowEnoughForASmallScreen();
    void staysNarrowWhenATokenIsCopied();
    void keepsTheChosenRegionInSight();
};

void TestMainWindow::oneMoreOfManyAppears()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    for (int i = 0; i < 6; ++i) // more than are made before the first paint
        scene.bench.connectAs(scene.bench.person(), u"number %1"_s.arg(i));
    scene.open();
    QTRY_VERIFY(scene.find<CredentialCard>(u"number 5"_s));
    scene.bench.connectAs(scene.bench.person(), u"one more"_s);
    QTRY_VERIFY(scene.find<CredentialCard>(u"one more"_s));
}

void TestMainWindow::listsTheRegions()
{
    WindowScene scene;
    scene.open();
    const QStringList regions = scene.regionTexts();
    QCOMPARE(regions.size(), 8);
    QCOMPARE(regions.first(), u"United States: USE1 · not connected · used by the command line"_s);
    QCOMPARE(regions.last(), u"Our lab: LAB · not connected"_s);
    QCOMPARE(scene.window->windowTitle(), u"SpaceKey"_s);
}

void TestMainWindow::anEmptyRegionInvitesToConnect()
{
    WindowScene scene;
    scene.open();
    QVERIFY(scene.shows(u"Connect your BaseSpace account"_s));
    QVERIFY(scene.shows(scene.bench.region().apiServer()));
    QCOMPARE(scene.findAll<QPushButton>(u"Connect BaseSpace"_s).size(), 1);
    QVERIFY(scene.findAll<QPushButton>(u"Copy token"_s).isEmpty());
}

void TestMainWindow::connectingFillsTheRegion()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.open();
    scene.bench.connectAs(scene.bench.person());
    const Credential second = scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);

    QTRY_COMPARE(scene.findAll<QPushButton>(u"Copy token"_s).size(), 2);
    QVERIFY(!scene.shows(u"Connect your BaseSpace account"_s));
    QCOMPARE(scene.findAll<QPushButton>(u"Connect BaseSpace"_s).size(), 1);
    QVERIFY(scene.shows(second.user->name));
    QVERIFY(scene.shows(u"workgroup"_s));
    QVERIFY(scene.shows(u"Valid · verified"_s));
    QVERIFY(scene.shows(u"read global"_s));
    QVERIFY(scene.shows(u"•••• •••• •••• "_s + second.last4));
    QVERIFY(scene.regionTexts().last().startsWith(u"Our lab: LAB · 2 account"_s));

    const auto *group = scene.find<QWidget>(u"Credentials"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(scene.find<QWidget>(u"Credentials"_s))->role(),
             QAccessible::Grouping);
    QStringList names;
    for (CredentialCard *card : group->findChildren<CredentialCard *>()) {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(card);
        QCOMPARE(accessible->role(), QAccessible::Grouping);
        names.append(accessible->text(QAccessible::Name));
    }
    QCOMPARE(names, QStringList({u"default"_s, u"core"_s}));

    scene.bench.connectAs(scene.bench.person(), u"again"_s);
    QTRY_COMPARE(scene.findAll<QPushButton>(u"Copy token"_s).size(), 3);
    QVERIFY(scene.regionTexts().last().startsWith(u"Our lab: LAB · 2 account"_s));
}

void TestMainWindow::choosingAnotherRegionSwitches()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(scene.shows(credential.user->name));
    scene.choose(u"London, UK"_s);
    QVERIFY(!scene.shows(credential.user->name));
    QVERIFY(scene.shows(u"https://api.euw2.sh.basespace.illumina.com"_s));
    QVERIFY(scene.shows(u"Connect your BaseSpace account"_s));
    QCOMPARE(scene.findAll<QPushButton>(u"Connect BaseSpace"_s).size(), 1);
    scene.choose(u"Our lab"_s);
    QVERIFY(scene.shows(credential.user->name));
}

void TestMainWindow::remembersTheRegion()
{
    WindowScene scene;
    scene.open({});
    QCOMPARE(scene.chosen(), u"United States"_s);
    scene.choose(u"Sydney, Australia"_s);
    scene.window->close();
    scene.open({});
    QCOMPARE(scene.chosen(), u"Sydney, Australia"_s);
}

void TestMainWindow::opensTheRegionItWasStartedWith()
{
    WindowScene scene;
    scene.open(u"euc1"_s);
    QCOMPARE(scene.chosen(), u"Frankfurt, Germany"_s);
}

void TestMainWindow::asksForTheClientPairFirst()
{
    WindowScene scene;
    scene.open();
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    QVERIFY(scene.find<QDialog>({}) != nullptr);
    auto *first = scene.window->findChild<ClientKeyDialog *>();
    QVERIFY(first);
    scene.find<QLineEdit>(u"Client key"_s)->setText(scene.bench.simulator.clientId());
    scene.find<QLineEdit>(u"Client secret"_s)
        ->setText(QString::fromUtf8(scene.bench.simulator.clientSecret()));
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(
        QTest::qWaitFor([&] { return scene.find<QPushButton>(u"Continue"_s) != nullptr; }, 10'000));
    QVERIFY(scene.window->findChild<ConnectDialog *>());
}

void TestMainWindow::aSecondConnectBringsTheDialogForward()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.open();
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    auto *running = scene.window->findChild<ConnectDialog *>();
    QVERIFY(running && QTest::qWaitForWindowActive(running));
    QVERIFY(!running->isModal());
    scene.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));

    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    QVERIFY(QTest::qWaitForWindowActive(running));
    QCOMPARE(scene.window->findChildren<ConnectDialog *>(), QList({running}));

    // Another region has a dialog of its own.
    scene.bench.clientKeys.keepForSession(*scene.bench.regions.find(u"use1"_s),
                                          {.id = u"id"_s, .secret = "secret"});
    scene.choose(u"United States"_s);
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    QCOMPARE(scene.window->findChildren<ConnectDialog *>().size(), 2);
}

void TestMainWindow::closingTheWindowClosesItsDialogs()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.open();
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(QTest::qWaitFor([&] { return scene.find<QPushButton>(u"Copy code"_s) != nullptr; },
                            10'000));
    scene.window.reset();
    QVERIFY(QApplication::topLevelWidgets().isEmpty());
}

void TestMainWindow::choosesTheRegionOfTheCommandLine()
{
    WindowScene scene;
    scene.open();
    QTest::keyClick(scene.window.get(), Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(scene.bench.regions.defaultRegion().id, u"lab"_s);
    QVERIFY(scene.regionTexts().last().endsWith(u"used by the command line"_s));
    QVERIFY(!scene.regionTexts().first().endsWith(u"used by the command line"_s));
}

void TestMainWindow::noticesANewRegion()
{
    WindowScene scene;
    scene.open();
    const Outcome added = scene.bench.regions.add({.id = u"new"_s,
                                                   .name = u"Brand new"_s,
                                                   .apiBase = QUrl(u"https://api.example.org"_s),
                                                   .webBase = QUrl(u"https://example.org"_s)});
    QVERIFY(added);
    QCOMPARE(scene.regionTexts().last(), u"Brand new: NEW · not connected"_s);
    QCOMPARE(scene.chosen(), u"Our lab"_s);
    scene.window->showRegion(u"new"_s);
    QCOMPARE(scene.chosen(), u"Brand new"_s);
    QVERIFY(scene.bench.regions.remove(u"new"_s));
    QCOMPARE(scene.chosen(), u"United States"_s);
}

void TestMainWindow::readsTheIndexAgain()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    QFile index(scene.bench.profile.indexFile());
    QVERIFY(index.open(QFile::ReadWrite));
    const QByteArray good = index.readAll();
    const auto write = [&index](const QByteArray &text) {
        return index.resize(0) && index.seek(0) && index.write(text) == text.size()
            && index.flush();
    };
    QVERIFY(write(R"({"format": 99})"));
    scene.bench.credentials.reload();
    scene.open();
    QVERIFY(scene.shows(u"credentials.json"_s));
    QVERIFY(write(good));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(!scene.shows(u"credentials.json"_s));
    QCOMPARE(scene.findAll<QPushButton>(u"Copy token"_s).size(), 1);
}

void TestMainWindow::damagedSettingsAreSaid()
{
    WindowScene scene;
    QFile settings(scene.bench.profile.settingsFile());
    QVERIFY(settings.open(QFile::Append) && settings.write("[oops") > 0);
    settings.close();
    scene.open();
    QVERIFY(scene.waitFor(settings.fileName()));
    QVERIFY(scene.shows(u"damaged"_s));
    QVERIFY(scene.bench.settings.setValue(Settings::Key::DefaultRegion, u"euc1"_s));
    QVERIFY(scene.waitFor(settings.fileName() + ".broken-"_L1));
}

void TestMainWindow::sleepsWhileNothingIsPending()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QCOMPARE(scene.clock.activeTimers(), 0);
}

void TestMainWindow::isNarrowEnoughForASmallScreen()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.workgroup(), u"a rather long name for a credential"_s);
    scene.open();
    scene.window->resize(640, 480);
    QCoreApplication::processEvents();
    QCOMPARE(scene.window->size(), QSize(640, 480));
    for (const QPushButton *button : scene.window->findChildren<QPushButton *>()) {
        const QRect place(button->mapTo(scene.window.get(), QPoint(0, 0)), button->size());
        if (button->isVisible())
            QVERIFY2(place.right() < 640, qPrintable(button->text()));
    }
}

void TestMainWindow::staysNarrowWhenATokenIsCopied()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.open();
    scene.window->resize(scene.window->minimumSizeHint().width(), 480);
    const QSize before = scene.window->size();
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"clears in"_s));
    QTest::qWait(0);
    QCOMPARE(scene.window->size(), before);

    // There is room for whose it is.
    scene.window->resize(640, 480);
    QCoreApplication::processEvents();
    const auto *owner = scene.window->findChild<QLabel *>(u"owner"_s);
    QCOMPARE(owner->text(), credential.title());
    QVERIFY(owner->width() >= owner->sizeHint().width());
    QVERIFY(scene.find<QPushButton>(u"Clear now"_s)->visibleRegion().boundingRect().width() > 0);

    scene.window->resize(900, 580);
    QCoreApplication::processEvents();
    QVERIFY(scene.shows(u"Token copied for"_s));
    QVERIFY(scene.window->findChild<QProgressBar *>()->isVisible());
}

void TestMainWindow::keepsTheChosenRegionInSight()
{
    WindowScene scene;
    scene.open(); // the last of the regions
    scene.window->resize(640, 300);
    const auto *list = scene.find<QListView>(u"Regions"_s);
    QTRY_VERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
    QVERIFY(!list->viewport()->rect().contains(list->visualRect(list->model()->index(0, 0))));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

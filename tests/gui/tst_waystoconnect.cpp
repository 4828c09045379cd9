// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdialog.h"
#include "gui/linkfield.h"
#include "gui/style.h"
#include "gui/waysmenu.h"
#include "gui/windowscene.h"

#include <QAccessible>
#include <QApplication>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The button beside Connect BaseSpace, and what it opens.
class TestWaysToConnect : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void browse(const QUrl &) { }

private Q_SLOTS:
    void initTestCase();
    void bothButtonsCanBePressed();
    void choosesTheRedirectByKeyboard();
    void remembersTheWayOfEachRegion();
    void movesWithTheOtherButton();
    void aSignInThatGoesOnIsNotDisturbed();
    void theClientKeyIsAskedForTheLastOneWanted();

private:
    [[nodiscard]] static WaysMenu *openMenu(const WindowScene &scene);
};

void TestWaysToConnect::initTestCase()
{
    QApplication::setStyle(new Style);
    QDesktopServices::setUrlHandler(u"http"_s, this, "browse");
}

WaysMenu *TestWaysToConnect::openMenu(const WindowScene &scene)
{
    const bool pressed = scene.press(u"More ways to connect"_s);
    auto *menu = scene.window->findChild<WaysMenu *>();
    if (!pressed || !QTest::qWaitForWindowExposed(menu))
        qFatal("the menu did not open");
    return menu;
}

void TestWaysToConnect::bothButtonsCanBePressed()
{
    WindowScene scene;
    scene.open();
    for (const QString &name : {u"Connect BaseSpace"_s, u"More ways to connect"_s}) {
        QAccessibleInterface *button =
            QAccessible::queryAccessibleInterface(scene.find<QPushButton>(name));
        QCOMPARE(button->text(QAccessible::Name), name);
        QVERIFY(button->actionInterface()->actionNames().contains(
            QAccessibleActionInterface::pressAction()));
    }
    QVERIFY(scene.find<QPushButton>(u"More ways to connect"_s)->width()
            < scene.find<QPushButton>(u"Connect BaseSpace"_s)->width() / 2);
}

void TestWaysToConnect::choosesTheRedirectByKeyboard()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.open();
    scene.find<QPushButton>(u"Connect BaseSpace"_s)->setFocus();
    QTest::keyClick(scene.window.get(), Qt::Key_Tab);
    auto *more = scene.find<QPushButton>(u"More ways to connect"_s);
    QVERIFY(more->hasFocus());
    QTest::keyClick(more, Qt::Key_Space);
    auto *menu = scene.window->findChild<WaysMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->activeAction()->text().remove(u'&'), u"With a code"_s);
    QVERIFY(menu->activeAction()->isChecked());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    auto *dialog = scene.window->findChild<ConnectDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(dialog->findChild<LinkField *>()->isVisible());
    QVERIFY(dialog->findChild<LinkField *>()->toPlainText().contains(u"/oauth/authorize?"_s));
}

void TestWaysToConnect::remembersTheWayOfEachRegion()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.open();
    WaysMenu *menu = openMenu(scene);
    menu->actions().at(1)->trigger();
    menu->close();
    scene.open(); // as after a restart
    menu = openMenu(scene);
    QVERIFY(menu->actions().at(1)->isChecked());
    QVERIFY(!menu->actions().at(0)->isChecked());
    menu->close();
    scene.choose(u"United States"_s);
    menu = openMenu(scene);
    QVERIFY(menu->actions().at(0)->isChecked());
    menu->close();
}

void TestWaysToConnect::movesWithTheOtherButton()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.open();
    const auto edges = [&scene] {
        const auto *connect = scene.find<QPushButton>(u"Connect BaseSpace"_s);
        const auto *more = scene.find<QPushButton>(u"More ways to connect"_s);
        return std::pair(connect->mapTo(scene.window.get(), connect->rect().topRight()),
                         more->mapTo(scene.window.get(), QPoint(0, 0)));
    };
    const auto [end, start] = edges();
    QCOMPARE(start - end, QPoint(1, 0));
    scene.bench.connectAs(scene.bench.person());
    QTRY_VERIFY(scene.find<QPushButton>(u"Copy token"_s));
    QTRY_VERIFY(edges().first != end);
    QTRY_COMPARE(edges().second - edges().first, QPoint(1, 0));
}

void TestWaysToConnect::aSignInThatGoesOnIsNotDisturbed()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person(), u"pipeline"_s);
    scene.open();
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    const QPointer<ConnectDialog> dialog = scene.window->findChild<ConnectDialog *>();
    QVERIFY(scene.pick(u"pipeline"_s, u"Reconnect with other scopes…"_s));
    QVERIFY(dialog->windowTitle().contains(u"pipeline"_s)); // nothing had begun yet
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(scene.waitFor(u"Waiting for you to accept"_s));
    QVERIFY(scene.pick(u"pipeline"_s, u"Reconnect with other scopes…"_s));
    QVERIFY(scene.shows(u"This sign-in is still going on."_s));
    QVERIFY(scene.shows(u"Waiting for you to accept"_s));
    QCOMPARE(scene.window->findChildren<ConnectDialog *>().size(), 1);
}

void TestWaysToConnect::theClientKeyIsAskedForTheLastOneWanted()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person(), u"pipeline"_s);
    Region moved = scene.bench.region();
    moved.apiBase = QUrl(u"http://127.0.0.1:1"_s); // which has no client pair
    QVERIFY(scene.bench.regions.add(moved));
    scene.open();
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    QVERIFY(scene.pick(u"pipeline"_s, u"Reconnect with other scopes…"_s));
    scene.find<QLineEdit>(u"Client key"_s)->setText(u"my-app"_s);
    scene.find<QLineEdit>(u"Client secret"_s)->setText(u"my-secret"_s);
    QVERIFY(scene.press(u"Save"_s));
    QTRY_VERIFY(scene.window->findChild<ConnectDialog *>());
    QVERIFY(scene.window->findChild<ConnectDialog *>()->windowTitle().contains(u"pipeline"_s));
}

QTEST_MAIN(TestWaysToConnect)
#include "tst_waystoconnect.moc"

// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdialog.h"
#include "gui/editdialog.h"
#include "gui/windowscene.h"

#include <QAccessible>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The window as it is for a keyboard alone, and for assistive technology.
class TestWithoutMouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assistiveTechnologyChoosesARegion();
    void worksByKeyboardAlone();
    void theTabKeyGoesAsOneReads();
    void theTabKeyGoesAsOneReadsInDialogs_data();
    void theTabKeyGoesAsOneReadsInDialogs();
    void everyMenuEntryHasAKeyAndALetter();
    void returnPressesWhatHasTheFocus();
    void aCopyLeavesTheFocusWhereItIs();

private:
    /// Presses the Tab key until a button with that text has the focus.
    static void tabTo(const QWidget &window, const QString &text)
    {
        const auto isThere = [&] {
            const auto *button = qobject_cast<QPushButton *>(window.focusWidget());
            return button != nullptr && button->text() == text;
        };
        for (int i = 0; i < 20 && !isThere(); ++i)
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
        QVERIFY2(isThere(), qPrintable(text));
    }
};

void TestWithoutMouse::assistiveTechnologyChoosesARegion()
{
    WindowScene scene;
    scene.open();
    const auto *list = QAccessible::queryAccessibleInterface(scene.find<QListView>(u"Regions"_s));
    QAccessibleInterface *london = list->child(2);
    QCOMPARE(london->text(QAccessible::Name), u"London, UK"_s);
    QCOMPARE(london->text(QAccessible::Description), u"EUW2 · not connected"_s);
    QVERIFY(!london->state().selected);
    london->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QTRY_COMPARE(scene.chosen(), u"London, UK"_s);
    QVERIFY(scene.shows(u"https://api.euw2.sh.basespace.illumina.com"_s));
    QVERIFY(london->state().selected);
    // A region is always chosen.
    london->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QTRY_VERIFY(london->state().selected);
    QCOMPARE(scene.chosen(), u"London, UK"_s);
}

void TestWithoutMouse::worksByKeyboardAlone()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.open({});
    QVERIFY(scene.find<QListView>(u"Regions"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QCOMPARE(scene.chosen(), u"Our lab"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(scene.find<QPushButton>(u"Connect BaseSpace"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *dialog = scene.window->findChild<ConnectDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!scene.window->findChild<ConnectDialog *>());

    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QTest::keyClick(scene.window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(scene.find<QPushButton>(u"Copy token"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!WindowScene::clipboardText().isEmpty());
    QVERIFY(WindowScene::clipboardText().toUtf8() == scene.bench.tokenOf(credential));
    QTest::keyClick(scene.window.get(), Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(WindowScene::clipboardText().isEmpty());
    QTest::keyClick(scene.window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(scene.chosen(), u"Indonesia"_s);
    QTest::keyClick(scene.window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(scene.find<QListView>(u"Regions"_s)->hasFocus());
}

void TestWithoutMouse::theTabKeyGoesAsOneReads()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    QTRY_COMPARE(scene.findAll<QPushButton>(u"Copy token"_s).size(), 2);
    QVERIFY(scene.press(u"Copy token"_s));
    QTRY_VERIFY(scene.find<QPushButton>(u"Clear now"_s));
    scene.window->showError({.what = u"Something is wrong."_s});

    auto *regions = scene.find<QListView>(u"Regions"_s);
    regions->setFocus();
    QStringList visited;
    do {
        QTest::keyClick(scene.window.get(), Qt::Key_Tab);
        const auto *button = qobject_cast<QPushButton *>(scene.window->focusWidget());
        if (button)
            visited.append(button->text().remove(u'&'));
    } while (!regions->hasFocus() && visited.size() < 20);
    QCOMPARE(visited,
             QStringList({u"Verify all"_s, u"Connect BaseSpace"_s, u"▾"_s, u"Dismiss"_s,
                          u"Copy token"_s, u"▾"_s, u"Show"_s, u"Verify"_s, u"⋯"_s, u"Copy token"_s,
                          u"▾"_s, u"Show"_s, u"Verify"_s, u"⋯"_s, u"Copy API server"_s,
                          u"Keep 30 s more"_s, u"Clear now"_s}));
}

void TestWithoutMouse::theTabKeyGoesAsOneReadsInDialogs_data()
{
    QTest::addColumn<QKeySequence>("key");
    QTest::addColumn<QString>("last");
    QTest::newRow("connect") << QKeySequence(u"Ctrl+N"_s) << u"Continue"_s;
    QTest::newRow("paste") << QKeySequence(u"Ctrl+Shift+V"_s) << u"Save"_s;
    QTest::newRow("client key") << QKeySequence(u"Ctrl+K"_s) << u"Save"_s;
    QTest::newRow("sign-in settings") << QKeySequence(u"Ctrl+I"_s) << u"Save"_s;
    QTest::newRow("edit") << QKeySequence(u"F2"_s) << u"Save"_s;
    QTest::newRow("export") << QKeySequence(u"Ctrl+Shift+E"_s) << u"Export"_s;
}

void TestWithoutMouse::theTabKeyGoesAsOneReadsInDialogs()
{
    QFETCH(const QKeySequence, key);
    QFETCH(const QString, last);
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QTest::keySequence(scene.window.get(), key);
    const QPointer<QDialog> dialog = scene.window->findChild<QDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(scene.find<QPushButton>(last) && scene.find<QPushButton>(last)->isEnabled());
    tabTo(*dialog, u"Cancel"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget()->accessibleName(), last);
}

void TestWithoutMouse::everyMenuEntryHasAKeyAndALetter()
{
    WindowScene scene;
    scene.open();
    QSet<QKeySequence> keys;
    int entries = 0;
    for (const QAction *menu : scene.window->menuBar()->actions()) {
        QVERIFY2(menu->text().contains(u'&'), qPrintable(menu->text()));
        QSet<QChar> letters;
        for (const QAction *action : menu->menu()->actions()) {
            if (action->isSeparator())
                continue;
            ++entries;
            const QChar letter = action->text().at(action->text().indexOf(u'&') + 1).toLower();
            QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
            letters.insert(letter);
            QVERIFY2(action->text().contains(u'&'), qPrintable(action->text()));
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            keys.insert(action->shortcut());
        }
    }
    QCOMPARE(keys.size(), entries);
}

void TestWithoutMouse::returnPressesWhatHasTheFocus()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QTest::keyClick(scene.window.get(), Qt::Key_F2);
    const QPointer<EditDialog> dialog = scene.window->findChild<EditDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QTest::keyClicks(dialog->focusWidget(), u"another name"_s);
    tabTo(*dialog, u"Cancel"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(scene.bench.credentials.all().first().name, u"default"_s);

    scene.window->activateWindow(); // as a window manager does after a dialog
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    tabTo(*scene.window, u"Show"_s);
    QTest::keyClick(scene.window->focusWidget(), Qt::Key_Return);
    QVERIFY(scene.waitFor(
        QString::fromLatin1(scene.bench.tokenOf(scene.bench.credentials.all().first()))));
}

void TestWithoutMouse::aCopyLeavesTheFocusWhereItIs()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    auto *copy = scene.find<QPushButton>(u"Copy token"_s);
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Space);
    QVERIFY(scene.waitFor(u"clears in"_s));
    QVERIFY(copy->hasFocus());
}

QTEST_MAIN(TestWithoutMouse)
#include "tst_withoutmouse.moc"

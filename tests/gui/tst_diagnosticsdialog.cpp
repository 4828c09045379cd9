// SPDX-License-Identifier: Apache-2.0
#include "gui/diagnosticsdialog.h"
#include "gui/windowscene.h"
#include "support/testkeyring.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Help → Diagnostics…, in the window.
class TestDiagnosticsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCopiedIsWhatIsShown();
    void aSecondTimeBringsItForward();
    void aHungKeychainBlocksNothing();
    void closingGivesUp();

private:
    static void open(const WindowScene &scene)
    {
        QTest::keyClick(scene.window.get(), Qt::Key_F1, Qt::ControlModifier);
        QVERIFY(scene.window->findChild<DiagnosticsDialog *>());
    }
    [[nodiscard]] static QString report(const WindowScene &scene)
    {
        return scene.find<QPlainTextEdit>(u"Report"_s)->toPlainText();
    }
};

void TestDiagnosticsDialog::whatIsCopiedIsWhatIsShown()
{
    WindowScene scene;
    scene.open();
    open(scene);
    QVERIFY(scene.find<QPlainTextEdit>(u"Report"_s)->isReadOnly());
    QVERIFY(scene.waitFor(u"Everything works."_s));
    QVERIFY(report(scene).contains(scene.bench.profile.indexFile()));
    QVERIFY(scene.press(u"Copy report"_s));
    QTRY_COMPARE(WindowScene::clipboardText(), report(scene));
    QVERIFY(scene.shows(u"Report copied."_s));
}

void TestDiagnosticsDialog::aSecondTimeBringsItForward()
{
    WindowScene scene;
    scene.open();
    open(scene);
    auto *dialog = scene.window->findChild<DiagnosticsDialog *>();
    dialog->showMinimized();
    QVERIFY(dialog->isMinimized());
    open(scene);
    QCOMPARE(scene.window->findChildren<DiagnosticsDialog *>().size(), 1);
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->isMinimized());
}

void TestDiagnosticsDialog::aHungKeychainBlocksNothing()
{
    TestKeyring keyring;
    WindowScene scene;
    scene.open();
    QVERIFY(keyring.stop());
    open(scene);
    QVERIFY(scene.shows(u"Trying out the keychain"_s));
    QVERIFY(!scene.find<QPushButton>(u"Copy report"_s)->isEnabled());
    QVERIFY(scene.waitFor(u"does not answer"_s));
    QVERIFY(report(scene).contains("does not answer"_L1));
    QVERIFY(scene.find<QPushButton>(u"Copy report"_s)->isEnabled());
    QVERIFY(keyring.resume());
}

void TestDiagnosticsDialog::closingGivesUp()
{
    TestKeyring keyring;
    WindowScene scene;
    scene.open();
    QVERIFY(keyring.stop());
    open(scene);
    QVERIFY(scene.press(u"Close"_s));
    QTRY_VERIFY(!scene.window->findChild<DiagnosticsDialog *>());
    QVERIFY(keyring.resume());
    QTRY_VERIFY(!scene.bench.keychain.isTidyingUp());
    QCOMPARE(scene.bench.keyringItems(), 0);
}

QTEST_MAIN(TestDiagnosticsDialog)
#include "tst_diagnosticsdialog.moc"

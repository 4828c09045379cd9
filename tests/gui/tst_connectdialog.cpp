// SPDX-License-Identifier: Apache-2.0
#include "gui/connectscene.h"
#include "gui/linkfield.h"
#include "gui/qrcode.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QProgressBar>
#include <QRadioButton>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The connect dialog when all goes well.
class TestConnectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatItIsFor();
    void beginsWithDownloadEachTime();
    void showsLinkAndCode();
    void opensTheBrowserOnceByItself();
    void saysWhenNoBrowserOpens();
    void doesNotOpenAForeignLinkByItself();
    void copiesLinkAndCode();
    void worksByKeyboardAlone();
};

void TestConnectDialog::asksWhatItIsFor()
{
    ConnectScene scene;
    scene.open();
    QCOMPARE(scene.dialog->windowTitle(), u"Connect BaseSpace · Our lab"_s);
    QVERIFY(!scene.dialog->isModal());
    QStringList names;
    for (const auto *choice : scene.dialog->findChildren<QRadioButton *>()) {
        names.append(choice->accessibleName());
        const auto preset = ScopePreset::find(choice->accessibleName());
        QVERIFY(!choice->accessibleDescription().isEmpty());
        QVERIFY(!preset || scene.shows(preset->explanation()));
        QVERIFY(!preset || choice->accessibleDescription().contains(preset->explanation()));
    }
    QCOMPARE(names,
             QStringList({u"Identify"_s, u"Browse"_s, u"Download"_s, u"Upload"_s, u"bs CLI"_s,
                          u"Custom"_s}));
    QVERIFY(scene.find<QRadioButton>(u"Download"_s)->isChecked());
    QVERIFY(scene.find<QRadioButton>(u"Download"_s)->hasFocus());
    QVERIFY(scene.find<QPushButton>(u"Continue"_s)->isDefault());
    QVERIFY(scene.opened.isEmpty());
    QCOMPARE(scene.bench.relay->requests(), 0);
}

void TestConnectDialog::beginsWithDownloadEachTime()
{
    ConnectScene scene;
    scene.open();
    scene.choose(u"Upload"_s);
    QVERIFY(scene.askForCode());
    scene.dialog->close();
    scene.open();
    QVERIFY(scene.find<QRadioButton>(u"Download"_s)->isChecked());
    scene.choose(u"bs CLI"_s);
    QVERIFY(scene.connectAs(scene.bench.person()));
    QVERIFY(scene.press(u"Connect another"_s));
    QTRY_VERIFY(scene.find<QRadioButton>(u"Download"_s));
    QVERIFY(scene.find<QRadioButton>(u"Download"_s)->isChecked());
}

void TestConnectDialog::showsLinkAndCode()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    const QString userCode = scene.bench.simulator.authority().newestUserCode();

    auto *code = scene.find<QWidget>(u"Verification code"_s);
    const QAccessibleInterface *codeField = QAccessible::queryAccessibleInterface(code);
    QCOMPARE(codeField->text(QAccessible::Value), userCode);
    QVERIFY(codeField->state().readOnly && !codeField->state().editable);
    const QStringList spelled = codeField->text(QAccessible::Description).split(u", "_s);
    QCOMPARE(spelled.size(), userCode.size());
    for (qsizetype i = 0; i < userCode.size(); ++i)
        QVERIFY(spelled.at(i).endsWith(userCode.at(i)));

    auto *link = scene.find<LinkField>(u"Verification link"_s);
    const QAccessibleInterface *linkField = QAccessible::queryAccessibleInterface(link);
    QVERIFY(linkField->text(QAccessible::Value).contains(userCode));
    QVERIFY(QUrl(linkField->text(QAccessible::Value)).isValid());
    QVERIFY(linkField->state().readOnly && !linkField->state().editable);

    QVERIFY(!scene.dialog->findChild<QrCode *>()->isEmpty());
    QVERIFY(scene.shows(u":"_s) && scene.shows(u" left"_s));
    QVERIFY(scene.find<QProgressBar>(u"Time left"_s)->value() > 1790);
    QVERIFY(scene.find<QPushButton>(u"Open browser again"_s)->hasFocus());
    // A stray Enter opens the browser again, at most.
    QTest::keyClick(scene.dialog, Qt::Key_Return);
    QVERIFY(scene.find<QPushButton>(u"Copy code"_s));
    // The time runs.
    QTRY_VERIFY(scene.find<QProgressBar>(u"Time left"_s)->value() < 1799);
}

void TestConnectDialog::opensTheBrowserOnceByItself()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    const QString link = scene.find<LinkField>(u"Verification link"_s)->toPlainText();
    QCOMPARE(scene.opened, QList<QUrl>({QUrl(link)}));
    QVERIFY(scene.press(u"Open browser again"_s));
    QCOMPARE(scene.opened, QList<QUrl>({QUrl(link), QUrl(link)}));
}

void TestConnectDialog::saysWhenNoBrowserOpens()
{
    ConnectScene scene;
    QDesktopServices::unsetUrlHandler(u"http"_s); // and the offscreen platform has no browser
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(scene.shows(u"No browser could be opened"_s));
    QVERIFY(!scene.dialog->findChild<QrCode *>()->isEmpty());
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForDone());
}

void TestConnectDialog::doesNotOpenAForeignLinkByItself()
{
    ConnectScene scene;
    const QUrl foreign(u"https://elsewhere.example/device?code=b9bac"_s);
    scene.bench.simulator.authority().behaviour().deviceAnswer = {
        {u"verification_with_code_uri"_s, foreign.toString()}};
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(scene.opened.isEmpty());
    QVERIFY(scene.shows(u"elsewhere.example"_s));
    QVERIFY(scene.press(u"Open browser again"_s));
    QCOMPARE(scene.opened, QList<QUrl>({foreign}));

    // What is no web address is never opened at all.
    scene.dialog->close();
    scene.bench.simulator.authority().behaviour().deviceAnswer = {
        {u"verification_with_code_uri"_s, u"file:///etc/passwd"_s}};
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(scene.shows(u"not a secure web address"_s));
    QVERIFY(!scene.press(u"Open browser again"_s));
    QCOMPARE(scene.opened.size(), 1);
}

void TestConnectDialog::copiesLinkAndCode()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(scene.press(u"Copy link"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), scene.opened.first().toString());
    QVERIFY(scene.press(u"Copy code"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             scene.bench.simulator.authority().newestUserCode());
}

void TestConnectDialog::worksByKeyboardAlone()
{
    ConnectScene scene;
    scene.open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QVERIFY(scene.find<QRadioButton>(u"Browse"_s)->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(scene.waitFor(u"Copy code"_s));
    QStringList reached;
    for (int i = 0; i < 7; ++i) {
        reached.append(QApplication::focusWidget()->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached,
             QStringList({u"Open browser again"_s, u"Copy link"_s, u"Verification link"_s,
                          u"Verification code"_s, u"Copy code"_s,
                          u"Use a browser redirect instead"_s, u"Cancel"_s}));
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForDone());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!scene.dialog);
    QCOMPARE(scene.stored.size(), 1);
    QCOMPARE(scene.stored.first().scopes->toWire(), u"browse global"_s);
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"

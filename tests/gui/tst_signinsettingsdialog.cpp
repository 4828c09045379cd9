// SPDX-License-Identifier: Apache-2.0
#include "gui/launchscene.h"
#include "gui/linkfield.h"
#include "gui/signinsettingsdialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Where the browser comes back to, as a person sets it.
class TestSignInSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsSet();
    void savesAPortAndAPath();
    void launchesNeedAPort();
    void aPortBelongsToOneRegion();
    void refusesWhatIsNoPortOrPath();
    void copiesTheUriToRegister();
    void saysWhenThePortIsTaken();
    void cancelChangesNothing();

private:
    /// Opens it by the menu's key.
    static SignInSettingsDialog *openDialog(const WindowScene &scene);
    static void type(const WindowScene &scene, const QString &field, const QString &text);
    [[nodiscard]] static SignInOptions saved(const WindowScene &scene);
};

SignInSettingsDialog *TestSignInSettingsDialog::openDialog(const WindowScene &scene)
{
    QTest::keyClick(scene.window.get(), Qt::Key_I, Qt::ControlModifier);
    auto *dialog = scene.window->findChild<SignInSettingsDialog *>();
    if (dialog == nullptr || !QTest::qWaitForWindowActive(dialog))
        qFatal("no dialog");
    return dialog;
}

void TestSignInSettingsDialog::type(const WindowScene &scene, const QString &field,
                                    const QString &text)
{
    auto *edit = scene.find<QLineEdit>(field);
    edit->clear();
    QTest::keyClicks(edit, text);
}

SignInOptions TestSignInSettingsDialog::saved(const WindowScene &scene)
{
    return scene.bench.signIn.of(u"lab"_s);
}

void TestSignInSettingsDialog::showsWhatIsSet()
{
    WindowScene scene;
    scene.open();
    auto *dialog = openDialog(scene);
    QVERIFY(dialog->windowTitle().contains(u"Our lab"_s));
    QCOMPARE(scene.find<QLineEdit>(u"Redirect path"_s)->text(), u"/callback"_s);
    QVERIFY(scene.find<QLineEdit>(u"Redirect port"_s)->text().isEmpty());
    QVERIFY(!scene.find<QCheckBox>(u"Listen for app launches from BaseSpace"_s)->isChecked());
    auto *uri = scene.find<LinkField>(u"Redirect URI"_s);
    QCOMPARE(uri->toPlainText(), u"http://localhost/callback"_s);
    const QAccessible::State state = QAccessible::queryAccessibleInterface(uri)->state();
    QVERIFY(state.readOnly && !state.editable);
    dialog->showMinimized();
    QTest::keyClick(scene.window.get(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(scene.window->findChildren<SignInSettingsDialog *>().size(), 1);
    QVERIFY(!dialog->isMinimized());
}

void TestSignInSettingsDialog::savesAPortAndAPath()
{
    WindowScene scene;
    QVERIFY(scene.bench.signIn.setFlow(u"lab"_s, Flow::Redirect));
    scene.open();
    openDialog(scene);
    type(scene, u"Redirect path"_s, u"/launched"_s);
    type(scene, u"Redirect port"_s, u"17890"_s);
    scene.find<QCheckBox>(u"Listen for app launches from BaseSpace"_s)->setChecked(true);
    QCOMPARE(scene.find<LinkField>(u"Redirect URI"_s)->toPlainText(),
             u"http://localhost:17890/launched"_s);
    QVERIFY(scene.press(u"Save"_s));
    QTRY_VERIFY(!scene.window->findChild<SignInSettingsDialog *>());
    QCOMPARE(saved(scene),
             (SignInOptions{.flow = Flow::Redirect,
                            .redirectPath = u"/launched"_s,
                            .redirectPort = 17890,
                            .launches = true}));
}

void TestSignInSettingsDialog::launchesNeedAPort()
{
    WindowScene scene;
    scene.open();
    openDialog(scene);
    scene.find<QCheckBox>(u"Listen for app launches from BaseSpace"_s)->setChecked(true);
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.shows(u"Listening for app launches needs a fixed port."_s));
    QVERIFY(!saved(scene).launches);
}

void TestSignInSettingsDialog::aPortBelongsToOneRegion()
{
    WindowScene scene;
    QVERIFY(scene.bench.signIn.set(*scene.bench.regions.find(u"use1"_s), {.redirectPort = 17890}));
    scene.open();
    openDialog(scene);
    type(scene, u"Redirect port"_s, u"17890"_s);
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.shows(u"The port 17890 belongs to the region use1 already."_s));
    QCOMPARE(saved(scene).redirectPort, quint16(0));
}

void TestSignInSettingsDialog::refusesWhatIsNoPortOrPath()
{
    WindowScene scene;
    scene.open();
    openDialog(scene);
    for (const QString &port : {u"70000"_s, u"80"_s, u"http"_s}) {
        type(scene, u"Redirect port"_s, port);
        QVERIFY(scene.press(u"Save"_s));
        QVERIFY(scene.shows(port));
        QVERIFY(scene.shows(u"Choose one from 1024 to 65535"_s));
    }
    type(scene, u"Redirect port"_s, {});
    type(scene, u"Redirect path"_s, u"callback"_s);
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.shows(u"“callback” cannot be the path of a redirect URI."_s));
    QCOMPARE(saved(scene), SignInOptions());
}

void TestSignInSettingsDialog::copiesTheUriToRegister()
{
    WindowScene scene;
    scene.open();
    openDialog(scene);
    type(scene, u"Redirect port"_s, u"17890"_s);
    QVERIFY(scene.press(u"Copy"_s));
    QCOMPARE(WindowScene::clipboardText(), u"http://localhost:17890/callback"_s);
}

void TestSignInSettingsDialog::saysWhenThePortIsTaken()
{
    WindowScene scene;
    scene.launches.listen();
    scene.open();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    openDialog(scene);
    type(scene, u"Redirect port"_s, port);
    scene.find<QCheckBox>(u"Listen for app launches from BaseSpace"_s)->setChecked(true);
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.shows(scene.launches.problem(u"lab"_s)->what));
    QVERIFY(scene.launches.problem(u"lab"_s)->what.contains(port));

    type(scene, u"Redirect port"_s, QString::number(LaunchScene::freePort()));
    QVERIFY(scene.press(u"Save"_s));
    QTRY_VERIFY(!scene.window->findChild<SignInSettingsDialog *>());
    QVERIFY(!scene.launches.problem(u"lab"_s));
}

void TestSignInSettingsDialog::cancelChangesNothing()
{
    WindowScene scene;
    scene.open();
    openDialog(scene);
    type(scene, u"Redirect port"_s, u"17890"_s);
    QVERIFY(scene.press(u"Cancel"_s));
    QTRY_VERIFY(!scene.window->findChild<SignInSettingsDialog *>());
    QCOMPARE(saved(scene), SignInOptions());
}

QTEST_MAIN(TestSignInSettingsDialog)
#include "tst_signinsettingsdialog.moc"

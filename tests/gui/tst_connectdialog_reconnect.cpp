// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdesk.h"
#include "gui/connectscene.h"
#include "support/testkeyring.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A credential is signed in anew in the connect dialog.
class TestConnectDialogReconnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itStartsWithItsScopes();
    void scopesOfNoPresetAreWritten();
    void theSameUserIsNotAskedAbout();
    void anotherUserIsAskedAbout();
    void itIsReplacedWhenThePersonSaysSo();
    void cancelLeavesItAsItWas();
    void closingKeepsBoth_data();
    void closingKeepsBoth();
    void theDeskOpensOneDialogARegion();
    // Last, for it leaves the keyring locked.
    void closingKeepsBothThoughTheKeychainIsLocked();

private:
    [[nodiscard]] static bool signInAsAnother(ConnectScene &scene, const Credential &former);
};

bool TestConnectDialogReconnect::signInAsAnother(ConnectScene &scene, const Credential &former)
{
    scene.open();
    scene.dialog->reconnect(former);
    if (!scene.askForCode())
        return false;
    scene.accept(scene.bench.otherPerson());
    return scene.waitFor(u"Keep both"_s);
}

void TestConnectDialogReconnect::itStartsWithItsScopes()
{
    ConnectScene scene;
    Credential credential = scene.bench.connectAs(scene.bench.person(), u"core"_s);
    credential.scopes = ScopePreset::preset(ScopePreset::Id::BsCli).scopes;
    scene.open();
    scene.dialog->reconnect(credential);
    QCOMPARE(scene.dialog->windowTitle(), u"Reconnect “core” · Our lab"_s);
    QVERIFY(scene.find<QRadioButton>(u"bs CLI"_s)->isChecked());
    QVERIFY(scene.find<QRadioButton>(u"bs CLI"_s)->hasFocus());
}

void TestConnectDialogReconnect::scopesOfNoPresetAreWritten()
{
    ConnectScene scene;
    Credential credential = scene.bench.connectAs(scene.bench.person());
    credential.scopes = Scopes::parse(u"read project 76076,audit user"_s);
    scene.open();
    scene.dialog->reconnect(credential);
    QVERIFY(scene.find<QRadioButton>(u"Custom"_s)->isChecked());
    QCOMPARE(scene.find<QLineEdit>(u"Scopes"_s)->text(), u"read project 76076, audit user"_s);
}

void TestConnectDialogReconnect::theSameUserIsNotAskedAbout()
{
    ConnectScene scene;
    const Credential former = scene.bench.connectAs(scene.bench.person(), u"core"_s);
    const QByteArray formerToken = scene.bench.tokenOf(former);
    scene.open();
    scene.dialog->reconnect(former);
    scene.choose(u"Upload"_s);
    QVERIFY(scene.connectAs(scene.bench.person()));
    QCOMPARE(scene.bench.credentials.all().size(), 1);
    const Credential now = scene.bench.credentials.all().first();
    QCOMPARE(now.name, u"core"_s);
    QCOMPARE(now.scopes, ScopePreset::preset(ScopePreset::Id::Upload).scopes);
    QVERIFY(scene.bench.tokenOf(now) != formerToken);
}

void TestConnectDialogReconnect::anotherUserIsAskedAbout()
{
    ConnectScene scene;
    const Credential former = scene.bench.connectAs(scene.bench.person(), u"core"_s);
    const QByteArray formerToken = scene.bench.tokenOf(former);
    QVERIFY(signInAsAnother(scene, former));
    const QString other = scene.bench.simulator.users().at(1).name;
    QVERIFY(
        scene.shows(u"You signed in as %1; “core” belongs to %2."_s.arg(other, former.user->name)));
    QVERIFY(scene.shows(u"Closing keeps both."_s));
    QVERIFY(scene.find<QPushButton>(u"Keep both"_s)->isDefault());
    QVERIFY(scene.stored.isEmpty());
    QVERIFY(scene.bench.tokenOf(former) == formerToken);

    QVERIFY(scene.press(u"Keep both"_s));
    QVERIFY(scene.waitForDone());
    QCOMPARE(scene.bench.credentials.all().size(), 2);
    QVERIFY(scene.bench.tokenOf(*scene.bench.credentials.find(u"lab"_s, u"core"_s)) == formerToken);
    QCOMPARE(scene.stored.first().user->id, scene.bench.otherPerson());
}

void TestConnectDialogReconnect::itIsReplacedWhenThePersonSaysSo()
{
    ConnectScene scene;
    const Credential former = scene.bench.connectAs(scene.bench.person(), u"core"_s);
    QVERIFY(signInAsAnother(scene, former));
    QVERIFY(scene.press(u"Replace"_s));
    QVERIFY(scene.waitForDone());
    QCOMPARE(scene.bench.credentials.all().size(), 1);
    QCOMPARE(scene.bench.credentials.all().first().name, u"core"_s);
    QCOMPARE(scene.bench.credentials.all().first().user->id, scene.bench.otherPerson());
}

void TestConnectDialogReconnect::cancelLeavesItAsItWas()
{
    ConnectScene scene;
    const Credential former = scene.bench.connectAs(scene.bench.person(), u"core"_s);
    QVERIFY(signInAsAnother(scene, former));
    QVERIFY(scene.press(u"Cancel"_s));
    QTRY_VERIFY(!scene.dialog);
    QTRY_VERIFY(!scene.bench.credentials.isTidyingUp());
    QCOMPARE(scene.bench.credentials.all(), QList<Credential>{former});
    QCOMPARE(scene.bench.keyringItems(), 1);
}

void TestConnectDialogReconnect::closingKeepsBoth_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Escape") << true;
    QTest::newRow("the window's close button") << false;
}

void TestConnectDialogReconnect::closingKeepsBoth()
{
    QFETCH(bool, byKey);
    ConnectScene scene;
    const Credential former = scene.bench.connectAs(scene.bench.person(), u"core"_s);
    QVERIFY(signInAsAnother(scene, former));
    if (byKey)
        QTest::keyClick(scene.dialog, Qt::Key_Escape);
    else
        scene.dialog->close();
    QVERIFY(!scene.shows(u"Another user signed in"_s));
    QTRY_VERIFY(!scene.dialog);
    QCOMPARE(scene.bench.credentials.all().size(), 2);
    QCOMPARE(scene.stored.first().user->id, scene.bench.otherPerson());
    QVERIFY(!scene.stored.first().sessionOnly);
    QVERIFY(!scene.bench.tokenOf(scene.stored.first()).isEmpty());
    QVERIFY(!scene.bench.tokenOf(former).isEmpty());
}

void TestConnectDialogReconnect::theDeskOpensOneDialogARegion()
{
    Workbench bench;
    bench.setUpClientPair();
    Credential credential = bench.connectAs(bench.person(), u"core"_s);
    QWidget window;
    window.show();
    ConnectDesk desk({bench.regions, bench.credentials, bench.clientKeys, bench.ports,
                      bench.keychain, bench.signIn, bench.clock},
                     window);
    desk.reconnect(credential);
    const auto dialogs = window.findChildren<ConnectDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QVERIFY(dialogs.first()->isVisible());
    QVERIFY(dialogs.first()->windowTitle().contains(u"“core”"_s));
    desk.connectRegion(bench.region());
    QCOMPARE(window.findChildren<ConnectDialog *>().size(), 1);

    credential.region = u"gone"_s;
    desk.reconnect(credential);
    QCOMPARE(window.findChildren<ConnectDialog *>().size(), 1);
}

void TestConnectDialogReconnect::closingKeepsBothThoughTheKeychainIsLocked()
{
    TestKeyring keyring;
    ConnectScene scene;
    const Credential former = scene.bench.connectAs(scene.bench.person(), u"core"_s);
    QVERIFY(signInAsAnother(scene, former));
    QVERIFY(keyring.lock());
    scene.dialog->close();
    QTRY_VERIFY(!scene.dialog);
    QCOMPARE(scene.stored.size(), 1);
    QCOMPARE(scene.bench.credentials.all().size(), 2);
}

QTEST_MAIN(TestConnectDialogReconnect)
#include "tst_connectdialog_reconnect.moc"

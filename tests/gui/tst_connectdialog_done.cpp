// SPDX-License-Identifier: Apache-2.0
#include "gui/connectscene.h"

#include <QLineEdit>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The connect dialog once the credential is stored.
class TestConnectDialogDone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesAndTellsWhoItIs();
    void renamesAtDone();
    void refusesANameInPlace_data();
    void refusesANameInPlace();
    void keepsTheCredentialWhenClosed();
    void connectsAnother();
    void handsTheTokenOverToBeCopied();
};

void TestConnectDialogDone::storesAndTellsWhoItIs()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.workgroup()));
    QCOMPARE(scene.stored.size(), 1);
    const User user = scene.bench.simulator.users().at(2);
    QVERIFY(scene.shows(u"Signed in as "_s + user.name));
    QVERIFY(scene.shows(user.email));
    QVERIFY(scene.shows(u"workgroup"_s));
    QVERIFY(scene.shows(u"Our lab (LAB)"_s));
    QVERIFY(scene.shows(u"browse global"_s));
    QVERIFY(scene.shows(u"read global"_s));
    QVERIFY(scene.shows(u"Saved in GNOME Keyring and read back"_s));
    QCOMPARE(scene.find<QLineEdit>(u"Credential name"_s)->text(), u"default"_s);
    QCOMPARE(scene.bench.credentials.all(), scene.stored);
    QVERIFY(scene.press(u"Done"_s));
    QTRY_VERIFY(!scene.dialog);
}

void TestConnectDialogDone::renamesAtDone()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.person()));
    scene.find<QLineEdit>(u"Credential name"_s)->setText(u"  pipeline 7 "_s);
    QVERIFY(scene.press(u"Done"_s));
    QTRY_VERIFY(!scene.dialog);
    QCOMPARE(scene.bench.credentials.all().size(), 1);
    QCOMPARE(scene.bench.credentials.all().first().name, u"pipeline 7"_s);
}

void TestConnectDialogDone::refusesANameInPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("taken") << u"default"_s;
    QTest::newRow("a slash") << u"a/b"_s;
    QTest::newRow("nothing") << QString();
}

void TestConnectDialogDone::refusesANameInPlace()
{
    QFETCH(QString, name);
    ConnectScene scene;
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.otherPerson()));
    auto *field = scene.find<QLineEdit>(u"Credential name"_s);
    const QString before = field->text();
    field->setText(name);
    QVERIFY(scene.press(u"Done"_s));
    auto *note = scene.dialog->findChild<QLabel *>(u"nameNote"_s);
    QTRY_VERIFY(note->isVisible() && !note->text().isEmpty());
    QVERIFY(field->hasFocus());
    QVERIFY(scene.bench.credentials.find(u"lab"_s, before));

    QTest::keyClicks(field, u"mine"_s);
    QVERIFY(!note->isVisible());
    QVERIFY(scene.press(u"Done"_s));
    QTRY_VERIFY(!scene.dialog);
    QVERIFY(scene.bench.credentials.find(u"lab"_s, u"mine"_s));
}

void TestConnectDialogDone::keepsTheCredentialWhenClosed()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.person()));
    scene.find<QLineEdit>(u"Credential name"_s)->setText(u"unfinished"_s);
    QTest::keyClick(scene.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!scene.dialog);
    QCOMPARE(scene.bench.credentials.all(), scene.stored);
    QVERIFY(!scene.bench.tokenOf(scene.stored.first()).isEmpty());
}

void TestConnectDialogDone::connectsAnother()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.person()));
    QVERIFY(scene.shows(u"Switch the workgroup in the browser first"_s));
    scene.find<QLineEdit>(u"Credential name"_s)->setText(u"me"_s);
    QVERIFY(scene.press(u"Connect another"_s));
    QVERIFY(scene.waitFor(u"Continue"_s));
    QVERIFY(scene.connectAs(scene.bench.workgroup()));
    QCOMPARE(scene.stored.size(), 2);
    QVERIFY(scene.bench.credentials.find(u"lab"_s, u"me"_s));
    QCOMPARE(scene.bench.credentials.all().size(), 2);
}

void TestConnectDialogDone::handsTheTokenOverToBeCopied()
{
    ConnectScene scene;
    scene.open();
    QSignalSpy wanted(scene.dialog, &ConnectDialog::tokenCopyWanted);
    QVERIFY(scene.connectAs(scene.bench.person()));
    QVERIFY(scene.press(u"Copy token"_s));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<Credential>(), scene.stored.first());
}

QTEST_MAIN(TestConnectDialogDone)
#include "tst_connectdialog_done.moc"

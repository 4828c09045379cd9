// SPDX-License-Identifier: Apache-2.0
#include "gui/clientkeydialog.h"
#include "gui/connectscene.h"

#include <QLineEdit>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// K1 in the window: a machine without a session bus.
class TestConnectDialogNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTokenIsKeptForTheSessionAtOnce();
    void soIsAClientPair();
};

void TestConnectDialogNoKeychain::theTokenIsKeptForTheSessionAtOnce()
{
    ConnectScene scene(Prompting::Allowed);
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.person()));
    QVERIFY(scene.shows(u"For this session only."_s));
    const std::optional<Error> error = failureOf(*scene.bench.keychain.access());
    QVERIFY(scene.shows(error->what));
    QVERIFY(scene.shows(error->remedy));
    QVERIFY(!scene.shows(u"read back"_s));
    QVERIFY(scene.stored.first().sessionOnly);
    QVERIFY(!scene.bench.tokenOf(scene.stored.first()).isEmpty());

    scene.find<QLineEdit>(u"Credential name"_s)->setText(u"today"_s);
    QVERIFY(scene.press(u"Done"_s));
    QTRY_VERIFY(!scene.dialog);
    QVERIFY(scene.bench.credentials.find(u"lab"_s, u"today"_s));
}

void TestConnectDialogNoKeychain::soIsAClientPair()
{
    Workbench bench(Prompting::Allowed);
    QPointer<ClientKeyDialog> dialog = new ClientKeyDialog(bench.region(), bench.clientKeys);
    QSignalSpy saved(dialog, &ClientKeyDialog::saved);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QLineEdit *>(u"key"_s)->setText(bench.simulator.clientId());
    dialog->findChild<QLineEdit *>(u"secret"_s)
        ->setText(QString::fromLatin1(bench.simulator.clientSecret()));
    QTest::keyClick(dialog, Qt::Key_Return);
    const auto offer = [&dialog]() -> QPushButton * {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == "Use for this session only"_L1)
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(offer());
    QVERIFY(!bench.clientKeys.isSetUp(bench.region()));
    offer()->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(saved.count(), 1);
    QVERIFY(bench.clientKeys.isSetUp(bench.region()));
}

QTEST_MAIN(TestConnectDialogNoKeychain)
#include "tst_connectdialog_nokeychain.moc"

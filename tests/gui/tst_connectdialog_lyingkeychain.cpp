// SPDX-License-Identifier: Apache-2.0
#include "gui/connectscene.h"
#include "support/testkeyring.h"
#include "vault/fakesecretservice.h"

#include <QTest>

#include <memory>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// K5 in the window: a keychain that says it has kept the token, and has not.
class TestConnectDialogLyingKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotKeptIsNotSaved();
};

void TestConnectDialogLyingKeychain::whatIsNotKeptIsNotSaved()
{
    TestKeyring keyring;
    QVERIFY(keyring.end());
    auto liar = std::make_unique<FakeSecretService>();
    QVERIFY(liar->isRunning());
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForText(u"It is still here."_s));
    QSignalSpy calls(liar.get(), &FakeSecretService::called);
    QVERIFY(scene.press(u"Retry"_s));
    QTRY_VERIFY(calls.contains({u"CreateItem"_s}));
    QVERIFY(scene.waitForText(u"It is still here."_s));
    QVERIFY(scene.stored.isEmpty());
    QVERIFY(scene.bench.credentials.all().isEmpty());

    liar.reset();
    QVERIFY(keyring.replace());
    QVERIFY(scene.waitFor(u"Retry"_s));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(scene.waitForDone());
    QCOMPARE(scene.bench.credentials.all(), scene.stored);
    QVERIFY(scene.bench.simulator.authority().findToken(
        scene.bench.tokenOf(scene.stored.constFirst())));
}

QTEST_MAIN(TestConnectDialogLyingKeychain)
#include "tst_connectdialog_lyingkeychain.moc"

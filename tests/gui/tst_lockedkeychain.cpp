// SPDX-License-Identifier: Apache-2.0
#include "gui/windowscene.h"
#include "support/testkeyring.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The window over a keychain that is locked.
class TestLockedKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoAndTriesAgain();
};

void TestLockedKeychain::saysSoAndTriesAgain()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    TestKeyring keyring;
    QVERIFY(keyring.lock());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, locked"_s));
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.press(u"Retry"_s)); // which is there when the strip is
    QTRY_VERIFY(scene.find<QPushButton>(u"Retry"_s));
    QVERIFY(WindowScene::clipboardText().isEmpty());
    QCOMPARE(scene.bench.credentials.all().size(), 1);

    QVERIFY(keyring.replace());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(scene.waitFor(u"Token copied for"_s));
    QVERIFY(!scene.find<QPushButton>(u"Retry"_s));
}

QTEST_MAIN(TestLockedKeychain)
#include "tst_lockedkeychain.moc"

// SPDX-License-Identifier: Apache-2.0
// On a real gnome-keyring that is stopped: see tests/support/with-keyring.
#include "gui/credentialcard.h"
#include "gui/keychainwords.h"
#include "gui/windowscene.h"
#include "support/testkeyring.h"
#include "vault/longeststall.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// K6 in the window: the keyring hangs, and whatever a person presses, the window stays usable.
class TestHungWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysUsable_data();
    void staysUsable();
};

using Errand = void (*)(WindowScene &);

namespace {

void copy(WindowScene &scene)
{
    QVERIFY(scene.press(u"Copy token"_s));
    scene.clock.advance(keychainwords::patience);
    QVERIFY(scene.shows(keychainwords::waiting()));
    QVERIFY(scene.find<QPushButton>(u"Cancel"_s));
    QVERIFY(scene.waitFor(u"Keychain: not answering"_s));
    QVERIFY(scene.shows(keychainwords::waiting()));
    QVERIFY(scene.waitFor(u"does not answer."_s));
    QVERIFY(!scene.shows(keychainwords::waiting()));
    QVERIFY(scene.find<QPushButton>(u"Retry"_s));
    QVERIFY(WindowScene::clipboardText().isEmpty());
}

void showAndCancel(WindowScene &scene)
{
    QVERIFY(scene.press(u"Show"_s));
    QVERIFY(!scene.shows(keychainwords::waiting()));
    scene.clock.advance(keychainwords::patience);
    QVERIFY(scene.shows(keychainwords::waiting()));
    QVERIFY(scene.press(u"Cancel"_s));
    QVERIFY(!scene.shows(keychainwords::waiting()));
}

void connectAnother(WindowScene &scene)
{
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(scene.waitFor(u"Looking for the client key in GNOME Keyring…"_s));
    QVERIFY(scene.press(u"Cancel"_s));
}

void copyAndLookElsewhere(WindowScene &scene)
{
    QVERIFY(scene.press(u"Copy token"_s));
    scene.choose(u"Frankfurt, Germany"_s);
    QVERIFY(scene.waitFor(u"https://api.euc1.sh.basespace.illumina.com"_s));
    scene.choose(u"Our lab"_s);
    QVERIFY(scene.waitFor(u"does not answer."_s));
}

void verifyAll(WindowScene &scene)
{
    QVERIFY(scene.press(u"Verify all"_s));
    QVERIFY(scene.waitFor(u"0 of 2 verified"_s));
    QVERIFY(scene.press(u"Cancel"_s));
    QVERIFY(scene.waitFor(u"Stopped"_s));
}

void removeAndTakeBack(WindowScene &scene)
{
    QTest::keyClick(scene.window.get(), Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(scene.waitFor(u"Removed “default”"_s));
    QVERIFY(scene.press(u"Undo"_s));
    QTRY_COMPARE(scene.bench.credentials.all().size(), 2);
}

} // namespace

Q_DECLARE_METATYPE(Errand)

void TestHungWindow::staysUsable_data()
{
    QTest::addColumn<Errand>("errand");
    QTest::newRow("a copy that comes to nothing") << Errand(copy);
    QTest::newRow("a look at the token that is given up") << Errand(showAndCancel);
    QTest::newRow("a connect that is given up") << Errand(connectAnother);
    QTest::newRow("another region meanwhile") << Errand(copyAndLookElsewhere);
    QTest::newRow("a verification of all") << Errand(verifyAll);
    QTest::newRow("a removal") << Errand(removeAndTakeBack);
}

void TestHungWindow::staysUsable()
{
    QFETCH(const Errand, errand);
    TestKeyring keyring;
    WindowScene scene(Prompting::Allowed);
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    scene.open();
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));

    QVERIFY(keyring.stop());
    const qint64 stall = longestStall([&] { errand(scene); });
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(stall <= 50, qPrintable(QString::number(stall)));
    qInfo("the longest stall is %lld ms", static_cast<long long>(stall));

    // When it goes on, so do we, and nothing is lost.
    QVERIFY(keyring.resume());
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
    QVERIFY(!scene.shows(u"does not answer."_s));
    QTRY_VERIFY(scene.bench.simulator.authority().findToken(scene.bench.tokenOf(credential)));
    QVERIFY(scene.press(u"Copy token"_s));
    QVERIFY(scene.waitFor(u"Token copied for"_s));
}

QTEST_MAIN(TestHungWindow)
#include "tst_hungwindow.moc"

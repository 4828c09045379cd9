// SPDX-License-Identifier: Apache-2.0
// Runs where there is no session bus, and so no keychain.
#include "gui/windowscene.h"

#include <QLineEdit>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A token is pasted on a computer without a keychain.
class TestPasteDialogNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTokenForThisSession();
};

void TestPasteDialogNoKeychain::keepsTheTokenForThisSession()
{
    WindowScene scene;
    scene.open();
    Simulator &simulator = scene.bench.simulator;
    const AccessToken token = simulator.authority().issueToken(simulator.users().first(),
                                                               Scopes::parse(u"browse global"_s));
    QVERIFY(scene.press(u"Paste a token"_s));
    QTRY_VERIFY(scene.find<QLineEdit>(u"Access token"_s));
    scene.find<QLineEdit>(u"Access token"_s)->setText(QString::fromLatin1(token.bytes()));
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.press(u"Keep for this session only"_s));
    QVERIFY(scene.waitFor(u"This session only"_s));
    const Credential kept = scene.bench.credentials.all().first();
    QCOMPARE(kept.user->id, scene.bench.person());
    QCOMPARE(kept.source, Credential::Source::Pasted);
    QVERIFY(kept.connectedAt.isValid());
    QVERIFY(scene.bench.tokenOf(kept) == token.bytes());
}

QTEST_MAIN(TestPasteDialogNoKeychain)
#include "tst_pastedialog_nokeychain.moc"

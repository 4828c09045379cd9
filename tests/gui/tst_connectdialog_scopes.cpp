// SPDX-License-Identifier: Apache-2.0
#include "core/scopemeaning.h"
#include "gui/chip.h"
#include "gui/connectscene.h"
#include "gui/style.h"

#include <QApplication>
#include <QLineEdit>
#include <QRadioButton>
#include <QScreen>
#include <QTest>

#include <algorithm>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Scopes in the connect dialog: written one by one, explained, and what the server made of them.
class TestConnectDialogScopes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void explainsEachAsItIsWritten();
    void warnsAboutWideOnes();
    void explainsWhatIsMalformed();
    void refusesOnlyWhatCannotBe();
    void asksForMoreAccessToOneProject();
    void theServerHasTheLastWord();
    void fitsASmallScreen();
    void saysInALineThatAllWasGranted();
    void saysWhatWasNotGranted();
};

namespace {

void beCustom(const ConnectScene &scene, const QString &scopes)
{
    scene.choose(u"Custom"_s);
    scene.write(u"Scopes"_s, scopes);
}

/// Whether all of the dialog is on the screen, its button as well.
bool fits(const ConnectScene &scene, const QString &button)
{
    const auto *found = scene.find<QPushButton>(button);
    return found && found->screen()->availableGeometry().contains(found->window()->geometry())
        && found->visibleRegion() == found->rect();
}

} // namespace

void TestConnectDialogScopes::explainsEachAsItIsWritten()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(!scene.find<QLineEdit>(u"Scopes"_s));
    scene.choose(u"Custom"_s);
    // It starts with what was chosen before.
    QCOMPARE(scene.find<QLineEdit>(u"Scopes"_s)->text(), u"browse global, read global"_s);
    scene.write(u"Scopes"_s, u"browse run 5, audit user"_s);
    QVERIFY(scene.shows(u"browse run 5"_s) && scene.shows(u"List what is in run 5."_s));
    QVERIFY(scene.shows(u"audit user"_s));
    QVERIFY(!scene.shows(u"read global"_s));
    QVERIFY(scene.find<QLineEdit>(u"Scopes"_s)
                ->accessibleDescription()
                .contains(u"List what is in run 5."_s));
    scene.find<QLineEdit>(u"Scopes"_s)->clear();
    QVERIFY(scene.shows(u"Without scopes"_s));
    QVERIFY(scene.find<QPushButton>(u"Continue"_s)->isEnabled());

    scene.choose(u"Browse"_s);
    QVERIFY(!scene.find<QLineEdit>(u"Scopes"_s));
    QVERIFY(scene.shows(ScopePreset::preset(ScopePreset::Id::Browse).explanation()));
}

void TestConnectDialogScopes::warnsAboutWideOnes()
{
    ConnectScene scene;
    scene.open();
    beCustom(scene, u"read global, WRITE global, empty  trash"_s);
    QVERIFY(scene.shows(u"Reaches far: write global, empty trash."_s));
    scene.write(u"Scopes"_s, u"read project 1"_s);
    QVERIFY(!scene.shows(u"Reaches far"_s));
}

void TestConnectDialogScopes::explainsWhatIsMalformed()
{
    ConnectScene scene;
    scene.open();
    beCustom(scene, u"read project, frobnicate"_s);
    QVERIFY(scene.shows(u"One number has to follow"_s));
    QVERIFY(scene.shows(u"SpaceKey does not know this scope."_s));
    QVERIFY(scene.find<QPushButton>(u"Continue"_s)->isEnabled());
}

void TestConnectDialogScopes::refusesOnlyWhatCannotBe()
{
    ConnectScene scene;
    scene.open();
    beCustom(scene, u" , "_s);
    QVERIFY(!scene.find<QPushButton>(u"Continue"_s)->isEnabled());
    QVERIFY(scene.shows(u"There is no scope between these commas."_s));
    scene.find<QLineEdit>(u"Scopes"_s)->setText(u"read pröject 1"_s);
    QVERIFY(!scene.find<QPushButton>(u"Continue"_s)->isEnabled());
    // What stands in the field counts for Custom alone.
    scene.choose(u"Browse"_s);
    QVERIFY(scene.find<QPushButton>(u"Continue"_s)->isEnabled());
    scene.choose(u"Custom"_s);
    QVERIFY(!scene.find<QPushButton>(u"Continue"_s)->isEnabled());
}

void TestConnectDialogScopes::asksForMoreAccessToOneProject()
{
    ConnectScene scene;
    scene.open();
    beCustom(scene, u"Read Project 76076"_s);
    QVERIFY(scene.connectAs(scene.bench.person()));
    QCOMPARE(scene.stored.first().scopes->toWire(), u"read project 76076"_s);
    QVERIFY(scene.shows(u"read project 76076"_s));
    // It was for once.
    scene.dialog->close();
    scene.open();
    QVERIFY(scene.find<QRadioButton>(u"Download"_s)->isChecked());
}

void TestConnectDialogScopes::theServerHasTheLastWord()
{
    ConnectScene scene;
    scene.open();
    beCustom(scene, u"frobnicate all"_s);
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(scene.waitFor(u"Dismiss"_s));
    // What was written is still there, to be mended.
    QVERIFY(scene.find<QRadioButton>(u"Custom"_s)->isChecked());
    QCOMPARE(scene.find<QLineEdit>(u"Scopes"_s)->text(), u"frobnicate all"_s);
    scene.write(u"Scopes"_s, u"browse global"_s);
    QVERIFY(scene.connectAs(scene.bench.person()));
}

void TestConnectDialogScopes::fitsASmallScreen()
{
    ConnectScene scene;
    scene.open();
    QStringList many;
    for (int i = 1; i <= 40; ++i)
        many.append(u"create project %1"_s.arg(i));
    beCustom(scene, many.join(u","_s) + u",write global"_s);
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(scene.waitFor(u"Copy code"_s));
    scene.decline();
    QVERIFY(scene.waitFor(u"Retry"_s)); // and an error above it
    QTRY_VERIFY(fits(scene, u"Continue"_s));
    scene.choose(u"Download"_s);
    QCoreApplication::processEvents(); // it grows when its layout says so
    QVERIFY(fits(scene, u"Continue"_s));
}

void TestConnectDialogScopes::saysInALineThatAllWasGranted()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.person()));
    QVERIFY(scene.shows(u"Asked for"_s));
    QVERIFY(scene.shows(u"Granted in full"_s));
    const auto chips = scene.dialog->findChildren<Chip *>();
    QVERIFY(std::ranges::any_of(chips, [](const Chip *chip) {
        return chip->isVisible() && chip->text() == "browse global"_L1
            && chip->toolTip() == ScopeMeaning::of(chip->text()).explanation;
    }));
    QVERIFY(!scene.shows(u"ot granted"_s));
}

void TestConnectDialogScopes::saysWhatWasNotGranted()
{
    ConnectScene scene;
    scene.bench.simulator.authority().behaviour().grantable =
        Scopes::parse(u"browse global,read global"_s);
    scene.open();
    scene.choose(u"Upload"_s);
    QVERIFY(scene.connectAs(scene.bench.person()));
    QVERIFY(scene.shows(u"did not grant all that was asked for"_s));
    QVERIFY(scene.shows(u"Not granted: write global"_s));
    QVERIFY(scene.shows(u"Not granted: create runs"_s));
    QVERIFY(!scene.shows(u"Not granted: read global"_s));
    // What is kept is what was given.
    QCOMPARE(scene.stored.first().scopes, Scopes::parse(u"browse global,read global"_s));
    QVERIFY(fits(scene, u"Done"_s));
}

QTEST_MAIN(TestConnectDialogScopes)
#include "tst_connectdialog_scopes.moc"

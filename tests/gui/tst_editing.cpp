// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialcard.h"
#include "gui/editdialog.h"
#include "gui/revokedialog.h"
#include "gui/windowscene.h"
#include "support/withinasecond.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person gives names and notes, and saves what was of this session only.
class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndNotes();
    void aLongNameFitsTheScreen();
    void refusesATakenNameInPlace();
    void refusesALongNoteInPlace();
    void cancelChangesNothing();
    void seesWhatAnotherProgramEdits();
    void savesWhatIsOfThisSessionOnly();
    void saysThatScopesAreNotKnown();
    void saysWhereADamagedListIs();

private:
    [[nodiscard]] static QDialog *dialog(const WindowScene &scene)
    {
        return scene.window->findChild<EditDialog *>();
    }
    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keyClicks(field, text);
    }
    static bool open(const WindowScene &scene)
    {
        QTest::keyClick(scene.window.get(), Qt::Key_F2);
        return QTest::qWaitFor([&] { return dialog(scene) && dialog(scene)->isVisible(); });
    }
};

void TestEditing::namesAndNotes()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(open(scene));
    QCOMPARE(scene.find<QLineEdit>(u"Credential name"_s)->text(), u"default"_s);
    type(scene.find<QLineEdit>(u"Credential name"_s), u"pipeline"_s);
    type(scene.find<QPlainTextEdit>(u"Note"_s), u"for <b>the</b> night run"_s);
    QVERIFY(scene.press(u"Save"_s));
    QTRY_VERIFY(!dialog(scene));
    QVERIFY(scene.waitFor(u"for <b>the</b> night run"_s));
    QVERIFY(scene.find<CredentialCard>(u"pipeline"_s)
                ->accessibleDescription()
                .contains(u"for <b>the</b> night run"_s));
    QCOMPARE(scene.bench.credentials.all().first().note, u"for <b>the</b> night run"_s);

    QVERIFY(scene.pick(u"pipeline"_s, u"Edit…"_s));
    QTRY_VERIFY(scene.find<QPlainTextEdit>(u"Note"_s));
    scene.find<QPlainTextEdit>(u"Note"_s)->clear();
    QTest::keyClick(scene.find<QLineEdit>(u"Credential name"_s), Qt::Key_Return);
    QTRY_VERIFY(!dialog(scene));
    QTRY_VERIFY(!scene.shows(u"night run"_s));
}

void TestEditing::aLongNameFitsTheScreen()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const QString name(64, u'W');
    scene.bench.connectAs(scene.bench.person(), name);
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    scene.open();
    QVERIFY(open(scene));
    const QRect screen = scene.window->screen()->availableGeometry();
    QVERIFY(screen.contains(dialog(scene)->frameGeometry()));
    QVERIFY(scene.shows(name));
    type(scene.find<QLineEdit>(u"Credential name"_s), u"core"_s);
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.waitFor(u"There is already a credential named core"_s));
    QTest::keyClick(dialog(scene), Qt::Key_Escape);

    // Nor does a refusal that holds it, or another dialog about it.
    QVERIFY(scene.pick(u"core"_s, u"Edit…"_s));
    QTRY_VERIFY(scene.find<QLineEdit>(u"Credential name"_s));
    type(scene.find<QLineEdit>(u"Credential name"_s), name);
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.waitFor(u"There is already a credential named "_s + name));
    QVERIFY(screen.contains(dialog(scene)->frameGeometry()));
    QTest::keyClick(dialog(scene), Qt::Key_Escape);
    QVERIFY(scene.pick(name, u"Revoke…"_s));
    const auto *revoke = scene.window->findChild<RevokeDialog *>();
    QVERIFY(revoke && revoke->isVisible());
    QVERIFY(screen.contains(revoke->frameGeometry()));
}

void TestEditing::refusesATakenNameInPlace()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.bench.connectAs(scene.bench.workgroup(), u"core"_s);
    const QList<Credential> before = scene.bench.credentials.all();
    scene.open();
    QVERIFY(open(scene));
    auto *name = scene.find<QLineEdit>(u"Credential name"_s);
    type(name, u"core"_s);
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.waitFor(u"There is already a credential named core"_s));
    QVERIFY(dialog(scene)->isVisible());
    QTRY_VERIFY(name->hasFocus());
    QCOMPARE(scene.bench.credentials.all(), before);
    type(name, u"mine"_s);
    QVERIFY(!scene.shows(u"There is already"_s));
    QVERIFY(scene.press(u"Save"_s));
    QTRY_VERIFY(!dialog(scene));
    QVERIFY(scene.bench.credentials.find(u"lab"_s, u"mine"_s));
}

void TestEditing::refusesALongNoteInPlace()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    QVERIFY(open(scene));
    auto *note = scene.find<QPlainTextEdit>(u"Note"_s);
    note->setPlainText(QString(Credential::maxNoteLength + 1, u'x'));
    QVERIFY(scene.press(u"Save"_s));
    QVERIFY(scene.waitFor(u"A note has at most 500"_s));
    QVERIFY(dialog(scene)->isVisible());
    QTRY_VERIFY(note->hasFocus());
}

void TestEditing::cancelChangesNothing()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    const QList<Credential> before = scene.bench.credentials.all();
    scene.open();
    QVERIFY(open(scene));
    type(scene.find<QLineEdit>(u"Credential name"_s), u"other"_s);
    QTest::keyClick(dialog(scene), Qt::Key_Escape);
    QTRY_VERIFY(!dialog(scene));
    QCOMPARE(scene.bench.credentials.all(), before);
}

void TestEditing::seesWhatAnotherProgramEdits()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    scene.bench.credentials.watch();
    Credentials other(scene.bench.profile, scene.bench.keychain, scene.bench.regions,
                      scene.bench.clock);
    const auto edit = [&](int i) {
        const Credential credential = other.all().first();
        QCOMPARE(
            failureOf(*other.edit(credential, u"elsewhere %1"_s.arg(i), u"their note %1"_s.arg(i))),
            std::nullopt);
    };
    QVERIFY(isSeenWithinASecond(edit, [&](int i) {
        return scene.shows(u"their note %1"_s.arg(i))
            && scene.find<CredentialCard>(u"elsewhere %1"_s.arg(i));
    }));
}

void TestEditing::savesWhatIsOfThisSessionOnly()
{
    WindowScene scene;
    const AccessToken token = AccessToken::fromBytes("a-made-up-token");
    const Credential credential = scene.bench.credentials.addForSession(
        {.region = u"lab"_s, .apiServer = scene.bench.region().apiServer()}, token);
    scene.open();
    QVERIFY(scene.shows(u"This session only"_s));
    QVERIFY(scene.press(u"Save to keychain"_s));
    QTRY_VERIFY(!scene.bench.credentials.all().first().sessionOnly);
    QTRY_VERIFY(!scene.shows(u"This session only"_s));
    QVERIFY(!scene.find<QPushButton>(u"Save to keychain"_s));
    QVERIFY(scene.bench.tokenOf(scene.bench.credentials.all().first()) == token.bytes());
    QCOMPARE(scene.bench.credentials.all().first().name, credential.name);
}

void TestEditing::saysThatScopesAreNotKnown()
{
    WindowScene scene;
    const AccessToken token = AccessToken::fromBytes("a-made-up-token");
    QVERIFY(!scene.bench.credentials.addForSession({.region = u"lab"_s}, token).scopes);
    scene.open();
    QVERIFY(scene.shows(u"Scopes not known"_s));
    QVERIFY(!scene.shows(u"identity only"_s));
}

void TestEditing::saysWhereADamagedListIs()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    QTRY_VERIFY(!scene.bench.credentials.isTidyingUp());
    QCOMPARE(failureOf(*scene.bench.credentials.rename(credential, u"x"_s)), std::nullopt);
    QFile file(scene.bench.profile.indexFile());
    QVERIFY(file.open(QFile::WriteOnly));
    file.close(); // and now it is empty
    scene.bench.credentials.reload();
    scene.open();
    QVERIFY(scene.shows(u"is damaged"_s));
    scene.bench.credentials.watch();
    QVERIFY(scene.waitFor(u"It was set aside as"_s));
    QVERIFY(scene.find<CredentialCard>(credential.name));
    QTRY_VERIFY(!scene.bench.credentials.damage());
}

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"

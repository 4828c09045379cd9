// SPDX-License-Identifier: Apache-2.0
#include "gui/bsfilecard.h"
#include "gui/bsfilesdialog.h"
#include "gui/bsscene.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person has used the bs CLI, and brings its tokens into the keychain.
class TestBsFilesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatIsInTheFiles();
    void saysWhenThereAreNone();
    void importsAndLeavesTheFile();
    void movesWhenThePersonSaysSo();
    void leavesTheTokenWhenThePersonSaysSo();
    void importsAllAtOnce();
    void asksBeforeAnotherTokenIsReplaced();
    void saysWhyATokenIsNotImported();
    void asksBeforeARegionIsAdded();
    void fixesPermissions();
    void isOfferedWhereThereIsNothingYet();
    void isOfferedWithoutAClientPair();
    void isUsedByKeyboardAlone();

private:
    [[nodiscard]] bool open() const;
    [[nodiscard]] bool press(const QString &button) const { return m_stage->scene.press(button); }
    [[nodiscard]] bool waitFor(const QString &part) const { return m_stage->scene.waitFor(part); }
    [[nodiscard]] bool shows(const QString &part) const { return m_stage->scene.shows(part); }
    [[nodiscard]] const QList<Credential> &all() const
    {
        return m_stage->scene.bench.credentials.all();
    }

    std::unique_ptr<BsScene> m_stage;
};

void TestBsFilesDialog::init()
{
    m_stage = std::make_unique<BsScene>();
}

void TestBsFilesDialog::cleanup()
{
    m_stage.reset();
}

bool TestBsFilesDialog::open() const
{
    m_stage->scene.open();
    QTest::keyClick(m_stage->scene.window.get(), Qt::Key_I,
                    Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_stage->scene.window->findChild<BsFilesDialog *>();
    if (dialog == nullptr)
        return false;
    dialog->activateWindow(); // as a window manager does
    return QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; });
}

void TestBsFilesDialog::saysWhatIsInTheFiles()
{
    const QByteArray token = m_stage->token();
    m_stage->writeFile(u"default.cfg"_s, token, true);
    m_stage->writeText(u"empty.cfg"_s, "apiServer = https://api.basespace.illumina.com\n");
    m_stage->writeText(u"broken.cfg"_s, QByteArray("a\0b", 3));
    QVERIFY(open());
    QVERIFY(waitFor(u"Token in the open · not in the keychain · open to other users"_s));
    QVERIFY(shows(u"Our lab (LAB)"_s));
    QVERIFY(shows(u"No token in it"_s));
    QVERIFY(shows(u"United States (USE1)"_s));
    QVERIFY(shows(u"Cannot be read"_s));
    QVERIFY(!shows(QString::fromLatin1(token)));
    QVERIFY(m_stage->scene.find<BsFileCard>(u"default.cfg"_s)
                ->accessibleDescription()
                .contains(u"Token in the open"_s));
    QCOMPARE(m_stage->scene.bench.relay->requests(), 0); // no server was asked
}

void TestBsFilesDialog::saysWhenThereAreNone()
{
    QVERIFY(open());
    QCoreApplication::processEvents(); // the keychain has been looked at, too
    QVERIFY(shows(u"There are no files of the bs CLI here"_s));
}

void TestBsFilesDialog::importsAndLeavesTheFile()
{
    const QByteArray token = m_stage->token();
    m_stage->writeFile(u"uploads.cfg"_s, token);
    const QByteArray before = m_stage->read(u"uploads.cfg"_s);
    QVERIFY(open());
    QVERIFY(press(u"Import uploads.cfg"_s));
    QVERIFY(waitFor(u"In the keychain as “uploads” of "_s
                    + m_stage->scene.bench.simulator.users().first().name));
    QVERIFY(waitFor(u"also in the keychain as “uploads”"_s));
    QVERIFY(!m_stage->scene.find<QPushButton>(u"Import uploads.cfg"_s));
    QVERIFY(m_stage->read(u"uploads.cfg"_s) == before);
    QCOMPARE(all().first().source, Credential::Source::Imported);
    QVERIFY(m_stage->scene.bench.tokenOf(all().first()) == token);
}

void TestBsFilesDialog::movesWhenThePersonSaysSo()
{
    const QByteArray token = m_stage->token();
    m_stage->writeFile(u"default.cfg"_s, token);
    QVERIFY(open());
    QVERIFY(press(u"Move default.cfg to keychain"_s));
    QVERIFY(waitFor(u"Take it out of default.cfg now?"_s));
    QVERIFY(m_stage->read(u"default.cfg"_s).contains(token));
    QVERIFY(m_stage->scene.find<QPushButton>(u"Leave it"_s)->hasFocus());
    QVERIFY(press(u"Take it out"_s));
    QVERIFY(waitFor(u"in the keychain, and no longer in the file"_s));
    QVERIFY(waitFor(u"No token in it"_s));
    QVERIFY(!m_stage->read(u"default.cfg"_s).contains(token));
    QVERIFY(m_stage->read(u"default.cfg"_s).contains("apiServer"));
    QVERIFY(m_stage->scene.bench.tokenOf(all().first()) == token);
    QCOMPARE(QFileInfo(m_stage->path(u"default.cfg.bak"_s)).exists(), false);
}

void TestBsFilesDialog::leavesTheTokenWhenThePersonSaysSo()
{
    const QByteArray token = m_stage->token();
    m_stage->writeFile(u"default.cfg"_s, token);
    QVERIFY(open());
    QVERIFY(press(u"Move default.cfg to keychain"_s));
    QVERIFY(waitFor(u"Take it out"_s));
    QVERIFY(press(u"Leave it"_s));
    QVERIFY(!shows(u"Take it out"_s));
    QVERIFY(m_stage->read(u"default.cfg"_s).contains(token));
    QVERIFY(m_stage->scene.find<QPushButton>(u"Move default.cfg to keychain"_s));
}

void TestBsFilesDialog::importsAllAtOnce()
{
    for (int i = 0; i < 3; ++i)
        m_stage->writeFile(u"c%1.cfg"_s.arg(i), m_stage->token(i));
    QVERIFY(open());
    QVERIFY(press(u"Import all"_s));
    QTRY_COMPARE(all().size(), 3);
    QVERIFY(waitFor(u"also in the keychain as “c2”"_s));
    QVERIFY(!m_stage->scene.find<QPushButton>(u"Import all"_s));
}

void TestBsFilesDialog::asksBeforeAnotherTokenIsReplaced()
{
    m_stage->scene.bench.setUpClientPair();
    const Credential former =
        m_stage->scene.bench.connectAs(m_stage->scene.bench.workgroup(), u"default"_s);
    const QByteArray token = m_stage->token();
    m_stage->writeFile(u"default.cfg"_s, token);
    QVERIFY(open());
    QVERIFY(press(u"Import default.cfg"_s));
    QVERIFY(waitFor(u"It holds another token."_s));
    QCOMPARE(all(), QList{former});
    QVERIFY(press(u"Replace"_s));
    QVERIFY(waitFor(u"also in the keychain as “default”"_s));
    QCOMPARE(all().size(), 1);
    QVERIFY(m_stage->scene.bench.tokenOf(all().first()) == token);
}

void TestBsFilesDialog::saysWhyATokenIsNotImported()
{
    m_stage->writeFile(u"default.cfg"_s, m_stage->token());
    m_stage->scene.bench.simulator.authority().revokeAll();
    QVERIFY(open());
    QVERIFY(press(u"Import default.cfg"_s));
    QVERIFY(waitFor(u"The server of Our lab (LAB) does not know this token"_s));
    QVERIFY(all().isEmpty());
    QTRY_VERIFY(m_stage->scene.find<QPushButton>(u"Close"_s));
}

void TestBsFilesDialog::asksBeforeARegionIsAdded()
{
    Simulator elsewhere(m_stage->scene.bench.clock);
    QVERIFY(elsewhere.listen());
    const QByteArray token =
        elsewhere.authority()
            .issueToken(elsewhere.users().first(), Scopes::parse(u"browse global"_s))
            .bytes();
    m_stage->writeText(u"hub.cfg"_s,
                       "apiServer = " + elsewhere.apiUrl().toEncoded() + "\naccessToken = " + token
                           + '\n');
    QVERIFY(open());
    const auto regions = m_stage->scene.bench.regions.regions().size();
    QVERIFY(waitFor(u"not in the keychain"_s) || waitFor(u"Token in the open"_s));
    QVERIFY(!m_stage->scene.find<QPushButton>(u"Import hub.cfg"_s));
    QVERIFY(press(u"Add region of hub.cfg"_s));
    QVERIFY(shows(u"do so only if you trust it"_s));
    QCOMPARE(m_stage->scene.bench.regions.regions().size(), regions);
    QVERIFY(press(u"Add region"_s));
    QCOMPARE(m_stage->scene.bench.regions.regions().size(), regions + 1);
    QCOMPARE(elsewhere.authority().counters().apiCalls, 0);
    QVERIFY(press(u"Import hub.cfg"_s));
    QTRY_COMPARE(all().size(), 1);
    QVERIFY(elsewhere.authority().counters().apiCalls > 0);
}

void TestBsFilesDialog::fixesPermissions()
{
    m_stage->writeFile(u"default.cfg"_s, m_stage->token(), true);
    QVERIFY(open());
    QVERIFY(press(u"Fix permissions of default.cfg"_s));
    QVERIFY(waitFor(u"Only you can read and change it now."_s));
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(m_stage->path(u"default.cfg"_s)), mine);
    QTRY_VERIFY(!m_stage->scene.find<QPushButton>(u"Fix permissions of default.cfg"_s));
}

void TestBsFilesDialog::isOfferedWhereThereIsNothingYet()
{
    m_stage->scene.open();
    QVERIFY(!m_stage->scene.find<QPushButton>(u"Import from bs CLI"_s));
    m_stage->writeFile(u"default.cfg"_s, m_stage->token());
    m_stage->scene.open();
    QVERIFY(press(u"Import from bs CLI"_s));
    QVERIFY(waitFor(u"Files of the bs CLI"_s));
}

void TestBsFilesDialog::isOfferedWithoutAClientPair()
{
    m_stage->writeFile(u"default.cfg"_s, m_stage->token());
    m_stage->scene.open();
    QVERIFY(press(u"Connect BaseSpace"_s));
    QTRY_VERIFY(m_stage->scene.find<QLineEdit>(u"Client key"_s));
    auto *dialog = m_stage->scene.find<QLineEdit>(u"Client key"_s)->window();
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"importButton"_s), Qt::LeftButton);
    QVERIFY(waitFor(u"Files of the bs CLI"_s));
    QTRY_VERIFY(!m_stage->scene.find<QLineEdit>(u"Client key"_s));
}

void TestBsFilesDialog::isUsedByKeyboardAlone()
{
    const QByteArray token = m_stage->token();
    m_stage->writeFile(u"default.cfg"_s, token);
    QVERIFY(open());
    QVERIFY(waitFor(u"not in the keychain"_s));
    auto *dialog = m_stage->scene.window->findChild<BsFilesDialog *>();
    const auto tabTo = [&](const QString &name) {
        for (int i = 0; i < 10 && QApplication::focusWidget()->accessibleName() != name; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget()->accessibleName() == name;
    };
    QVERIFY(tabTo(u"Move default.cfg to keychain"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(waitFor(u"Take it out"_s));
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Leave it"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(waitFor(u"no longer in the file"_s));
    const QPointer<BsFilesDialog> gone = dialog;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!gone);
}

QTEST_MAIN(TestBsFilesDialog)
#include "tst_bsfilesdialog.moc"

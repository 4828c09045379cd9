// SPDX-License-Identifier: Apache-2.0
#include "gui/bsexportdialog.h"
#include "gui/bsscene.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A credential is written to one of the bs CLI's files.
class TestBsExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsANewFileBeforeItIsWritten();
    void showsBeforeAndAfter();
    void savesATokenItDoesNotKnow();
    void refusesABadNameInPlace();
    void cancelledItWritesNothing();
    void isUsedByKeyboardAlone();

private:
    [[nodiscard]] bool open() const;
    [[nodiscard]] bool press(const QString &button) const { return m_stage->scene.press(button); }
    [[nodiscard]] bool waitFor(const QString &part) const { return m_stage->scene.waitFor(part); }
    [[nodiscard]] QString lines(const QString &view) const;

    std::unique_ptr<BsScene> m_stage;
    QByteArray m_token;
};

void TestBsExportDialog::init()
{
    m_stage = std::make_unique<BsScene>();
    m_stage->scene.bench.setUpClientPair();
    m_token =
        m_stage->scene.bench.tokenOf(m_stage->scene.bench.connectAs(m_stage->scene.bench.person()));
}

void TestBsExportDialog::cleanup()
{
    m_stage.reset();
}

bool TestBsExportDialog::open() const
{
    m_stage->scene.open();
    return m_stage->scene.pick(u"default"_s, u"Export to bs CLI…"_s) && QTest::qWaitFor([this] {
               const auto *button = m_stage->scene.find<QPushButton>(u"Export"_s);
               return button != nullptr && button->isEnabled();
           });
}

QString TestBsExportDialog::lines(const QString &view) const
{
    const auto *found = m_stage->scene.find<QPlainTextEdit>(view);
    return found ? found->toPlainText() : QString();
}

void TestBsExportDialog::showsANewFileBeforeItIsWritten()
{
    QVERIFY(open());
    QVERIFY(!m_stage->scene.find<QPlainTextEdit>(u"Before"_s));
    QVERIFY(lines(u"After"_s).contains(m_stage->scene.bench.region().apiServer()));
    QVERIFY(!lines(u"After"_s).contains(QString::fromLatin1(m_token)));
    QVERIFY(!QFile::exists(m_stage->path(u"default.cfg"_s)));
    m_stage->scene.find<QCheckBox>(u"Default header"_s)->click();
    QTRY_VERIFY(lines(u"After"_s).startsWith(u"[DEFAULT]"_s));
    QVERIFY(press(u"Export"_s));
    QVERIFY(waitFor(u"Written to "_s));
    const QByteArray written = m_stage->read(u"default.cfg"_s);
    QVERIFY(written.startsWith("[DEFAULT]\n"));
    QVERIFY(written.contains(m_token));
    QVERIFY(press(u"Done"_s));
    QTRY_VERIFY(!m_stage->scene.window->findChild<BsExportDialog *>());
}

void TestBsExportDialog::showsBeforeAndAfter()
{
    m_stage->writeText(u"mine.cfg"_s, "# my own\napiServer = https://x.example.org\nother = 1\n");
    QVERIFY(open());
    m_stage->scene.find<QLineEdit>(u"Configuration"_s)->setText(u"mine"_s);
    QTRY_VERIFY(lines(u"Before"_s).contains(u"https://x.example.org"_s));
    QVERIFY(lines(u"Before"_s).contains(u"# my own"_s));
    QVERIFY(lines(u"After"_s).contains(u"# my own"_s));
    QVERIFY(lines(u"After"_s).contains(m_stage->scene.bench.region().apiServer()));
    QVERIFY(!lines(u"After"_s).contains(u"https://x.example.org"_s));
    const auto marked = [this](const QString &view) {
        return m_stage->scene.find<QPlainTextEdit>(view)->extraSelections().size();
    };
    QCOMPARE(marked(u"Before"_s), 1); // the server, which is another one then
    QCOMPARE(marked(u"After"_s), 2); // and the token, which was not there
    QVERIFY(press(u"Export"_s));
    QVERIFY(waitFor(u"Written to "_s));
    QVERIFY(m_stage->read(u"mine.cfg"_s).contains("# my own\n"));
    QVERIFY(m_stage->read(u"mine.cfg"_s).contains("other = 1\n"));
    QVERIFY(m_stage->read(u"mine.cfg"_s).contains(m_token));
}

void TestBsExportDialog::savesATokenItDoesNotKnow()
{
    const QByteArray unknown = m_stage->token(1);
    m_stage->writeFile(u"default.cfg"_s, unknown);
    QVERIFY(open());
    QVERIFY(waitFor(u"That one is saved in the keychain first, as lab/default-previous."_s));
    QCOMPARE(m_stage->scene.bench.credentials.all().size(), 1);
    QVERIFY(press(u"Export"_s));
    QVERIFY(waitFor(u"The former token is in the keychain as “default-previous”."_s));
    QVERIFY(m_stage->read(u"default.cfg"_s).contains(m_token));
    const auto former = m_stage->scene.bench.credentials.find(u"lab"_s, u"default-previous"_s);
    QVERIFY(former);
    QVERIFY(m_stage->scene.bench.tokenOf(*former) == unknown);
}

void TestBsExportDialog::refusesABadNameInPlace()
{
    QVERIFY(open());
    m_stage->scene.find<QLineEdit>(u"Configuration"_s)->setText(u"../evil"_s);
    QVERIFY(!m_stage->scene.find<QPushButton>(u"Export"_s)->isEnabled());
    QVERIFY(waitFor(u"../evil"_s));
    QVERIFY(!m_stage->scene.find<QPushButton>(u"Export"_s)->isEnabled());
    m_stage->scene.find<QLineEdit>(u"Configuration"_s)->setText(u"good"_s);
    QTRY_VERIFY(m_stage->scene.find<QPushButton>(u"Export"_s)->isEnabled());
    QVERIFY(!m_stage->scene.shows(u"../evil"_s));
}

void TestBsExportDialog::cancelledItWritesNothing()
{
    const QByteArray unknown = m_stage->token(1);
    m_stage->writeFile(u"default.cfg"_s, unknown);
    const QByteArray before = m_stage->read(u"default.cfg"_s);
    QVERIFY(open());
    QVERIFY(press(u"Cancel"_s));
    QTRY_VERIFY(!m_stage->scene.window->findChild<BsExportDialog *>());
    QVERIFY(m_stage->read(u"default.cfg"_s) == before);
    QCOMPARE(m_stage->scene.bench.credentials.all().size(), 1);
}

void TestBsExportDialog::isUsedByKeyboardAlone()
{
    m_stage->scene.open();
    QTest::keyClick(m_stage->scene.window.get(), Qt::Key_E,
                    Qt::ControlModifier | Qt::ShiftModifier);
    const QPointer<BsExportDialog> dialog = m_stage->scene.window->findChild<BsExportDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(m_stage->scene.find<QPushButton>(u"Export"_s)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(waitFor(u"Written to "_s));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QVERIFY(m_stage->read(u"default.cfg"_s).contains(m_token));
}

QTEST_MAIN(TestBsExportDialog)
#include "tst_bsexportdialog.moc"

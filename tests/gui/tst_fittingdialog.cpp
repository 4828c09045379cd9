// SPDX-License-Identifier: Apache-2.0
#include "gui/fittingdialog.h"
#include "gui/wrappedlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A dialog with a body of as many fields as it is given, and a button beneath it.
class Form final : public FittingDialog
{
    Q_OBJECT

public:
    explicit Form(int fields)
        : m_column(new QVBoxLayout)
        , m_button(new QPushButton(u"Save"_s))
    {
        auto *body = new QWidget;
        body->setObjectName(u"body"_s);
        body->setLayout(m_column);
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(body);
        layout->addWidget(m_button);
        for (int i = 0; i < fields; ++i)
            add(new QLineEdit);
        fit();
    }

    void add(QWidget *widget) { m_column->addWidget(widget); }
    [[nodiscard]] QWidget *last() const
    {
        return m_column->itemAt(m_column->count() - 1)->widget();
    }
    [[nodiscard]] bool isWhole() const
    {
        return screen()->availableGeometry().contains(frameGeometry())
            && rect().contains(m_button->geometry());
    }
    [[nodiscard]] const QScrollBar &scrollBar() const
    {
        return *findChild<QScrollArea *>()->verticalScrollBar();
    }
    /// Whether the last field is on the screen as a whole.
    [[nodiscard]] bool showsLast() const { return last()->visibleRegion() == last()->rect(); }

private:
    QVBoxLayout *m_column;
    QPushButton *m_button;
};

/// Dialogs are as large as their contents, and no larger than the screen.
class TestFittingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsHighAsItsContents();
    void aBodyTooHighForTheScreenScrolls();
    void whatGetsTheFocusComesIntoView();
    void theKeyboardScrollsWhatHasNoFields();
    void hasRoomForWhatCameBeforeItWasShown();
    void growsWithItsContents();
    void growsWithItsWords();
    void staysOnTheScreenAsItGrows();
    void aLongWordMakesItNoWider();

private:
    static void show(QWidget &dialog)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
};

void TestFittingDialog::isAsHighAsItsContents()
{
    Form form(5);
    show(form);
    QVERIFY(form.isWhole());
    QVERIFY(form.showsLast());
    QCOMPARE(form.scrollBar().maximum(), 0);
    QCOMPARE(form.height(), form.layout()->totalHeightForWidth(form.width()));
    // Nothing scrolls: the Tab key does not stop there.
    form.last()->setFocus();
    QTest::keyClick(form.last(), Qt::Key_Tab);
    QVERIFY(qobject_cast<QPushButton *>(form.focusWidget()));
}

void TestFittingDialog::aBodyTooHighForTheScreenScrolls()
{
    Form form(100);
    show(form);
    QVERIFY(form.isWhole());
    QVERIFY(!form.showsLast());
    QVERIFY(form.scrollBar().maximum() > 0);
}

void TestFittingDialog::whatGetsTheFocusComesIntoView()
{
    Form form(100);
    show(form);
    form.last()->setFocus();
    QVERIFY(form.showsLast());
}

void TestFittingDialog::theKeyboardScrollsWhatHasNoFields()
{
    Form form(0);
    for (int i = 0; i < 100; ++i)
        form.add(new QLabel(u"a line"_s));
    show(form);
    QTRY_VERIFY(form.scrollBar().maximum() > 0);
    auto *button = form.findChild<QPushButton *>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Tab);
    QTest::keyClick(form.focusWidget(), Qt::Key_PageDown);
    QVERIFY(form.scrollBar().value() > 0);
}

void TestFittingDialog::hasRoomForWhatCameBeforeItWasShown()
{
    Form form(5);
    for (int i = 0; i < 2; ++i) {
        form.add(new QLineEdit);
        QCoreApplication::processEvents();
    }
    show(form);
    QTRY_VERIFY(form.showsLast());
    QTRY_COMPARE(form.scrollBar().maximum(), 0);
}

void TestFittingDialog::growsWithItsContents()
{
    Form form(5);
    show(form);
    const int before = form.height();
    form.add(new QLineEdit);
    QTRY_VERIFY(form.showsLast());
    QVERIFY(form.height() > before);
    QCOMPARE(form.scrollBar().maximum(), 0);
}

void TestFittingDialog::growsWithItsWords()
{
    Form form(1);
    auto *label = new QLabel;
    label->setWordWrap(true);
    form.add(label);
    show(form);
    for (int i = 1; i < 300; ++i) {
        label->setText(label->text() + u"ab "_s);
        QTRY_VERIFY(form.showsLast());
        QTRY_VERIFY(!form.scrollBar().isVisible());
    }
}

void TestFittingDialog::staysOnTheScreenAsItGrows()
{
    Form form(5);
    show(form);
    const QRect screen = form.screen()->availableGeometry();
    form.move(0, screen.bottom() - form.frameGeometry().height());
    for (int i = 0; i < 5; ++i)
        form.add(new QLineEdit);
    QTRY_VERIFY(form.showsLast());
    QVERIFY(form.isWhole());
}

void TestFittingDialog::aLongWordMakesItNoWider()
{
    Form form(1);
    auto *label = new WrappedLabel;
    form.add(label);
    show(form);
    const int width = form.width();
    label->setText(u"Edit “%1”"_s.arg(QString(150, u'W')));
    QTRY_VERIFY(label->height() > 2 * label->fontMetrics().height());
    QTRY_VERIFY(form.showsLast());
    QCOMPARE(form.width(), width);
    QVERIFY(form.minimumWidth() < width);
}

QTEST_MAIN(TestFittingDialog)
#include "tst_fittingdialog.moc"

// SPDX-License-Identifier: Apache-2.0
#include "gui/errorstrip.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// An error, as it stands in the window.
class TestErrorStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysCauseAndRemedy();
    void unfoldsItsDetails();
    void doesTheRemedy();
    void hasASecondRemedy();
    void canBePutAway();
    void showsAServersWordsAsTheyAre();
    void saysItAllToAssistiveTechnology();

private:
    [[nodiscard]] static QPushButton *button(const QWidget &strip, const QString &text)
    {
        for (auto *candidate : strip.findChildren<QPushButton *>()) {
            if (candidate->isVisible() && candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] static QString visibleText(const QWidget &strip)
    {
        QStringList lines;
        for (const auto *label : strip.findChildren<QLabel *>()) {
            if (label->isVisible())
                lines.append(label->text());
        }
        return lines.join(u'\n');
    }

    const Error m_error{.code = Error::Code::ServerFailure,
                        .what = u"The server is ill."_s,
                        .remedy = u"Try again later."_s,
                        .httpStatus = 503,
                        .serverText = u"<b>oh\nno</b>"_s,
                        .requestId = u"r-17"_s};
};

void TestErrorStrip::saysCauseAndRemedy()
{
    ErrorStrip strip;
    QVERIFY(!strip.isVisible());
    strip.showError(m_error);
    QVERIFY(strip.isVisible());
    QCOMPARE(visibleText(strip), u"The server is ill.\nTry again later."_s);
    strip.showError({.what = u"It is over."_s});
    QCOMPARE(visibleText(strip), u"It is over."_s);
    QVERIFY(!button(strip, u"Details"_s));
    strip.clear();
    QVERIFY(!strip.isVisible());
}

void TestErrorStrip::unfoldsItsDetails()
{
    ErrorStrip strip;
    strip.showError(m_error);
    button(strip, u"Details"_s)->click();
    QVERIFY(visibleText(strip).contains(u"503"_s));
    QVERIFY(visibleText(strip).contains(u"r-17"_s));
    button(strip, u"Hide details"_s)->click();
    QVERIFY(!visibleText(strip).contains(u"503"_s));
}

void TestErrorStrip::doesTheRemedy()
{
    ErrorStrip strip;
    int retries = 0;
    strip.showError(m_error, u"Retry"_s, [&] {
        ++retries;
        strip.showError({.what = u"Again."_s});
    });
    button(strip, u"Retry"_s)->click();
    QCOMPARE(retries, 1);
    QVERIFY(strip.isVisible()); // with what the remedy itself had to say
    QCOMPARE(visibleText(strip), u"Again."_s);
    QVERIFY(!button(strip, u"Retry"_s));
}

void TestErrorStrip::hasASecondRemedy()
{
    ErrorStrip strip;
    QString done;
    strip.showError(m_error, u"Retry"_s, [&] { done += "retried"_L1; });
    strip.addAction(u"Go round it"_s, [&] { done += "went round"_L1; });
    QVERIFY(button(strip, u"Retry"_s));
    button(strip, u"Go round it"_s)->click();
    QCOMPARE(done, u"went round"_s);
    QVERIFY(!strip.isVisible());
    // It belonged to that error alone.
    strip.showError(m_error, u"Retry"_s, [&] { done += "retried"_L1; });
    QVERIFY(!button(strip, u"Go round it"_s));
}

void TestErrorStrip::canBePutAway()
{
    ErrorStrip strip;
    QSignalSpy dismissed(&strip, &ErrorStrip::dismissed);
    strip.showError(m_error);
    button(strip, u"Dismiss"_s)->click();
    QVERIFY(!strip.isVisible());
    strip.showError(m_error);
    QTest::keyClick(button(strip, u"Details"_s), Qt::Key_Escape);
    QVERIFY(!strip.isVisible());
    QCOMPARE(dismissed.size(), 2);
}

void TestErrorStrip::showsAServersWordsAsTheyAre()
{
    ErrorStrip strip;
    strip.showError(m_error);
    button(strip, u"Details"_s)->click();
    QVERIFY(visibleText(strip).contains(u"<b>oh no</b>"_s));
    for (const auto *label : strip.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestErrorStrip::saysItAllToAssistiveTechnology()
{
    ErrorStrip strip;
    strip.showError(m_error);
    QCOMPARE(QAccessible::queryAccessibleInterface(&strip)->text(QAccessible::Name),
             u"The server is ill. Try again later."_s);
}

QTEST_MAIN(TestErrorStrip)
#include "tst_errorstrip.moc"

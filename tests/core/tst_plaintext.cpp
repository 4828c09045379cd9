// SPDX-License-Identifier: Apache-2.0
#include "core/plaintext.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOneHarmlessLine_data();
    void isOneHarmlessLine();
    void isCut();
};

void TestPlainText::isOneHarmlessLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");

    QTest::newRow("plain") << u"Example User"_s << u"Example User"_s;
    QTest::newRow("umlauts and emoji") << u"Zoë 🧬"_s << u"Zoë 🧬"_s;
    QTest::newRow("line breaks") << u" a\r\n\tb "_s << u"a b"_s;
    QTest::newRow("terminal escape") << u"a\u001b[31mred"_s << u"a [31mred"_s;
    QTest::newRow("C1 control") << u"a\u009b31m"_s << u"a 31m"_s;
    QTest::newRow("bidirectional") << u"user\u202e\u2066gpj\u2069"_s << u"usergpj"_s;
    QTest::newRow("zero width") << u"a\u200bb\ufeff"_s << u"ab"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a b"_s;
    QTest::newRow("lone surrogate") << QString(u'a') + QChar(0xd800) + u'b' << u"a\ufffdb"_s;
}

void TestPlainText::isOneHarmlessLine()
{
    QFETCH(QString, text);
    QTEST(plainLine(text), "line");
}

void TestPlainText::isCut()
{
    const QString line = plainLine(QString(100'000, u'x'), 10);
    QCOMPARE(line, u"xxxxxxxxx…"_s);
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"

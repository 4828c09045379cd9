// SPDX-License-Identifier: Apache-2.0
#include "cli/textcolumns.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestTextColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsStandBelowEachOther();
    void wideAndCombiningCharactersAreCountedAsShown();
    void rowsMayDifferInLength();
};

void TestTextColumns::columnsStandBelowEachOther()
{
    QCOMPARE(textColumns({{u"use1"_s, u"default"_s, u"valid"_s}, {u"lab"_s, u"x"_s, QString()}}),
             u"use1  default  valid\n"
             "lab   x"_s);
}

void TestTextColumns::wideAndCombiningCharactersAreCountedAsShown()
{
    QCOMPARE(textColumns({{u"北京"_s, u"|"_s}, {u"e\u0301tat"_s, u"|"_s}, {u"abcd"_s, u"|"_s}}),
             u"北京  |\n"
             "e\u0301tat  |\n"
             "abcd  |"_s);
}

void TestTextColumns::rowsMayDifferInLength()
{
    QCOMPARE(textColumns({{u"a"_s}, {u"b"_s, u"c"_s}}), u"a\nb  c"_s);
    QCOMPARE(textColumns({}), QString());
}

QTEST_GUILESS_MAIN(TestTextColumns)
#include "tst_textcolumns.moc"

// SPDX-License-Identifier: Apache-2.0
#include "cli/textcolumns.h"

#include "cli/textstyle.h"

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
    void coloursTakeNoRoom();
    void theLastColumnIsBrokenBetweenWords();
    void nothingIsBrokenWhereThereIsNoRoom();
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

void TestTextColumns::coloursTakeNoRoom()
{
    const TextStyle style{.colours = true};
    QCOMPARE(textColumns({{style.good(u"valid"_s), u"|"_s}, {u"revoked"_s, u"|"_s}}),
             u"\x1b[32mvalid\x1b[0m    |\n"
             "revoked  |"_s);
    QCOMPARE(TextStyle().good(u"valid"_s), u"valid"_s);
}

void TestTextColumns::theLastColumnIsBrokenBetweenWords()
{
    QCOMPARE(textColumns({{QString(), u"--json"_s, u"print JSON for a script"_s}}, 26),
             u"  --json  print JSON for a\n"
             "          script"_s);
    QCOMPARE(wrappedText(u"one two three four five"_s, 16), u"one two three\nfour five"_s);
    // A word that is too long stays whole.
    QCOMPARE(wrappedText(u"see https://developer.basespace.illumina.com/ now"_s, 16),
             u"see\nhttps://developer.basespace.illumina.com/\nnow"_s);
}

void TestTextColumns::nothingIsBrokenWhereThereIsNoRoom()
{
    const QString text = u"one two three four five six seven"_s;
    QCOMPARE(wrappedText(text, 0), text);
    QCOMPARE(wrappedText(text, 20, 10), text);
}

QTEST_GUILESS_MAIN(TestTextColumns)
#include "tst_textcolumns.moc"

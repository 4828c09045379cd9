// SPDX-License-Identifier: Apache-2.0
#include "basespace/servertime.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

class TstServerTime final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isReadAsUtc_data();
    void isReadAsUtc();
    void whatIsNoTimeIsInvalid_data();
    void whatIsNoTimeIsInvalid();
};

void TstServerTime::initTestCase()
{
    // A place where, on the day of the first row, the hour from two to three does not exist.
    qputenv("TZ", "Europe/Berlin");
}

void TstServerTime::isReadAsUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    QTest::addRow("an hour that our clocks skip")
        << u"2025-03-30T02:30:00.0000000"_s << u"2025-03-30T02:30:00.000Z"_s;
    QTest::addRow("seven decimals")
        << u"2012-09-04T08:44:38.1234567"_s << u"2012-09-04T08:44:38.123Z"_s;
    QTest::addRow("the last of them")
        << u"2012-12-31T23:59:59.9999999"_s << u"2012-12-31T23:59:59.999Z"_s;
    QTest::addRow("one decimal") << u"2012-09-04T08:44:38.5"_s << u"2012-09-04T08:44:38.500Z"_s;
    QTest::addRow("no decimals") << u"2012-09-04T08:44:38"_s << u"2012-09-04T08:44:38.000Z"_s;
    QTest::addRow("UTC") << u"2012-09-04T08:44:38.0Z"_s << u"2012-09-04T08:44:38.000Z"_s;
    QTest::addRow("another zone") << u"2012-09-04T08:44:38+02:00"_s
                                  << u"2012-09-04T06:44:38.000Z"_s;
}

void TstServerTime::isReadAsUtc()
{
    QFETCH(const QString, text);
    QFETCH(const QString, time);
    QCOMPARE(parseServerTime(text).toString(Qt::ISODateWithMs), time);
}

void TstServerTime::whatIsNoTimeIsInvalid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << QString();
    QTest::addRow("a word") << u"yesterday"_s;
    QTest::addRow("no such day") << u"2012-13-41T08:44:38"_s;
    QTest::addRow("more behind it") << u"2012-09-04T08:44:38 or so"_s;
}

void TstServerTime::whatIsNoTimeIsInvalid()
{
    QFETCH(const QString, text);
    QVERIFY(!parseServerTime(text).isValid());
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstServerTime)
#include "tst_servertime.moc"

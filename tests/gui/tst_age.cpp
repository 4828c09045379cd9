// SPDX-License-Identifier: Apache-2.0
#include "gui/age.h"

#include <QLocale>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// How long ago something was, in words.
class TestAge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isSaidAsAPersonSaysIt_data();
    void isSaidAsAPersonSaysIt();
};

void TestAge::initTestCase()
{
    qputenv("TZ", "Asia/Tokyo"); // UTC+9, without summer time
    QLocale::setDefault(QLocale::c());
}

void TestAge::isSaidAsAPersonSaysIt_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("words");

    // Now is noon in Tokyo.
    QTest::newRow("this second") << u"2024-05-20T03:00:00Z"_s << u"just now"_s;
    QTest::newRow("59 s") << u"2024-05-20T02:59:01Z"_s << u"just now"_s;
    QTest::newRow("2 min") << u"2024-05-20T02:57:30Z"_s << u"2 minute(s) ago"_s;
    QTest::newRow("today") << u"2024-05-20T00:12:00Z"_s << u"today 09:12"_s;
    QTest::newRow("early today, yesterday in UTC") << u"2024-05-19T15:30:00Z"_s << u"today 00:30"_s;
    QTest::newRow("yesterday") << u"2024-05-19T08:40:00Z"_s << u"yesterday 17:40"_s;
    QTest::newRow("days") << u"2024-05-17T03:00:00Z"_s << u"3 day(s) ago"_s;
    QTest::newRow("long ago") << u"2023-01-02T03:00:00Z"_s << u"on 2 Jan 2023"_s;
    QTest::newRow("the clock was set back") << u"2024-05-22T03:00:00Z"_s << u"on 22 May 2024"_s;
}

void TestAge::isSaidAsAPersonSaysIt()
{
    QFETCH(const QString, then);
    QFETCH(const QString, words);
    const auto time = [](const QString &text) { return QDateTime::fromString(text, Qt::ISODate); };
    QCOMPARE(age(time(then), time(u"2024-05-20T03:00:00Z"_s)), words);
}

QTEST_GUILESS_MAIN(TestAge)
#include "tst_age.moc"

// SPDX-License-Identifier: Apache-2.0
#include "http/retryafter.h"

#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;

namespace spacekey {

class TstRetryAfter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isATimeFromNow_data();
    void isATimeFromNow();
};

void TstRetryAfter::isATimeFromNow_data()
{
    constexpr auto none = -1;
    const QByteArray date = "Fri, 14 Mar 2025 09:12:30 GMT";
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds");
    QTest::addRow("seconds") << QByteArray("120") << QByteArray() << 120;
    QTest::addRow("spaces around") << QByteArray(" 7 ") << QByteArray() << 7;
    QTest::addRow("now") << QByteArray("0") << QByteArray() << 0;
    QTest::addRow("negative") << QByteArray("-5") << QByteArray() << 0;
    QTest::addRow("too long") << QByteArray("9000000000000000000") << QByteArray() << 86400;
    QTest::addRow("a number beyond all") << QByteArray(40, '9') << QByteArray() << none;
    QTest::addRow("a date") << date << QByteArray() << 30;
    QTest::addRow("a date by the server's clock")
        << date << QByteArray("Fri, 14 Mar 2025 09:12:20 GMT") << 10;
    QTest::addRow("a date gone by")
        << QByteArray("Thu, 13 Mar 2025 09:12:30 GMT") << QByteArray() << 0;
    QTest::addRow("a far date") << QByteArray("Wed, 14 Mar 2035 09:12:30 GMT") << QByteArray()
                                << 86400;
    QTest::addRow("words") << QByteArray("soon") << QByteArray() << none;
    QTest::addRow("nothing") << QByteArray() << QByteArray() << none;
}

void TstRetryAfter::isATimeFromNow()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, date);
    QFETCH(const int, seconds);
    const QDateTime wall(QDate(2025, 3, 14), QTime(9, 12), QTimeZone::utc());
    const auto parsed = parseRetryAfter(value, date, wall);
    QCOMPARE(parsed ? int(parsed->count()) : -1, seconds);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRetryAfter)
#include "tst_retryafter.moc"

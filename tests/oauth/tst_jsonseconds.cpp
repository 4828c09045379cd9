// SPDX-License-Identifier: Apache-2.0
#include "oauth/jsonseconds.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

class TstJsonSeconds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatServersWrite_data();
    void readsWhatServersWrite();
};

void TstJsonSeconds::readsWhatServersWrite_data()
{
    constexpr qint64 none = -1;
    constexpr qint64 most = qint64(1000) * 366 * 24 * 60 * 60;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("seconds");
    QTest::addRow("a number") << QByteArray("5") << qint64(5);
    QTest::addRow("a fraction is rounded up") << QByteArray("1.01") << qint64(2);
    QTest::addRow("a string") << QByteArray("\"1\"") << qint64(1);
    QTest::addRow("a fraction as a string") << QByteArray("\" 2.5 \"") << qint64(3);
    QTest::addRow("a billion") << QByteArray("1000000000") << qint64(1'000'000'000);
    QTest::addRow("1e300") << QByteArray("1e300") << most;
    QTest::addRow("1e300 as a string") << QByteArray("\"1e300\"") << most;
    QTest::addRow("without end") << QByteArray("\"inf\"") << most;
    QTest::addRow("0") << QByteArray("0") << none;
    QTest::addRow("below 1") << QByteArray("0.5") << none;
    QTest::addRow("negative") << QByteArray("-3") << none;
    QTest::addRow("not a number") << QByteArray("\"nan\"") << none;
    QTest::addRow("a word") << QByteArray("\"soon\"") << none;
    QTest::addRow("empty") << QByteArray("\"\"") << none;
    QTest::addRow("null") << QByteArray("null") << none;
    QTest::addRow("true") << QByteArray("true") << none;
    QTest::addRow("a list") << QByteArray("[5]") << none;
}

void TstJsonSeconds::readsWhatServersWrite()
{
    QFETCH(const QByteArray, json);
    QFETCH(const qint64, seconds);
    const QJsonValue value = QJsonDocument::fromJson("{\"v\":" + json + "}").object().value("v"_L1);
    const auto read = jsonSeconds(value);
    QCOMPARE(read ? qint64(read->count()) : -1, seconds);
    QVERIFY(!jsonSeconds(QJsonObject().value("missing"_L1)));
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstJsonSeconds)
#include "tst_jsonseconds.moc"

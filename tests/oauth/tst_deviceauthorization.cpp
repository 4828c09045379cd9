// SPDX-License-Identifier: Apache-2.0
#include "http/answer.h"
#include "oauth/deviceauthorization.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

namespace {

QJsonObject whole()
{
    return {{u"verification_uri"_s, u"https://example.org/device"_s},
            {u"verification_with_code_uri"_s, u"https://example.org/device?code=AB-1"_s},
            {u"user_code"_s, u"AB-1"_s},
            {u"device_code"_s, u"d"_s},
            {u"expires_in"_s, 1800},
            {u"interval"_s, 1}};
}

Result<DeviceAuthorization> parse(const QJsonObject &object)
{
    return DeviceAuthorization::parse({.url = QUrl(u"https://api.example.org/x"_s),
                                       .status = 200,
                                       .body = QJsonDocument(object).toJson(),
                                       .contentType = "application/json"});
}

} // namespace

class TstDeviceAuthorization final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSample();
    void opensTheLinkThatHasTheCodeInIt();
    void missesNothingThatMatters_data();
    void missesNothingThatMatters();
    void bounds_data();
    void bounds();
    void anIntervalBeyondTheLifetimeFailsAtOnce();
};

void TstDeviceAuthorization::readsTheSample()
{
    const auto parsed = parse(whole());
    QVERIFY(parsed);
    QCOMPARE(parsed->link, QUrl(u"https://example.org/device?code=AB-1"_s));
    QCOMPARE(parsed->userCode, u"AB-1"_s);
    QCOMPARE(parsed->deviceCode, "d");
    QCOMPARE(parsed->interval, 1s);
    QCOMPARE(parsed->lifetime, 1800s);
}

void TstDeviceAuthorization::opensTheLinkThatHasTheCodeInIt()
{
    QJsonObject answer = whole();
    answer.insert(u"verification_uri_complete"_s, u"https://example.org/complete"_s);
    QCOMPARE(parse(answer)->link, QUrl(u"https://example.org/device?code=AB-1"_s));
    answer.remove(u"verification_with_code_uri"_s);
    QCOMPARE(parse(answer)->link, QUrl(u"https://example.org/complete"_s));
    answer.insert(u"verification_uri_complete"_s, QJsonValue::Null);
    QCOMPARE(parse(answer)->link, QUrl(u"https://example.org/device"_s));
}

void TstDeviceAuthorization::missesNothingThatMatters_data()
{
    QTest::addColumn<QStringList>("missing");
    QTest::addRow("no link") << QStringList{u"verification_uri"_s, u"verification_with_code_uri"_s};
    QTest::addRow("no user code") << QStringList{u"user_code"_s};
    QTest::addRow("no device code") << QStringList{u"device_code"_s};
}

void TstDeviceAuthorization::missesNothingThatMatters()
{
    QFETCH(const QStringList, missing);
    QJsonObject answer = whole();
    for (const QString &name : missing)
        answer.remove(name);
    const auto parsed = parse(answer);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, Error::Code::BadAnswer);
    QVERIFY(!parsed.error().what.isEmpty() && !parsed.error().remedy.isEmpty());
}

void TstDeviceAuthorization::bounds_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("lifetime");
    QTest::addRow("0") << QJsonValue(0) << 5 << 600;
    QTest::addRow("negative") << QJsonValue(-1) << 5 << 600;
    QTest::addRow("a word") << QJsonValue(u"soon"_s) << 5 << 600;
    QTest::addRow("missing") << QJsonValue(QJsonValue::Undefined) << 5 << 600;
    QTest::addRow("a string") << QJsonValue(u"7"_s) << 7 << 7;
    QTest::addRow("a fraction") << QJsonValue(6.1) << 7 << 7;
    QTest::addRow("a day") << QJsonValue(86'400) << 86'400 << 86'400;
}

void TstDeviceAuthorization::bounds()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const int, interval);
    QFETCH(const int, lifetime);
    QJsonObject answer = whole();
    answer.insert(u"interval"_s, value);
    answer.insert(u"expires_in"_s, 1e300);
    QCOMPARE(parse(answer)->interval, std::chrono::seconds(interval));
    QCOMPARE(parse(answer)->lifetime, 86'400s);
    answer.insert(u"interval"_s, 1);
    answer.insert(u"expires_in"_s, value);
    QCOMPARE(parse(answer)->lifetime, std::chrono::seconds(lifetime));
}

void TstDeviceAuthorization::anIntervalBeyondTheLifetimeFailsAtOnce()
{
    for (const QJsonValue &interval :
         {QJsonValue(1801), QJsonValue(1'000'000'000), QJsonValue(1e300)}) {
        QJsonObject answer = whole();
        answer.insert(u"interval"_s, interval);
        const auto parsed = parse(answer);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, Error::Code::BadAnswer);
        QVERIFY2(parsed.error().what.contains("expires"_L1), "it says that the code expires first");
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstDeviceAuthorization)
#include "tst_deviceauthorization.moc"

// SPDX-License-Identifier: Apache-2.0
#include "http/servererror.h"

#include <QTest>

namespace spacekey {

class TstServerError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShape_data();
    void readsEveryShape();
    void isNotSeenInOtherBodies_data();
    void isNotSeenInOtherBodies();
};

void TstServerError::readsEveryShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addRow("OAuth") << QByteArray(R"({"error":"slow_down","error_description":"Easy"})")
                           << "slow_down"
                           << "Easy";
    QTest::addRow("OAuth without words") << QByteArray(R"({"error":"slow_down"})") << "slow_down"
                                         << "";
    QTest::addRow("BaseSpace's prose")
        << QByteArray(R"({"error_code":"slow_down","error_description":"Easy"})") << "slow_down"
        << "Easy";
    QTest::addRow("v1") << QByteArray(
        R"({"ResponseStatus":{"ErrorCode":"Unauthorized","Message":"No"},"Notifications":[]})")
                        << "Unauthorized"
                        << "No";
    QTest::addRow("v2") << QByteArray(
        R"({"ErrorCode":"E.1","ErrorMessage":"No","RequestId":"r-1"})")
                        << "E.1"
                        << "No";
    QTest::addRow("code and message") << QByteArray(R"({"Code":"E.1","Message":"No"})") << "E.1"
                                      << "No";
    QTest::addRow("with a BOM") << QByteArray("\xEF\xBB\xBF{\"error\":\"slow_down\"}")
                                << "slow_down"
                                << "";
}

void TstServerError::readsEveryShape()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    QFETCH(const QString, message);
    const auto error = ServerError::parse({.status = 400, .body = body});
    QVERIFY(error);
    QCOMPARE(error->code, code);
    QCOMPARE(error->message, message);
    QCOMPARE(error->requestId.isEmpty(), !body.contains("RequestId"));
}

void TstServerError::isNotSeenInOtherBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("HTML") << QByteArray("<html>error</html>");
    QTest::addRow("an array") << QByteArray(R"(["error"])");
    QTest::addRow("a good v1 answer")
        << QByteArray(R"({"Response":{"Id":"1"},"ResponseStatus":{},"Notifications":[]})");
    QTest::addRow("an error that is no text") << QByteArray(R"({"error":{"code":"slow_down"}})");
    QTest::addRow("cut short") << QByteArray(R"({"error":"slow_down")");
    QTest::addRow("bad UTF-8") << QByteArray("{\"error\":\"\xff\xfe\"}");
    QTest::addRow("a JSON bomb") << QByteArray(100'000, '[');
    QTest::addRow("a bomb of objects") << QByteArray(R"({"error":)").repeated(100'000);
}

void TstServerError::isNotSeenInOtherBodies()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!ServerError::parse({.status = 400, .body = body}));
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstServerError)
#include "tst_servererror.moc"

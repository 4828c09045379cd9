// SPDX-License-Identifier: Apache-2.0
#include "simulator/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacekey;

/// The program as a script starts it.
class TestSimulatorProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineTellsEverything();
    void itEndsWithItsStandardInput();
    void itApprovesByItself();
    void itDeniesByItself();
    void aFaultComesInTheWayOnce();
    void itsSecretCanBeAwkward();
    void wrongUsageEndsWithTwo();
    void aTakenPortEndsWithOne();

private:
    /// Its greeting; empty when there was none.
    static QJsonObject start(QProcess &program, const QStringList &arguments)
    {
        program.start(QStringLiteral(SIMULATOR_PROGRAM), arguments);
        if (!QTest::qWaitFor([&] { return program.canReadLine(); }, 10'000))
            return {};
        return QJsonDocument::fromJson(program.readLine()).object();
    }
    static bool end(QProcess &program)
    {
        program.closeWriteChannel();
        return program.waitForFinished() && program.exitStatus() == QProcess::NormalExit;
    }
    QJsonObject authorize(const QJsonObject &greeting)
    {
        return m_client
            .post(QUrl(greeting.value("apiUrl"_L1).toString()
                       + "/v1pre3/oauthv2/deviceauthorization"_L1),
                  {{u"client_id"_s, greeting.value("clientId"_L1).toString()},
                   {u"response_type"_s, u"device_code"_s}})
            .json();
    }
    HttpReply poll(const QJsonObject &greeting, const QJsonObject &device)
    {
        QTest::qWait(1010);
        return m_client.post(
            QUrl(greeting.value("apiUrl"_L1).toString() + "/v1pre3/oauthv2/token"_L1),
            {{u"client_id"_s, greeting.value("clientId"_L1).toString()},
             {u"client_secret"_s, greeting.value("clientSecret"_L1).toString()},
             {u"grant_type"_s, u"device"_s},
             {u"code"_s, device.value("device_code"_L1).toString()}});
    }

    HttpClient m_client;
};

void TestSimulatorProgram::oneLineTellsEverything()
{
    QProcess program;
    const QJsonObject greeting = start(program, {});
    const QRegularExpression hex(u"^[0-9a-f]{32}$"_s);
    const QRegularExpression loopback(u"^http://127\\.0\\.0\\.1:[0-9]+$"_s);
    QVERIFY(loopback.match(greeting.value("apiUrl"_L1).toString()).hasMatch());
    QVERIFY(loopback.match(greeting.value("webUrl"_L1).toString()).hasMatch());
    QVERIFY(hex.match(greeting.value("clientId"_L1).toString()).hasMatch());
    QVERIFY(hex.match(greeting.value("clientSecret"_L1).toString()).hasMatch());
    QCOMPARE(greeting.value("pid"_L1).toInteger(), program.processId());
    const QJsonArray users = greeting.value("users"_L1).toArray();
    QCOMPARE(users.size(), 3);
    QCOMPARE(users.at(0).toObject(),
             QJsonObject({{u"id"_s, u"1001"_s},
                          {u"name"_s, u"Example User"_s},
                          {u"email"_s, u"example.user@example.org"_s},
                          {u"workgroup"_s, false}}));
    QCOMPARE(users.at(2).toObject().value("workgroup"_L1), QJsonValue(true));
    QVERIFY(!authorize(greeting).value("user_code"_L1).toString().isEmpty());
    QVERIFY(end(program));
}

void TestSimulatorProgram::itEndsWithItsStandardInput()
{
    QProcess program;
    QVERIFY(!start(program, {}).isEmpty());
    QVERIFY(!program.waitForFinished(300));
    QVERIFY(end(program));
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
    QCOMPARE(program.readAllStandardError(), QByteArray());
}

void TestSimulatorProgram::itApprovesByItself()
{
    QProcess program;
    const QJsonObject greeting = start(program, {u"--approve-after"_s, u"0.1"_s});
    const HttpReply reply = poll(greeting, authorize(greeting));
    QCOMPARE(reply.status, 200);
    const QByteArray token = reply.json().value("access_token"_L1).toString().toLatin1();
    const HttpReply user =
        m_client.get(QUrl(greeting.value("apiUrl"_L1).toString() + "/v2/users/current"_L1),
                     {{"x-access-token", token}});
    QCOMPARE(user.json().value("Name"_L1).toString(), u"Example User"_s);
    QVERIFY(end(program));
}

void TestSimulatorProgram::itDeniesByItself()
{
    QProcess program;
    const QJsonObject greeting = start(program, {u"--deny-after"_s, u"0.1"_s});
    const HttpReply reply = poll(greeting, authorize(greeting));
    QCOMPARE(reply.json().value("error"_L1).toString(), u"access_denied"_s);
    QVERIFY(end(program));
}

void TestSimulatorProgram::aFaultComesInTheWayOnce()
{
    QProcess program;
    const QJsonObject greeting = start(
        program, {u"--fault"_s, u"portal-511"_s, u"--fault"_s, u"error-503"_s, u"--latency=1"_s});
    const QJsonObject device = authorize(greeting);
    QVERIFY(!device.isEmpty());
    QCOMPARE(poll(greeting, device).status, 511);
    QCOMPARE(poll(greeting, device).status, 503);
    QCOMPARE(poll(greeting, device).json().value("error"_L1).toString(),
             u"authorization_pending"_s);
    QVERIFY(end(program));
}

void TestSimulatorProgram::itsSecretCanBeAwkward()
{
    QProcess program;
    const QJsonObject greeting = start(program, {u"--awkward-secret"_s});
    QVERIFY(greeting.value("clientSecret"_L1).toString().contains("+/=%2B &%="_L1));
    const HttpReply reply =
        m_client.post(QUrl(greeting.value("apiUrl"_L1).toString() + "/v1pre3/oauthv2/token"_L1),
                      {{u"client_id"_s, greeting.value("clientId"_L1).toString()},
                       {u"client_secret"_s, greeting.value("clientSecret"_L1).toString()},
                       {u"grant_type"_s, u"authorization_code"_s},
                       {u"code"_s, u"0"_s},
                       {u"redirect_uri"_s, u"http://localhost/callback"_s}});
    QCOMPARE(reply.json().value("error"_L1).toString(), u"invalid_grant"_s);
    QVERIFY(end(program));
}

void TestSimulatorProgram::wrongUsageEndsWithTwo()
{
    for (const QString &wrong : {u"--colour"_s, u"--fault=earthquake"_s, u"--port=x"_s}) {
        QProcess program;
        program.start(QStringLiteral(SIMULATOR_PROGRAM), {wrong});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
        QCOMPARE(program.readAllStandardOutput(), QByteArray());
        QVERIFY(!program.readAllStandardError().isEmpty());
    }
}

void TestSimulatorProgram::aTakenPortEndsWithOne()
{
    QProcess first;
    const QUrl address(start(first, {}).value("apiUrl"_L1).toString());
    QProcess second;
    second.start(QStringLiteral(SIMULATOR_PROGRAM), {u"--port"_s, QString::number(address.port())});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains(QByteArray::number(address.port())));
    QVERIFY(end(first));
}

QTEST_GUILESS_MAIN(TestSimulatorProgram)
#include "tst_simulatorprogram.moc"

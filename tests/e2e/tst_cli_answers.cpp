// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/wireserver.h"

#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What servers may answer, and what a terminal gets to see of it.
class TestCliAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatAServerSaysIsHarmless();
    void tooSmallAScopeIsStillAGoodToken();

private:
    std::optional<CliStage> stage;
};

void TestCliAnswers::init()
{
    stage.emplace();
}

void TestCliAnswers::whatAServerSaysIsHarmless()
{
    const QString hostile = u"\u001b]0;owned\u0007\u202eEve\u009b31m <b>x</b>\r\nStored use1/x"_s;
    WireServer server;
    server.setHandler([&](const WireRequest &request) {
        if (request.path.endsWith("deviceauthorization"_L1)) {
            return WireReply::json(200,
                                   {{u"verification_uri"_s, server.url(u"/device"_s).toString()},
                                    {u"user_code"_s, hostile},
                                    {u"device_code"_s, u"d"_s},
                                    {u"expires_in"_s, 60},
                                    {u"interval"_s, 1}});
        }
        if (request.path.endsWith("oauthv2/token"_L1))
            return WireReply::json(200, {{u"access_token"_s, u"0123456789abcdef"_s}});
        if (request.path.endsWith("v1pre3/users/current"_L1)) {
            return WireReply::json(
                200,
                {{u"Response"_s,
                  QJsonObject{{u"Id"_s, hostile}, {u"Name"_s, hostile}, {u"Email"_s, hostile}}}});
        }
        return WireReply::json(404, {{u"ErrorCode"_s, u"X"_s}, {u"ErrorMessage"_s, hostile}});
    });
    QVERIFY(stage->setUpRegion(server.url()));
    QByteArrayList said;
    for (const QString &words : {u"connect --no-browser"_s, u"list"_s, u"list --json"_s,
                                 u"whoami"_s, u"whoami --json"_s}) {
        const CliStage::End end = stage->run(words.split(u' '));
        QVERIFY2(end.code == 0, qPrintable(words));
        said.append(end.output.toUtf8() + end.errors.toUtf8());
    }
    server.setHandler([&](const WireRequest &) {
        return WireReply::json(400, {{u"error"_s, u"nope"_s}, {u"error_description"_s, hostile}});
    });
    said.append(stage->run({u"connect"_s, u"--force"_s}).errors.toUtf8());
    said.append(stage->run({u"whoami"_s}).errors.toUtf8());
    QVERIFY(said.last().contains("owned"));

    for (const QByteArray &each : std::as_const(said)) {
        const QString text = QString::fromUtf8(each);
        for (const QChar c : text) {
            QVERIFY(
                c == u'\n'
                || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format));
        }
        QVERIFY(!text.contains("\nStored use1/x"_L1));
    }
}

void TestCliAnswers::tooSmallAScopeIsStillAGoodToken()
{
    bool tooSmall = false;
    WireServer server;
    server.setHandler([&](const WireRequest &request) {
        if (request.path.endsWith("deviceauthorization"_L1)) {
            return WireReply::json(200,
                                   {{u"verification_uri"_s, server.url(u"/device"_s).toString()},
                                    {u"user_code"_s, u"abcde"_s},
                                    {u"device_code"_s, u"d"_s},
                                    {u"interval"_s, 1}});
        }
        if (request.path.endsWith("oauthv2/token"_L1))
            return WireReply::json(200, {{u"access_token"_s, u"0123456789abcdef"_s}});
        if (tooSmall) {
            return WireReply::json(
                403,
                {{u"ResponseStatus"_s,
                  QJsonObject{
                      {u"ErrorCode"_s, u"BASESPACE.COMMON.INSUFFICIENT_RESOURCE_PERMISSIONS"_s},
                      {u"Message"_s, u"no"_s}}}});
        }
        return WireReply::json(
            200,
            {{u"Response"_s,
              QJsonObject{{u"Id"_s, u"7"_s}, {u"Name"_s, u"Ada"_s}, {u"Email"_s, QString()}}}});
    });
    QVERIFY(stage->setUpRegion(server.url()));
    QCOMPARE(stage->run({u"connect"_s}).code, 0);
    const QString expected = u"Ada\nsim %1\n"_s.arg(server.url().toString());
    QCOMPARE(stage->run({u"whoami"_s}).output, expected);
    tooSmall = true;
    const CliStage::End end = stage->run({u"whoami"_s});
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, expected);
    QVERIFY(end.errors.startsWith("spacekey-cli: Warning: "_L1));
}

QTEST_GUILESS_MAIN(TestCliAnswers)
#include "tst_cli_answers.moc"

// SPDX-License-Identifier: Apache-2.0
#include "http/answererror.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

class TstAnswerError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheServerItselfCanCallATokenRevoked_data();
    void onlyTheServerItselfCanCallATokenRevoked();
    void keepsTheDetails();
    void theServersWordsAreOnePlainLine();
};

void TstAnswerError::onlyTheServerItselfCanCallATokenRevoked_data()
{
    const QByteArray html = "text/html";
    const QByteArray json = "application/json";
    const QByteArray refusal =
        R"({"ErrorCode":"BASESPACE.COMMON.INSUFFICIENT_RESOURCE_PERMISSIONS","ErrorMessage":"No"})";
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("location");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, int status, const QByteArray &type,
                        const QByteArray &body, Error::Code code, const QString &location = {}) {
        QTest::addRow("%s", name) << status << type << body << location << code;
    };
    row("401 in JSON", 401, json, refusal, Error::Code::TokenRevoked);
    row("401 in HTML", 401, html, "<p>no", Error::Code::ServerFailure);
    row("401 of a proxy, empty", 401, {}, {}, Error::Code::ServerFailure);
    row("403 in JSON", 403, json, refusal, Error::Code::ScopeTooSmall);
    row("403 in HTML", 403, html, "<p>no", Error::Code::ServerFailure);
    row("404 in JSON", 404, json, refusal, Error::Code::Refused);
    row("404 in HTML", 404, html, "<p>no", Error::Code::ServerFailure);
    row("429", 429, json, refusal, Error::Code::RateLimited);
    row("500 in JSON", 500, json, refusal, Error::Code::ServerFailure);
    row("502 in HTML", 502, html, "<p>bad gateway", Error::Code::ServerFailure);
    row("511", 511, html, "<p>sign in", Error::Code::NetworkSignIn);
    row("200 in HTML", 200, html, "<p>welcome", Error::Code::NetworkSignIn);
    row("200, something else", 200, json, "[]", Error::Code::BadAnswer);
    row("302 to another host", 302, html, {}, Error::Code::NetworkSignIn,
        u"https://portal.example.net/login"_s);
    row("302 to itself", 302, html, {}, Error::Code::ServerFailure,
        u"https://api.example.org/other"_s);
}

void TstAnswerError::onlyTheServerItselfCanCallATokenRevoked()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, location);
    QFETCH(const Error::Code, code);
    const Error error = apiError({.url = QUrl(u"https://api.example.org/v2/users/current"_s),
                                  .status = status,
                                  .body = body,
                                  .contentType = type,
                                  .redirectTarget = QUrl(location)});
    QCOMPARE(error.code, code);
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.what.isEmpty());
    QVERIFY(!error.what.contains("users/current"_L1));
}

void TstAnswerError::keepsTheDetails()
{
    Answer answer{.url = QUrl(u"https://api.example.org/"_s),
                  .status = 500,
                  .body =
                      R"({"ErrorCode":"E.1","ErrorMessage":"Disk full","RequestId":"in-body"})"};
    QCOMPARE(unexpectedAnswer(answer).serverText, u"Disk full"_s);
    QCOMPARE(unexpectedAnswer(answer).requestId, u"in-body"_s);
    answer.requestId = u"in-header"_s;
    QCOMPARE(unexpectedAnswer(answer).requestId, u"in-header"_s);
    answer.body = R"({"error":"server_error"})";
    QCOMPARE(unexpectedAnswer(answer).serverText, u"server_error"_s);
}

void TstAnswerError::theServersWordsAreOnePlainLine()
{
    const Error error = apiError({.url = QUrl(u"https://api.example.org/"_s),
                                  .status = 400,
                                  .body = "{\"error\":\"x\",\"error_description\":"
                                          "\"a\\u001b[31m\\nb\\u202e\\u0000c\"}"});
    QCOMPARE(error.serverText, u"a [31m b c"_s);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstAnswerError)
#include "tst_answererror.moc"

// SPDX-License-Identifier: Apache-2.0
#include "simulator/faultanswer.h"

#include <QDateTime>
#include <QLocale>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

const QByteArray json("application/json");
const QByteArray html("text/html; charset=utf-8");
const QByteArray portalPage("<!DOCTYPE html><title>Guest network</title><h1>Please sign in</h1>");

QByteArray answer(const QByteArray &status, const QByteArray &contentType, const QByteArray &body)
{
    return HttpMessage::answer(status, contentType, body).toBytes();
}

QByteArray answerWith(const QByteArray &status, const QByteArray &header, const QByteArray &value,
                      const QByteArray &body)
{
    HttpMessage message = HttpMessage::answer(status, html, body);
    message.setHeader(header, value);
    return message.toBytes();
}

QByteArray tokenAnswer(const QByteArray &token)
{
    return answer("200 OK", json, R"({"access_token":")" + token + R"("})");
}

QByteArray httpDateAhead()
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(2);
    return QLocale::c().toString(then, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray halfAnswer()
{
    const QByteArray whole = answer(
        "400 Bad Request", json,
        R"({"error":"authorization_pending","error_description":"Nobody gets to read this"})");
    return whole.chopped(40);
}

} // namespace

bool isForwarded(Fault fault)
{
    return fault == Fault::Bom || fault == Fault::Chunked || fault == Fault::Split
        || fault == Fault::Slow;
}

QByteArray cannedAnswer(Fault fault)
{
    switch (fault) {
    case Fault::ResetMidBody:
    case Fault::CutMidBody:
        return halfAnswer();
    case Fault::Garbage:
        return "\x15\x03\x01 this is no HTTP \xff\xfe\r\n\r\n";
    case Fault::PortalHtml:
        return answer("200 OK", html, portalPage);
    case Fault::Portal302:
        return answerWith("302 Found", "Location", "http://portal.invalid/sign-in", portalPage);
    case Fault::Portal511:
        return answer("511 Network Authentication Required", html, portalPage);
    case Fault::TooManySeconds:
        return answerWith("429 Too Many Requests", "Retry-After", "1", {});
    case Fault::TooManyDate:
        return answerWith("429 Too Many Requests", "Retry-After", httpDateAhead(), {});
    case Fault::Error500:
        return answer("500 Internal Server Error", json,
                      R"({"ResponseStatus":{"ErrorCode":"ServerError","Message":"It broke"}})");
    case Fault::Error502:
        return answer("502 Bad Gateway", html, "<h1>Bad Gateway</h1>");
    case Fault::Error503:
        return answer("503 Service Unavailable", html, {});
    case Fault::BigBody:
        return answer("200 OK", json, R"({"filler":")" + QByteArray(10'000'000, 'x') + R"("})");
    case Fault::JsonBomb:
        return answer("200 OK", json, QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    case Fault::Nul:
        return answer("200 OK", json, QByteArray("{\"a\":\0\"b\"\0}", 12));
    case Fault::BadUtf8:
        return answer("200 OK", json, "{\"a\":\"\xff\xfe\xc0\xaf\"}");
    case Fault::Empty200:
        return answer("200 OK", json, {});
    case Fault::NoToken:
        return answer("200 OK", json, R"({"token_type":"bearer"})");
    case Fault::TokenWithNewline:
        return tokenAnswer("0123456789abcdef\\r\\n0123456789abcdef");
    case Fault::TokenWithSpace:
        return tokenAnswer("0123456789abcdef 0123456789abcdef");
    case Fault::TokenWithNul:
        return tokenAnswer("0123456789abcdef\\u00000123456789abcdef");
    case Fault::TokenTooLong:
        return tokenAnswer(QByteArray(2561, 'a'));
    case Fault::CloseBeforeAnswer:
    case Fault::Drop:
    case Fault::Refuse:
    case Fault::Hang:
    case Fault::Bom:
    case Fault::Chunked:
    case Fault::Split:
    case Fault::Slow:
        break;
    }
    return {};
}

QByteArray passedOn(HttpMessage answer, Fault fault)
{
    if (fault == Fault::Bom)
        answer.setBody("\xef\xbb\xbf" + answer.body);
    if (fault != Fault::Chunked)
        return answer.toBytes();

    answer.removeHeader("Content-Length");
    answer.setHeader("Transfer-Encoding", "chunked");
    QByteArray bytes = answer.head();
    constexpr qsizetype chunkSize = 7;
    for (qsizetype at = 0; at < answer.body.size(); at += chunkSize) {
        const QByteArray chunk = answer.body.mid(at, chunkSize);
        bytes += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return bytes + "0\r\n\r\n";
}

} // namespace spacekey::simulator

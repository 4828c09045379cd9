// SPDX-License-Identifier: Apache-2.0
#include "simulator/faultanswer.h"

#include "core/accesstoken.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

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

struct Canned
{
    Fault fault;
    QByteArray (*bytes)();
};

constexpr std::array cannedAnswers{
    Canned{Fault::ResetMidBody, halfAnswer},
    Canned{Fault::CutMidBody, halfAnswer},
    Canned{Fault::Garbage,
           [] { return QByteArray("\x15\x03\x01 this is no HTTP \xff\xfe\r\n\r\n"); }},
    Canned{Fault::PortalHtml, [] { return answer("200 OK", html, portalPage); }},
    Canned{Fault::Portal302,
           [] {
               return answerWith("302 Found", "Location", "http://portal.invalid/sign-in",
                                 portalPage);
           }},
    Canned{Fault::Portal511,
           [] { return answer("511 Network Authentication Required", html, portalPage); }},
    Canned{Fault::Forbidden,
           [] {
               return answer(
                   "403 Forbidden", json,
                   R"({"ResponseStatus":{"ErrorCode":)"
                   R"("BASESPACE.COMMON.INSUFFICIENT_RESOURCE_PERMISSIONS",)"
                   R"("Message":"The token's scopes do not allow this"},"Notifications":[]})");
           }},
    Canned{Fault::TooManySeconds,
           [] { return answerWith("429 Too Many Requests", "Retry-After", "1", {}); }},
    Canned{Fault::TooManyDate,
           [] { return answerWith("429 Too Many Requests", "Retry-After", httpDateAhead(), {}); }},
    Canned{Fault::Error500,
           [] {
               return answer("500 Internal Server Error", json,
                             R"({"ResponseStatus":{"ErrorCode":"ServerError","Message":"Oops"}})");
           }},
    Canned{Fault::Error502, [] { return answer("502 Bad Gateway", html, "<h1>Bad Gateway</h1>"); }},
    Canned{Fault::Error503, [] { return answer("503 Service Unavailable", html, {}); }},
    Canned{Fault::BigBody,
           [] {
               const QByteArray filler(10'000'000, 'x');
               return answer("200 OK", json, R"({"filler":")" + filler + R"("})");
           }},
    Canned{Fault::JsonBomb,
           [] {
               constexpr qsizetype levels = 100'000;
               return answer("200 OK", json, QByteArray(levels, '[') + QByteArray(levels, ']'));
           }},
    Canned{Fault::Nul, [] { return answer("200 OK", json, QByteArray("{\"a\":\0\"b\"\0}", 11)); }},
    Canned{Fault::BadUtf8, [] { return answer("200 OK", json, "{\"a\":\"\xff\xfe\xc0\xaf\"}"); }},
    Canned{Fault::Empty200, [] { return answer("200 OK", json, {}); }},
    Canned{Fault::NoToken, [] { return answer("200 OK", json, R"({"token_type":"bearer"})"); }},
    Canned{Fault::TokenWithNewline,
           [] { return tokenAnswer("0123456789abcdef\\r\\n0123456789abcdef"); }},
    Canned{Fault::TokenWithSpace, [] { return tokenAnswer("0123456789abcdef 0123456789abcdef"); }},
    Canned{Fault::TokenWithNul,
           [] { return tokenAnswer("0123456789abcdef\\u00000123456789abcdef"); }},
    Canned{Fault::TokenTooLong,
           [] { return tokenAnswer(QByteArray(AccessToken::maxLength + 1, 'a')); }},
};

} // namespace

bool isForwarded(Fault fault)
{
    return fault == Fault::Bom || fault == Fault::Chunked || fault == Fault::Split
        || fault == Fault::Slow;
}

QByteArray cannedAnswer(Fault fault)
{
    const auto found = std::ranges::find(cannedAnswers, fault, &Canned::fault);
    return found == cannedAnswers.end() ? QByteArray() : found->bytes();
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

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace spacekey {

/// What may happen to an answer on its way, each with a name for command lines. Unless it says
/// "the server's answer", the request never reaches the server.
enum class Fault {
    ResetMidBody, ///< reset-mid-body: half a body, then RST
    CutMidBody, ///< cut-mid-body: half a body, then an orderly close
    CloseBeforeAnswer, ///< close-before-answer: an orderly close, nothing sent
    Drop, ///< drop: RST, nothing sent
    Refuse, ///< refuse: as drop, and for 2 s nobody listens on the port
    Hang, ///< hang: accepted, never answered
    Garbage, ///< garbage: bytes that are no HTTP
    PortalHtml, ///< portal-html: 200 text/html
    Portal302, ///< portal-302: to another host
    Portal511, ///< portal-511
    Forbidden, ///< forbidden: 403, the token's scopes are too small
    TooManySeconds, ///< too-many-seconds: 429, Retry-After: 1
    TooManyDate, ///< too-many-date: 429, Retry-After: a date 2 s ahead
    Error500, ///< error-500: with JSON
    Error502, ///< error-502: with HTML
    Error503, ///< error-503: empty
    BigBody, ///< big-body: 10 MB of JSON
    JsonBomb, ///< json-bomb: 100,000 levels
    Nul, ///< nul: NUL bytes between JSON
    BadUtf8, ///< bad-utf8: JSON with bytes that are no UTF-8
    Bom, ///< bom: the server's answer behind a byte order mark
    Chunked, ///< chunked: the server's answer in chunks of 7 bytes
    Split, ///< split: the server's answer one byte at a time
    Slow, ///< slow: the server's answer drop by drop over about 3 s
    Empty200, ///< empty-200
    NoToken, ///< no-token: 200, JSON without access_token
    TokenWithNewline, ///< token-with-newline
    TokenWithSpace, ///< token-with-space
    TokenWithNul, ///< token-with-nul
    TokenTooLong, ///< token-too-long: 2,561 bytes
};

[[nodiscard]] QString faultName(Fault fault);
[[nodiscard]] std::optional<Fault> faultByName(const QString &name);
/// All of them, in the order of the enumeration.
[[nodiscard]] QStringList faultNames();

} // namespace spacekey

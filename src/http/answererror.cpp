// SPDX-License-Identifier: Apache-2.0
#include "http/answererror.h"

#include "core/plaintext.h"
#include "http/servererror.h"

#include <QCoreApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AnswerError)
};

bool isSignInPage(const Answer &answer)
{
    constexpr int networkAuthenticationRequired = 511; // RFC 6585 §6
    if (answer.status == networkAuthenticationRequired)
        return true;
    if (!answer.redirectTarget.isEmpty())
        return answer.redirectTarget.host() != answer.url.host();
    return answer.isSuccess()
        && (answer.contentType == "text/html" || answer.contentType == "application/xhtml+xml");
}

} // namespace

Error withDetails(Error error, const Answer &answer)
{
    error.httpStatus = answer.status;
    error.requestId = answer.requestId;
    if (const auto said = ServerError::parse(answer)) {
        error.serverText = plainLine(said->message.isEmpty() ? said->code : said->message);
        if (error.requestId.isEmpty())
            error.requestId = plainLine(said->requestId, 100);
    }
    return error;
}

Error withoutSecret(Error error, const QByteArray &secret)
{
    if (!secret.isEmpty())
        error.serverText.replace(QString::fromUtf8(secret), u"…"_s);
    return error;
}

Error unexpectedAnswer(const Answer &answer)
{
    constexpr int tooManyRequests = 429;
    const QString host = answer.url.host();
    if (isSignInPage(answer)) {
        return withDetails(
            {.code = Error::Code::NetworkSignIn,
             .what = Text::tr("A network's sign-in page is in the way: it answered instead of %1.")
                         .arg(host),
             .remedy = Text::tr("Open any web page in a browser and sign in to the network.")},
            answer);
    }
    if (answer.status == tooManyRequests) {
        return withDetails({.code = Error::Code::RateLimited,
                            .what = Text::tr("%1 asks for fewer requests.").arg(host),
                            .remedy = Text::tr("Wait a moment, then try again.")},
                           answer);
    }
    if (answer.isSuccess()) {
        return withDetails(
            {.code = Error::Code::BadAnswer,
             .what = Text::tr("%1 sent an answer that SpaceKey does not understand.").arg(host),
             .remedy = Text::tr("Try again; if it stays so, check the addresses of this region.")},
            answer);
    }
    return withDetails({.code = Error::Code::ServerFailure,
                        .what = Text::tr("%1 could not do what was asked (HTTP status %2).")
                                    .arg(host, QString::number(answer.status)),
                        .remedy = Text::tr("Try again in a few minutes.")},
                       answer);
}

Error apiError(const Answer &answer)
{
    constexpr int unauthorized = 401;
    constexpr int forbidden = 403;
    const QString host = answer.url.host();
    if (answer.status == unauthorized && answer.object()) {
        return withDetails(
            {.code = Error::Code::TokenRevoked,
             .what = Text::tr("%1 does not accept this token: it was revoked, or it belongs to "
                              "another region.")
                         .arg(host),
             .remedy = Text::tr("Connect again to get a new one.")},
            answer);
    }
    if (answer.status == forbidden && answer.object()) {
        return withDetails(
            {.code = Error::Code::ScopeTooSmall,
             .what = Text::tr("This token is good, but its scopes do not allow that."),
             .remedy = Text::tr("Connect again with wider scopes.")},
            answer);
    }
    const bool refused = answer.status >= 400 && answer.status < 500 && answer.status != 429;
    if (refused && ServerError::parse(answer)) {
        return withDetails({.code = Error::Code::Refused,
                            .what = Text::tr("%1 refused the request.").arg(host),
                            .remedy = Text::tr("Try again; if it stays so, connect again.")},
                           answer);
    }
    return unexpectedAnswer(answer);
}

} // namespace spacekey

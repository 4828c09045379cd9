// SPDX-License-Identifier: Apache-2.0
#include "oauth/tokenanswer.h"

#include "http/answer.h"
#include "http/answererror.h"
#include "oauth/jsonseconds.h"

#include <QCoreApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TokenAnswer)
};

} // namespace

std::optional<ServerError> refusalIn(const Answer &answer)
{
    constexpr int tooManyRequests = 429;
    if (answer.status < 400 || answer.status >= 500 || answer.status == tooManyRequests)
        return std::nullopt;
    return ServerError::parse(answer);
}

Result<Grant> grantIn(const Answer &answer)
{
    const QJsonObject object = answer.object().value_or(QJsonObject());
    const Grant grant{
        .token = AccessToken::fromBytes(object.value("access_token"_L1).toString().toUtf8()),
        .expiresIn = jsonSeconds(object.value("expires_in"_L1))};
    if (!grant.token.isNull())
        return grant;
    return withDetails(
        {.code = Error::Code::BadAnswer,
         .what = Text::tr("%1 did not send a token that can be used.").arg(answer.url.host()),
         .remedy = Text::tr("Connect again; if it stays so, check the addresses of this region.")},
        answer);
}

} // namespace spacekey

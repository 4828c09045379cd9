// SPDX-License-Identifier: Apache-2.0
#include "oauth/oautherror.h"

#include "core/plaintext.h"
#include "http/answererror.h"
#include "http/servererror.h"

#include <QCoreApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OAuthError)
};

Error meaning(const QString &code, const QString &host, const Scopes &scopes)
{
    if (code == "access_denied"_L1 || code == "AccessDenied"_L1) {
        return {.code = Error::Code::AccessDenied,
                .what = Text::tr("The request was refused on the sign-in page."),
                .remedy = Text::tr("Connect again, and choose Accept there.")};
    }
    if (code == "expired_token"_L1)
        return expiredError();
    if (code == "invalid_client"_L1 || code == "unauthorized_client"_L1) {
        return {.code = Error::Code::InvalidClient,
                .what = Text::tr("%1 does not accept the client key or its secret.").arg(host),
                .remedy = Text::tr("Check the client key and secret of this region.")};
    }
    if (code == "invalid_scope"_L1 && !scopes.isEmpty()) {
        return {.code = Error::Code::InvalidScope,
                .what = Text::tr("%1 does not grant what was asked for: %2.")
                            .arg(host, scopes.list().join(", "_L1)),
                .remedy = Text::tr("Choose other scopes.")};
    }
    if (code == "invalid_scope"_L1) {
        return {.code = Error::Code::InvalidScope,
                .what = Text::tr("%1 does not grant what was asked for.").arg(host),
                .remedy = Text::tr("Choose other scopes.")};
    }
    if (code == "unsupported_grant_type"_L1 || code == "unsupported_response_type"_L1) {
        return {.code = Error::Code::UnsupportedGrantType,
                .what = Text::tr("%1 does not offer to sign in with a code.").arg(host),
                .remedy = Text::tr("Check the addresses of this region.")};
    }
    return {.code = Error::Code::Refused,
            .what = Text::tr("%1 refused the request.").arg(host),
            .remedy = Text::tr("Try again; if it stays so, check the client key and secret of this "
                               "region.")};
}

} // namespace

Error oauthError(const ServerError &refusal, const Answer &answer, const Scopes &scopes)
{
    return withDetails(meaning(refusal.code, answer.url.host(), scopes), answer);
}

Error oauthError(const ServerError &refusal, const QString &host, const Scopes &scopes)
{
    Error error = meaning(refusal.code, host, scopes);
    error.serverText = plainLine(refusal.message.isEmpty() ? refusal.code : refusal.message);
    return error;
}

Error expiredError()
{
    return {.code = Error::Code::Expired,
            .what = Text::tr("The code has expired before it was accepted."),
            .remedy = Text::tr("Connect again to get a new code.")};
}

} // namespace spacekey

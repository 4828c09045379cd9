// SPDX-License-Identifier: Apache-2.0
#include "basespace/tokenrevocation.h"

#include "basespace/whoami.h"
#include "http/answererror.h"
#include "http/exchange.h"
#include "http/regionnetworkaccessmanager.h"

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

TokenRevocation::TokenRevocation(const Region &region, const AccessToken &token, const Clock &clock,
                                 QObject *parent)
    : OneShot(parent)
    , m_region(region)
    , m_token(token)
    , m_clock(clock)
{ }

TokenRevocation::~TokenRevocation() = default;

void TokenRevocation::begin()
{
    m_manager = std::make_unique<RegionNetworkAccessManager>(m_region);
    auto exchange =
        std::make_unique<Exchange>(*m_manager, m_clock,
                                   Request{.verb = Request::Verb::Delete,
                                           .url = m_region.apiUrl(u"/v2/oauthv2tokens/current"_s),
                                           .headers = {{"x-access-token", m_token.bytes()}}});
    connect(exchange.get(), &Exchange::answered, this, &TokenRevocation::answered);
    connect(exchange.get(), &Exchange::failed, this, [this](const Error &error) {
        m_refusal = error;
        check();
    });
    attempt(std::move(exchange));
}

void TokenRevocation::release()
{
    m_manager.reset();
    m_token = {};
}

void TokenRevocation::answered(const Answer &answer)
{
    if (!answer.isSuccess()) {
        m_refusal = withoutSecret(apiError(answer), m_token.bytes());
        if (m_refusal->code == Error::Code::TokenRevoked)
            return succeed([&] { Q_EMIT revoked(); });
    }
    check();
}

void TokenRevocation::check()
{
    auto check = std::make_unique<WhoAmI>(m_region, m_token, m_clock, WhoAmI::Ask::V1, checkLimit);
    connect(check.get(), &WhoAmI::found, this, &TokenRevocation::stillAccepted);
    connect(check.get(), &WhoAmI::failed, this, &TokenRevocation::notAccepted);
    attempt(std::move(check));
}

void TokenRevocation::stillAccepted()
{
    const Error cause =
        m_refusal.value_or(Error{.what = tr("%1 still accepts it.").arg(m_region.apiBase.host())});
    fail(notRevoked(tr("The token was not revoked: %1").arg(cause.what), cause));
}

void TokenRevocation::notAccepted(Error error)
{
    if (error.code == Error::Code::TokenRevoked)
        return succeed([&] { Q_EMIT revoked(); });
    if (error.code == Error::Code::ScopeTooSmall)
        return stillAccepted();
    const Error cause = m_refusal.value_or(error);
    fail(
        notRevoked(tr("It is not known whether the token was revoked: %1").arg(cause.what), cause));
}

Error TokenRevocation::notRevoked(const QString &what, const Error &cause) const
{
    Error error = cause;
    error.code = Error::Code::NotRevoked;
    error.what = what;
    error.remedy = m_region.portal.isEmpty()
        ? tr("Revoke it on the developer portal of this region.")
        : tr("Revoke it on the developer portal: %1").arg(m_region.portal.toDisplayString());
    return error;
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "basespace/tokendetails.h"

#include "basespace/servertime.h"
#include "core/plaintext.h"
#include "http/answererror.h"
#include "http/exchange.h"
#include "http/regionnetworkaccessmanager.h"

#include <QJsonArray>

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

std::optional<Scopes> scopesIn(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList scopes;
    const QJsonArray list = value.toArray();
    for (const auto &scope : list)
        scopes.append(plainLine(scope.toString()));
    return Scopes::fromList(scopes);
}

std::optional<TokenInfo> infoIn(const QJsonObject &token)
{
    const std::optional<Scopes> scopes = scopesIn(token["Scopes"_L1]);
    if (!scopes)
        return std::nullopt;
    const QJsonValue application = token["Application"_L1];
    return TokenInfo{.scopes = *scopes,
                     .applicationName = plainLine(application["Name"_L1].toString()),
                     .applicationId = plainLine(application["Id"_L1].toVariant().toString()),
                     .status = plainLine(token["Status"_L1].toString()),
                     .createdAt = parseServerTime(token["DateCreated"_L1].toString())};
}

/// @p error without what came from the body of @p answer.
Error withoutBody(Error error, const Answer &answer)
{
    error.serverText.clear();
    error.requestId = answer.requestId;
    return error;
}

} // namespace

TokenDetails::TokenDetails(const Region &region, const AccessToken &token, const Clock &clock,
                           QObject *parent)
    : OneShot(parent)
    , m_region(region)
    , m_token(token)
    , m_clock(clock)
{ }

TokenDetails::~TokenDetails() = default;

void TokenDetails::begin()
{
    m_manager = std::make_unique<RegionNetworkAccessManager>(m_region);
    auto exchange = std::make_unique<Exchange>(
        *m_manager, m_clock,
        Request{.url = m_region.apiUrl(u"/v1pre3/oauthv2/token/current"_s),
                .headers = {{"x-access-token", m_token.bytes()}}});
    connect(exchange.get(), &Exchange::answered, this, &TokenDetails::answered);
    next(std::move(exchange));
}

void TokenDetails::release()
{
    m_manager.reset();
    m_token = {};
}

void TokenDetails::answered(const Answer &answer)
{
    if (!answer.isSuccess())
        return fail(withoutBody(apiError(answer), answer));
    const auto object = answer.object();
    const auto info = object ? infoIn(object->value("Response"_L1).toObject()) : std::nullopt;
    if (!info)
        return fail(withoutBody(unexpectedAnswer(answer), answer));
    succeed([&] { Q_EMIT found(*info); });
}

} // namespace spacekey

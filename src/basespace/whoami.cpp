// SPDX-License-Identifier: Apache-2.0
#include "basespace/whoami.h"

#include "core/plaintext.h"
#include "http/answererror.h"
#include "http/exchange.h"
#include "http/regionnetworkaccessmanager.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Nothing when there is no id: without it nobody can be told from another.
std::optional<User> userIn(const QJsonObject &object)
{
    const QString id = object.value("Id"_L1).toVariant().toString();
    if (id.isEmpty())
        return std::nullopt;
    User user{.id = id,
              .name = plainLine(object.value("Name"_L1).toString()),
              .email = plainLine(object.value("Email"_L1).toString())};
    if (const QJsonValue workgroup = object.value("IsWorkgroup"_L1); workgroup.isBool())
        user.workgroup = workgroup.toBool();
    return user;
}

} // namespace

WhoAmI::WhoAmI(const Region &region, const AccessToken &token, const Clock &clock, QObject *parent)
    : WhoAmI(region, token, clock, Ask::V1AndV2, Request().timeLimit, parent)
{ }

WhoAmI::WhoAmI(const Region &region, const AccessToken &token, const Clock &clock, Ask ask,
               std::chrono::seconds timeLimit, QObject *parent)
    : OneShot(parent)
    , m_region(region)
    , m_token(token)
    , m_clock(clock)
    , m_timeLimit(timeLimit)
    , m_patience(clock)
    , m_v2Over(ask == Ask::V1)
{
    connect(&m_patience, &Alarm::due, this, &WhoAmI::conclude);
}

WhoAmI::~WhoAmI() = default;

void WhoAmI::begin()
{
    m_manager = std::make_unique<RegionNetworkAccessManager>(m_region, this);
    m_v1 = exchange(u"/v1pre3/users/current"_s);
    connect(m_v1.get(), &Exchange::answered, this, &WhoAmI::v1Answered);
    connect(m_v1.get(), &Exchange::failed, this, &WhoAmI::fail);
    if (m_v2Over)
        return;
    m_v2 = exchange(u"/v2/users/current"_s);
    connect(m_v2.get(), &Exchange::answered, this, &WhoAmI::v2Answered);
    connect(m_v2.get(), &Exchange::failed, this, &WhoAmI::v2Over);
}

void WhoAmI::release()
{
    m_patience.stop();
    m_v1.reset();
    m_v2.reset();
    m_manager.reset();
    m_token = {};
}

void WhoAmI::v1Answered(const Answer &answer)
{
    if (!answer.isSuccess()) {
        fail(withoutSecret(apiError(answer), m_token.bytes()));
        return;
    }
    if (const auto object = answer.object())
        m_user = userIn(object->value("Response"_L1).toObject());
    if (!m_user)
        fail(withoutSecret(unexpectedAnswer(answer), m_token.bytes()));
    else if (m_v2Over)
        conclude();
    else
        m_patience.start(std::chrono::seconds(1));
}

void WhoAmI::v2Answered(const Answer &answer)
{
    const auto object = answer.object();
    if (object && answer.isSuccess())
        m_v2User = userIn(*object);
    v2Over();
}

void WhoAmI::v2Over()
{
    m_v2Over = true;
    if (m_user)
        conclude();
}

void WhoAmI::conclude()
{
    User user = *m_user;
    user.workgroup.reset();
    if (m_v2User && m_v2User->id == user.id)
        user.workgroup = m_v2User->workgroup;
    succeed([&] { Q_EMIT found(user); });
}

std::unique_ptr<Exchange> WhoAmI::exchange(const QString &path)
{
    auto exchange =
        std::make_unique<Exchange>(*m_manager, m_clock,
                                   Request{.url = m_region.apiUrl(path),
                                           .headers = {{"x-access-token", m_token.bytes()}},
                                           .timeLimit = m_timeLimit},
                                   this);
    exchange->start();
    return exchange;
}

} // namespace spacekey

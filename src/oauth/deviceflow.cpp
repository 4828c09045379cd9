// SPDX-License-Identifier: Apache-2.0
#include "oauth/deviceflow.h"

#include "core/wipe.h"
#include "http/answererror.h"
#include "http/exchange.h"
#include "http/regionnetworkaccessmanager.h"
#include "http/servererror.h"
#include "oauth/deviceauthorization.h"
#include "oauth/oautherror.h"
#include "oauth/tokenanswer.h"

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

DeviceFlow::DeviceFlow(const Region &region, const ClientPair &pair, const Scopes &scopes,
                       const Clock &clock, QObject *parent)
    : AuthFlow(parent)
    , m_region(region)
    , m_pair(pair)
    , m_scopes(scopes)
    , m_clock(clock)
    , m_alarm(clock)
{
    connect(&m_alarm, &Alarm::due, this, &DeviceFlow::alarmed);
}

DeviceFlow::~DeviceFlow()
{
    wipe(m_deviceCode);
}

void DeviceFlow::begin()
{
    m_manager = std::make_unique<RegionNetworkAccessManager>(m_region, this);
    send(u"/v1pre3/oauthv2/deviceauthorization"_s,
         {{u"client_id"_s, m_pair.id},
          {u"response_type"_s, u"device_code"_s},
          {u"scope"_s, m_scopes.toWire()}});
    connect(m_exchange.get(), &Exchange::answered, this, &DeviceFlow::authorizationAnswered);
    connect(m_exchange.get(), &Exchange::failed, this, &DeviceFlow::fail);
}

void DeviceFlow::release()
{
    m_alarm.stop();
    m_exchange.reset();
    m_manager.reset();
    wipe(m_deviceCode);
    m_pair = {};
}

void DeviceFlow::authorizationAnswered(const Answer &answer)
{
    if (const auto refusal = refusalIn(answer)) {
        fail(oauthError(*refusal, answer, m_scopes));
        return;
    }
    const auto authorization =
        answer.isSuccess() ? DeviceAuthorization::parse(answer) : unexpectedAnswer(answer);
    if (!authorization) {
        fail(authorization.error());
        return;
    }
    m_deviceCode = authorization->deviceCode;
    m_pace = PollPace(authorization->interval);
    m_deadline = m_clock.sinceBoot() + authorization->lifetime;
    schedule();
    Q_EMIT promptReady({.link = authorization->link,
                        .userCode = authorization->userCode,
                        .linkTrusted = m_region.ownsLink(authorization->link),
                        .lifetime = authorization->lifetime});
}

void DeviceFlow::alarmed()
{
    if (m_clock.sinceBoot() >= m_deadline)
        fail(expiredError());
    else
        poll();
}

void DeviceFlow::poll()
{
    m_pace.polled();
    QList<std::pair<QString, QString>> fields{
        {u"client_id"_s, m_pair.id}, {u"client_secret"_s, QString::fromUtf8(m_pair.secret)}};
    const QString code = QString::fromUtf8(m_deviceCode);
    switch (m_form) {
    case Form::BaseSpace:
        fields += {{u"grant_type"_s, u"device"_s}, {u"code"_s, code}};
        break;
    case Form::Rfc8628:
        fields += {{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                   {u"device_code"_s, code}};
        break;
    }
    send(u"/v1pre3/oauthv2/token"_s, fields);
    connect(m_exchange.get(), &Exchange::answered, this, &DeviceFlow::pollAnswered);
    connect(m_exchange.get(), &Exchange::failed, this, &DeviceFlow::pollFailed);
}

void DeviceFlow::pollAnswered(const Answer &answer)
{
    const auto object = answer.object();
    if (object)
        m_pace.answered();
    if (answer.retryAfter)
        m_pace.retryAfter(*answer.retryAfter);
    if (object && answer.isSuccess())
        tokenAnswered(answer);
    else if (const auto refusal = refusalIn(answer))
        refused(answer, *refusal);
    else
        goOnTroubled(withoutSecrets(unexpectedAnswer(answer)));
}

void DeviceFlow::pollFailed(const Error &error)
{
    if (error.code == Error::Code::Timeout)
        m_pace.timedOut();
    goOnTroubled(error);
}

void DeviceFlow::tokenAnswered(const Answer &answer)
{
    const Result<Grant> grant = grantIn(answer);
    if (grant)
        succeed([&] { Q_EMIT granted(*grant); });
    else
        fail(withoutSecrets(grant.error()));
}

void DeviceFlow::refused(const Answer &answer, const ServerError &refusal)
{
    if (refusal.code == "authorization_pending"_L1) {
        goOn();
    } else if (refusal.code == "slow_down"_L1) {
        m_pace.slowDown();
        goOn();
    } else if (refusal.code == "unsupported_grant_type"_L1 && m_form == Form::BaseSpace) {
        m_form = Form::Rfc8628;
        goOn();
    } else {
        fail(withoutSecrets(oauthError(refusal, answer, m_scopes)));
    }
}

Error DeviceFlow::withoutSecrets(const Error &error) const
{
    return withoutSecret(withoutSecret(error, m_pair.secret), m_deviceCode);
}

void DeviceFlow::goOn()
{
    schedule();
    if (std::exchange(m_trouble, std::nullopt))
        Q_EMIT recovered();
}

void DeviceFlow::goOnTroubled(const Error &error)
{
    schedule();
    if (std::exchange(m_trouble, error.code) != error.code)
        Q_EMIT troubled(error);
}

void DeviceFlow::schedule()
{
    // sinceBoot() is cut to whole milliseconds: without one more a poll could be early by one.
    const milliseconds next = m_clock.sinceBoot() + m_pace.pause() + milliseconds(1);
    m_alarm.startAt(std::min(next, m_deadline));
}

void DeviceFlow::send(const QString &path, const QList<std::pair<QString, QString>> &fields)
{
    m_exchange = std::make_unique<Exchange>(*m_manager, m_clock,
                                            Request::form(m_region.apiUrl(path), fields), this);
    m_exchange->start();
}

} // namespace spacekey

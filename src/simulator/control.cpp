// SPDX-License-Identifier: Apache-2.0
#include "simulator/control.h"

#include "simulator/behaviourhooks.h"
#include "simulator/hook.h"

#include <QJsonArray>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(Device::State state)
{
    switch (state) {
    case Device::State::Pending:
        return u"pending"_s;
    case Device::State::Accepted:
        return u"accepted"_s;
    case Device::State::Declined:
        return u"declined"_s;
    case Device::State::Spent:
        return u"spent"_s;
    }
    return {};
}

QJsonObject describe(const Device &device)
{
    return {
        {u"userCode"_s, device.userCode},
        {u"state"_s, nameOf(device.state)},
        {u"polls"_s, device.polls},
        {u"earlyPolls"_s, device.earlyPolls},
        {u"shortestPauseMs"_s,
         device.shortestPause ? QJsonValue(qint64(device.shortestPause->count())) : QJsonValue()}};
}

} // namespace

QList<Route> Control::routes()
{
    const auto action = [this](QString (Control::*act)(const Form &)) {
        return [this, act](const Form &form) { return (this->*act)(form); };
    };
    const QList<Route> own{{Method::Get, u"/simulator/counters"_s,
                            [this](const Request & /*request*/) { return counters(); }},
                           hook(u"/simulator/approve"_s, action(&Control::approve)),
                           hook(u"/simulator/deny"_s, action(&Control::deny)),
                           hook(u"/simulator/revoke"_s, action(&Control::revoke)),
                           hook(u"/simulator/fault"_s, action(&Control::fault)),
                           hook(u"/simulator/clear-faults"_s, action(&Control::clearFaults))};
    return own + behaviourHooks(m_authority);
}

Answer Control::counters() const
{
    const Counters &seen = m_authority.counters();
    QJsonArray devices;
    for (const Device &device : m_authority.devices())
        devices.append(describe(device));
    return Answer::json(200,
                        {{u"devicesIssued"_s, seen.devicesIssued},
                         {u"authorizeRequests"_s, seen.authorizeRequests},
                         {u"launches"_s, seen.launches},
                         {u"codesIssued"_s, seen.codesIssued},
                         {u"tokenCalls"_s, seen.tokenCalls},
                         {u"polls"_s, seen.polls},
                         {u"earlyPolls"_s, seen.earlyPolls},
                         {u"codeExchanges"_s, seen.codeExchanges},
                         {u"codeReuses"_s, seen.codeReuses},
                         {u"tokensIssued"_s, seen.tokensIssued},
                         {u"apiCalls"_s, seen.apiCalls},
                         {u"tokenDetails"_s, seen.tokenDetails},
                         {u"revocations"_s, seen.revocations},
                         {u"appSessionCalls"_s, seen.appSessionCalls},
                         {u"badRequests"_s, seen.badRequests},
                         {u"devices"_s, devices}});
}

QString Control::approve(const Form &form)
{
    const QString user =
        form.has(u"user"_s) ? form.value(u"user"_s) : m_authority.users().constFirst().id;
    return m_authority.approve(codeOf(form), user) ? QString()
                                                   : u"No such pending code, or no such user"_s;
}

QString Control::deny(const Form &form)
{
    return m_authority.deny(codeOf(form)) ? QString() : u"No such pending code"_s;
}

QString Control::revoke(const Form &form)
{
    return m_authority.revokeAll(form.value(u"user"_s)) > 0 ? QString()
                                                            : u"There is no such token"_s;
}

QString Control::fault(const Form &form)
{
    const auto fault = faultByName(form.value(u"name"_s));
    const int count = form.count();
    if (!fault)
        return "name must be one of "_L1 + faultNames().join(u", "_s);
    if (count < 1 && count != Relay::always)
        return u"count must be at least 1, or -1"_s;
    if (!m_relay)
        return u"There is no relay in front"_s;
    m_relay->addFault(*fault, count,
                      form.has(u"path"_s) ? form.value(u"path"_s) : Relay::pollPath());
    return {};
}

QString Control::clearFaults(const Form & /*form*/)
{
    if (!m_relay)
        return u"There is no relay in front"_s;
    m_relay->clearFaults();
    return {};
}

QString Control::codeOf(const Form &form) const
{
    return form.has(u"code"_s) ? form.value(u"code"_s) : m_authority.newestUserCode();
}

} // namespace spacekey::simulator

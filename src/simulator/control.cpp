// SPDX-License-Identifier: Apache-2.0
#include "simulator/control.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

Answer wrong(const QString &why)
{
    return Answer::json(400, {{u"error"_s, u"invalid_request"_s}, {u"error_description"_s, why}});
}

/// Empty (0) when it is no number other than 0.
int countOf(const Form &form)
{
    return form.has(u"count"_s) ? form.value(u"count"_s).toInt() : 1;
}

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
    return {{Method::Get, u"/simulator/counters"_s,
             [this](const Request & /*request*/) { return counters(); }},
            {Method::Post, u"/simulator/device-answer"_s,
             [this](const Request &request) { return deviceAnswer(request); }},
            action(u"/simulator/approve"_s, &Control::approve),
            action(u"/simulator/deny"_s, &Control::deny),
            action(u"/simulator/polls"_s, &Control::polls),
            action(u"/simulator/dialect"_s, &Control::dialect),
            action(u"/simulator/refusal"_s, &Control::refusal),
            action(u"/simulator/revoke"_s, &Control::revoke),
            action(u"/simulator/fault"_s, &Control::fault),
            action(u"/simulator/clear-faults"_s, &Control::clearFaults)};
}

Route Control::action(const QString &path, Action act)
{
    return {Method::Post, path, [this, act](const Request &request) {
                const QString why = (this->*act)(Form(request.query));
                return why.isEmpty() ? Answer::json(200, {}) : wrong(why);
            }};
}

Answer Control::counters() const
{
    const Counters &seen = m_authority.counters();
    QJsonArray devices;
    for (const Device &device : m_authority.devices())
        devices.append(describe(device));
    return Answer::json(200,
                        {{u"devicesIssued"_s, seen.devicesIssued},
                         {u"tokenCalls"_s, seen.tokenCalls},
                         {u"polls"_s, seen.polls},
                         {u"earlyPolls"_s, seen.earlyPolls},
                         {u"tokensIssued"_s, seen.tokensIssued},
                         {u"apiCalls"_s, seen.apiCalls},
                         {u"badRequests"_s, seen.badRequests},
                         {u"devices"_s, devices}});
}

Answer Control::deviceAnswer(const Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return wrong(u"The body must be a JSON object"_s);
    m_authority.behaviour().deviceAnswer = document.object();
    return Answer::json(200, {});
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

QString Control::polls(const Form &form)
{
    const QString error = form.value(u"error"_s);
    const int count = countOf(form);
    if (error.isEmpty() || count < 1)
        return u"error= and a count of at least 1 are wanted"_s;
    m_authority.behaviour().nextPolls += QStringList(count, error);
    return {};
}

QString Control::dialect(const Form &form)
{
    const QString name = form.value(u"name"_s);
    if (name == "basespace"_L1)
        m_authority.behaviour().dialect = Behaviour::Dialect::BaseSpace;
    else if (name == "rfc8628"_L1)
        m_authority.behaviour().dialect = Behaviour::Dialect::Rfc8628;
    else
        return u"name must be basespace or rfc8628"_s;
    return {};
}

QString Control::refusal(const Form &form)
{
    const QString error = form.value(u"error"_s);
    if (error.isEmpty())
        return u"error is missing"_s;
    m_authority.behaviour().refusal = error;
    return {};
}

QString Control::revoke(const Form &form)
{
    return m_authority.revokeAll(form.value(u"user"_s)) > 0 ? QString()
                                                            : u"There is no such token"_s;
}

QString Control::fault(const Form &form)
{
    const auto fault = faultByName(form.value(u"name"_s));
    const int count = countOf(form);
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

// SPDX-License-Identifier: Apache-2.0
#include "simulator/pages.h"

#include "simulator/form.h"
#include "simulator/page.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

QList<Route> Pages::routes()
{
    return {{Method::Get, u"/oauth/device"_s,
             [this](const Request &request) { return signIn(request); }},
            {Method::Post, u"/oauth/device/consent"_s,
             [this](const Request &request) { return consent(request); }},
            {Method::Post, u"/oauth/device/decision"_s,
             [this](const Request &request) { return decide(request); }}};
}

Answer Pages::signIn(const Request &request) const
{
    const QString code = Form(request.query).value(u"code"_s).trimmed();
    if (code.isEmpty())
        return enterCode({});
    const Device *device = m_authority.findDevice(code);
    if (!device)
        return enterCode(u"This code is not known. Compare it with the one in your application."_s);
    if (const QString why = pastIt(*device); !why.isEmpty())
        return resultPage(200, u"past"_s, u"Nothing to do here"_s, why);

    return signInPage(m_authority.users(), u"/oauth/device/consent"_s,
                      hiddenField(u"code"_s, device->userCode));
}

Answer Pages::consent(const Request &request) const
{
    const Form form(request.body);
    const Device *device = m_authority.findDevice(form.value(u"code"_s));
    const User *user = m_authority.findUser(form.value(u"user"_s));
    if (!device || !user)
        return enterCode(u"Something was missing. Please begin again."_s);
    if (const QString why = pastIt(*device); !why.isEmpty())
        return resultPage(200, u"past"_s, u"Nothing to do here"_s, why);

    TemplateValues values = describe(*user);
    values.insert(u"action"_s, u"/oauth/device/decision"_s);
    values.insert(u"hidden"_s, hiddenField(u"code"_s, device->userCode));
    values.insert(u"scopes"_s, scopeList(device->scopes));
    values.insert(u"details"_s, fillTemplate(u"comparison"_s, {{u"code"_s, device->userCode}}));
    return htmlPage(200, u"Allow access?"_s, fillTemplate(u"consent"_s, values));
}

Answer Pages::decide(const Request &request)
{
    const Form form(request.body);
    const QString code = form.value(u"code"_s);
    const QString decision = form.value(u"decision"_s);
    if (decision == "accept"_L1 && m_authority.approve(code, form.value(u"user"_s))) {
        return resultPage(200, u"accepted"_s, u"Access granted"_s,
                          u"You may close this page and go back to SpaceKey."_s);
    }
    if (decision == "decline"_L1 && m_authority.deny(code)) {
        return resultPage(200, u"declined"_s, u"Access declined"_s,
                          u"SpaceKey was given no access. You may close this page."_s);
    }
    const Device *device = m_authority.findDevice(code);
    const QString why = device ? pastIt(*device) : QString();
    return why.isEmpty() ? enterCode(u"Something was missing. Please begin again."_s)
                         : resultPage(200, u"past"_s, u"Nothing to do here"_s, why);
}

Answer Pages::enterCode(const QString &complaint) const
{
    return htmlPage(complaint.isEmpty() ? 200 : 400, u"Connect a device"_s,
                    fillTemplate(u"enter-code"_s, {{u"complaint"_s, complaint}}));
}

QString Pages::pastIt(const Device &device) const
{
    switch (device.state) {
    case Device::State::Accepted:
    case Device::State::Spent:
        return u"Access was granted with this code already. You may close this page."_s;
    case Device::State::Declined:
        return u"Access was declined with this code already. You may close this page."_s;
    case Device::State::Pending:
        break;
    }
    if (m_authority.isExpired(device))
        return u"This code has expired. Ask for a new one in your application."_s;
    return {};
}

} // namespace spacekey::simulator

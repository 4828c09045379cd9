// SPDX-License-Identifier: Apache-2.0
#include "oauth/devicestage.h"

#include "oauth/deviceflow.h"

#include <QTest>

namespace spacekey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DeviceStage::DeviceStage()
    : region{.id = u"test"_s, .name = u"Test"_s, .apiBase = server.url(), .webBase = server.url()}
    , authorization{{u"verification_uri"_s, server.url(u"/device"_s).toString()},
                    {u"verification_with_code_uri"_s, server.url(u"/device/AB-12"_s).toString()},
                    {u"user_code"_s, u"AB-12"_s},
                    {u"device_code"_s, u"device+code/="_s},
                    {u"expires_in"_s, 1800},
                    {u"interval"_s, 2}}
    , script{pending()}
{
    server.setHandler([this](const WireRequest &request) { return handle(request); });
}

std::unique_ptr<AuthFlow> DeviceStage::makeFlow()
{
    return std::make_unique<DeviceFlow>(region, pair, scopes, clock);
}

QStringList DeviceStage::states() const
{
    return {u"new"_s, u"started"_s, u"asking"_s, u"prompted"_s, u"polling"_s, u"troubled"_s};
}

void DeviceStage::bringTo(AuthFlow &flow, const QString &state)
{
    if (state == "new"_L1)
        return;
    if (state == "started"_L1 || state == "asking"_L1) {
        if (state == "asking"_L1)
            first = WireReply::hang();
        flow.start();
        if (state == "asking"_L1 && !QTest::qWaitFor([&] { return server.heldRequests() == 1; }))
            qFatal("The flow does not ask.");
        return;
    }
    prompt(flow);
    if (state == "polling"_L1) {
        script = {WireReply::hang()};
        pass(flow, 3s);
        script = {pending()};
    } else if (state == "troubled"_L1) {
        script = {WireReply::plain(503, "text/html", "<p>later"), pending()};
        pass(flow, 3s);
    }
}

bool DeviceStage::survivesNetworkDrop(const QString &state) const
{
    return state == "prompted"_L1 || state == "polling"_L1 || state == "troubled"_L1;
}

void DeviceStage::prompt(AuthFlow &flow)
{
    flow.start();
    settle(flow);
}

WireReply DeviceStage::error(const char *code, int status)
{
    return WireReply::json(status,
                           {{u"error"_s, QString::fromLatin1(code)},
                            {u"error_description"_s, u"In the server's words"_s}});
}

WireReply DeviceStage::token(const QString &token)
{
    return WireReply::json(200, {{u"access_token"_s, token}});
}

WireReply DeviceStage::handle(const WireRequest &request)
{
    const auto now = clock.sinceBoot();
    const auto pause = now - std::exchange(m_lastAnswer, now);
    if (request.path == "/v1pre3/oauthv2/deviceauthorization"_L1)
        return first.value_or(WireReply::json(200, authorization));
    if (request.path != "/v1pre3/oauthv2/token"_L1)
        return WireReply::plain(404, "text/plain", "no such page");
    polls.append(request);
    pauses.append(pause);
    return script.size() > 1 ? script.takeFirst() : script.value(0);
}

} // namespace spacekey

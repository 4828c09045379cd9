// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clientpair.h"
#include "core/region.h"
#include "core/scopes.h"
#include "support/authflowstage.h"

#include <QJsonObject>
#include <QList>

namespace spacekey {

/// A server that speaks the device flow, and keeps the time between its answers and the polls.
class DeviceStage final : public AuthFlowStage
{
public:
    DeviceStage();

    [[nodiscard]] std::unique_ptr<AuthFlow> makeFlow() override;
    [[nodiscard]] QStringList states() const override;
    void bringTo(AuthFlow &flow, const QString &state) override;
    [[nodiscard]] bool survivesNetworkDrop(const QString &state) const override;
    void accept() override { script = {token(QStringLiteral("the-token-itself"))}; }
    void refuse() override { script = {error("access_denied")}; }

    /// Brings a new flow to where the person is asked.
    void prompt(AuthFlow &flow);

    [[nodiscard]] static WireReply error(const char *code, int status = 400);
    [[nodiscard]] static WireReply pending() { return error("authorization_pending"); }
    [[nodiscard]] static WireReply token(const QString &token);

    Region region;
    ClientPair pair{.id = QStringLiteral("client-key"), .secret = "client+secret/="};
    Scopes scopes = Scopes::parse(QStringLiteral("browse global,read global"));
    QJsonObject authorization;
    std::optional<WireReply> first; ///< instead of authorization
    QList<WireReply> script; ///< what polls are answered with; the last one again and again
    QList<WireRequest> polls;
    QList<std::chrono::milliseconds> pauses; ///< from the server's last answer to each poll

private:
    [[nodiscard]] WireReply handle(const WireRequest &request);

    std::chrono::milliseconds m_lastAnswer{};
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/alarm.h"
#include "core/clientpair.h"
#include "core/region.h"
#include "core/scopes.h"
#include "core/signinoptions.h"
#include "oauth/loopbackservers.h"
#include "oauth/visit.h"
#include "support/authflowstage.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace spacekey {

class RedirectFlow;

/// A server that holds an authorization code flow to RFC 6749 and 7636 to the letter, and a person
/// whose browser goes there and comes back. Left alone, the person accepts 20 s after the prompt.
class RedirectStage final : public AuthFlowStage
{
public:
    enum class Decision { Accept, Refuse, Never };

    RedirectStage();

    [[nodiscard]] std::unique_ptr<AuthFlow> makeFlow() override;
    [[nodiscard]] std::unique_ptr<RedirectFlow> makeRedirectFlow();
    [[nodiscard]] QStringList states() const override;
    void bringTo(AuthFlow &flow, const QString &state) override;
    [[nodiscard]] bool survivesNetworkDrop(const QString &state) const override;
    void accept() override;
    void refuse() override;

    /// What the person does when left alone.
    void decide(Decision decision) { m_decision = decision; }
    /// Brings a new flow to where the person is asked.
    void prompt(AuthFlow &flow);
    /// Where the flow waits for the browser.
    [[nodiscard]] QUrl redirectUri() const { return QUrl(parameter("redirect_uri")); }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(redirectUri().port()); }
    /// A parameter of the authorization request, decoded.
    [[nodiscard]] QString parameter(const char *name) const;
    /// Where the server sends the browser when the person accepts; each time a new code.
    [[nodiscard]] QUrl acceptedUrl();
    [[nodiscard]] QUrl refusedUrl(const QString &error = QStringLiteral("access_denied")) const;
    /// @p fields, and our state, at the redirect URI; the values as they stand in a query.
    [[nodiscard]] QUrl replyUrl(const QList<std::pair<QByteArray, QByteArray>> &fields,
                                bool withState = true) const;
    /// Has a browser go to @p url.
    Visit &browse(const QUrl &url, const QByteArray &headers = {});

    Region region;
    ClientPair pair{.id = QStringLiteral("client-key"), .secret = "client+secret/=&% !"};
    Scopes scopes = Scopes::parse(QStringLiteral("browse global,read global"));
    SignInOptions options{.flow = Flow::Redirect};
    FakeClock listenerClock; ///< of the sockets; the flow has another
    LoopbackServers servers{listenerClock};
    QByteArray nextCode = "code"; ///< what a code begins with
    std::optional<WireReply> tokenReply; ///< instead of what the rules say
    QUrl link;
    QList<WireRequest> tokenCalls;

private:
    void act();
    [[nodiscard]] WireReply handle(const WireRequest &request);
    [[nodiscard]] QString problemOf(const WireRequest &request);

    Decision m_decision = Decision::Accept;
    Alarm m_person{clock};
    QList<QByteArray> m_codes; ///< issued and not used
    int m_issued = 0;
    std::vector<std::unique_ptr<Visit>> m_visits;
};

} // namespace spacekey

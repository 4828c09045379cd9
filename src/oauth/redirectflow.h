// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/alarm.h"
#include "core/clientpair.h"
#include "core/region.h"
#include "core/result.h"
#include "core/scopes.h"
#include "core/signinoptions.h"
#include "oauth/authflow.h"

#include <memory>
#include <optional>

namespace spacekey {

class CodeExchange;
struct LoopbackRequest;
class LoopbackServers;
class RedirectReceiver;
struct ResultPage;

/// The authorization code flow with a redirect to a loopback address (protocol.md §3, RFC 8252),
/// with PKCE (RFC 7636).
///
/// The browser has timeLimit to come back; its code is sent once, and the browser waits for the
/// outcome. A reply that is not this flow's (ReplyMismatch) and a browser that asks for https
/// (BrowserUpgraded) are told by troubled(), and the flow goes on; recovered() comes with the right
/// reply. Fails with PortInUse or ListenFailed, with Expired, with the server's refusals, and with
/// what CodeExchange fails with.
class RedirectFlow final : public AuthFlow
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes timeLimit{10}; ///< for the person; suspend counted

    /// @p servers and @p clock must outlive the flow.
    RedirectFlow(const Region &region, const ClientPair &pair, const Scopes &scopes,
                 const SignInOptions &options, LoopbackServers &servers, const Clock &clock,
                 QObject *parent = nullptr);
    ~RedirectFlow() override;

    /// Takes the address on which the browser ended, for browsers that cannot come back by
    /// themselves; with http or https, and any of the loopback hosts. The flow goes on from the
    /// event loop. AddressNotOurs when it is not one that this flow waits for.
    [[nodiscard]] Outcome acceptAddress(const QString &pasted);

private:
    void begin() override;
    void release() override;

    void replied(const LoopbackRequest &request);
    void exchange(const QByteArray &code);
    void expired();
    void goOnTroubled(const Error &error);
    void endWith(Error error);
    void conclude(const ResultPage &page);

    Region m_region;
    ClientPair m_pair;
    Scopes m_scopes;
    SignInOptions m_options;
    LoopbackServers &m_servers;
    const Clock &m_clock;
    Alarm m_alarm;
    QUrl m_redirectUri;
    QByteArray m_verifier;
    std::shared_ptr<RedirectReceiver> m_receiver;
    std::unique_ptr<CodeExchange> m_exchange;
    std::optional<Error::Code> m_trouble;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/connectattempt.h"
#include "cli/arguments.h"
#include "cli/command.h"

#include <memory>
#include <optional>

namespace spacekey {

class Console;
class Keychain;
class LineInput;
class LoopbackPorts;
class RegionCatalog;
class SignInSettings;

/// `connect`: signs in with a link and a code, or by a browser that comes back to this computer,
/// and stores the token. Checks in this order: usage, region, name taken, keychain, client pair,
/// whether the list of credentials can be changed; only then the server is asked. When it ends with
/// a token granted and not stored, it says where that can be revoked. Prints `Open <url>`, `Code
/// <code>` (if there is one) and at last `Stored <region>/<name>`. Asks no question; but where the
/// browser cannot come back, a person may paste the address that it ended on.
class ConnectCommand final : public Command
{
    Q_OBJECT

public:
    ConnectCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                   Keychain &keychain, Credentials &credentials, ClientKeys &clientKeys,
                   const SignInSettings &signInSettings, LoopbackPorts &ports, const Clock &clock);
    ~ConnectCommand() override;

protected:
    void begin() override;
    void release() override;

private:
    [[nodiscard]] Result<ConnectRequest> request() const;
    void openKeychain(const ConnectRequest &request);
    void signIn(const ConnectRequest &request);
    void showPrompt(const SignInPrompt &prompt);
    void warnOfLink(const QUrl &link);
    void openBrowser(const SignInPrompt &prompt);
    void takePastedAddress();
    void showStage();
    void warnOf(Error trouble);
    void warnOfLoss(const Region &region);
    void showStored(const Credential &credential, const Error &warning);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Keychain &m_keychain;
    Credentials &m_credentials;
    ClientKeys &m_clientKeys;
    const SignInSettings &m_signInSettings;
    LoopbackPorts &m_ports;
    const Clock &m_clock;
    ConnectAttempt *m_attempt = nullptr; ///< the step that signs in, once it has begun
    std::unique_ptr<LineInput> m_pasted;
    std::optional<Region> m_unkept; ///< where a token was granted that is not stored yet
    Error m_trouble; ///< the last one told; so the same one is told once
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clientpair.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/region.h"
#include "core/result.h"
#include "core/signinoptions.h"
#include "core/signinprompt.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace spacekey {

class ClientKeys;
class AuthFlow;
class Credentials;
struct Naming;
class LoopbackPorts;
class RedirectFlow;

/// What a person wants to connect.
struct ConnectRequest
{
    Region region;
    Scopes scopes;
    SignInOptions signIn; ///< the flow, and for a redirect flow the path and port
    /// Empty: the name that this user already has in the region (that credential is replaced), else
    /// `default` if free, else the user's name, numbered if taken.
    QString name;
    bool replace = false; ///< may take the place of a credential of that name, whoever's it is
    /// The name is that of a credential which is signed in anew: taken from the same user without
    /// a question, from another one only after otherUser().
    bool reconnect = false;
    /// Nobody would keep the token for this session only: while the list of credentials cannot be
    /// changed, the server is not asked.
    bool toBeStored = false;
};

/// From "Connect" to "stored": client pair → prompt → token → pending → user → stored.
/// Terminal signals: stored(), failed(). Cancelling after the grant takes the pending entry out
/// again.
class ConnectAttempt final : public OneShot
{
    Q_OBJECT

public:
    enum class Stage {
        LookingUpClientPair,
        AskingForCode, ///< the server is asked for a link and a code
        WaitingForPerson, ///< the person signs in and accepts
        Saving, ///< the token goes into the keychain and is read back
        AskingWho ///< the server is asked whose token it is
    };
    Q_ENUM(Stage)

    /// All but @p parent must outlive it.
    ConnectAttempt(const ConnectRequest &request, Credentials &credentials, ClientKeys &clientKeys,
                   LoopbackPorts &ports, const Clock &clock, QObject *parent = nullptr);
    ~ConnectAttempt() override;

    [[nodiscard]] const ConnectRequest &request() const { return m_request; }
    [[nodiscard]] Stage stage() const { return m_stage; }

    /// The scopes that the server says it granted; unset when it did not say.
    [[nodiscard]] const std::optional<Scopes> &grantedScopes() const { return m_grantedScopes; }

    /// After promptReady() of a redirect flow: the address that the browser ended on, when it could
    /// not be opened. AddressNotOurs when it does not belong to this sign-in, which goes on.
    Outcome pasteAddress(const QString &address);

    /// After otherUser(): replace the former credential, or store the new one beside it.
    void replaceFormer();
    void keepBoth();

    /// After notSaved(): try again.
    void saveAgain();
    /// After notSaved(), or while the keychain is waited for that is to take the token: keep it in
    /// memory, for this session only; ends in stored().
    void keepForSession();

Q_SIGNALS:
    void stageChanged();
    /// Show the link and the code, and open the link if it is trusted. Once.
    void promptReady(const spacekey::SignInPrompt &prompt);
    /// While waiting: something is in the way; it goes on by itself.
    void troubled(const spacekey::Error &error);
    void recovered();
    /// The token is granted but the keychain did not take it. It stays here until saveAgain(),
    /// keepForSession() or cancel().
    void notSaved(const spacekey::Error &error);
    /// A reconnect signed in as another user than the former credential's (or it is not known who
    /// it is). Nothing goes on before replaceFormer(), keepBoth() or cancel().
    void otherUser(const spacekey::Credential &former, const spacekey::Credential &now);
    /// Terminal. The name points to the new token. When the server could not be asked who it is,
    /// the credential has no user and @p warning says why; else the warning has an empty `what`.
    void stored(const spacekey::Credential &credential, const spacekey::Error &warning);

protected:
    void begin() override;
    void release() override;

private:
    /// Where the granted token is.
    enum class Kept { Nowhere, Pending, Stored, ForSession };

    void signIn(const ClientPair &pair);
    void askServer(const ClientPair &pair);
    [[nodiscard]] std::unique_ptr<AuthFlow> makeFlow(const ClientPair &pair);
    [[nodiscard]] Naming naming() const;
    void save();
    void askWho();
    void commit();
    void notTaken(Error error);
    void ask(const Credential &former);
    void answer(void (*change)(ConnectRequest &));
    void setStage(Stage stage);
    void takeBack();

    ConnectRequest m_request;
    Credentials &m_credentials;
    ClientKeys &m_clientKeys;
    LoopbackPorts &m_ports;
    const Clock &m_clock;
    Stage m_stage = Stage::LookingUpClientPair;
    QPointer<RedirectFlow> m_redirect;
    AccessToken m_token;
    Credential m_credential;
    Kept m_kept = Kept::Nowhere;
    std::optional<Scopes> m_grantedScopes;
    bool m_identified = false; ///< the server was asked who it is, whatever it said
    bool m_asking = false; ///< otherUser() waits for its answer
    Error m_warning;
};

} // namespace spacekey

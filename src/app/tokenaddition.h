// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/region.h"
#include "core/result.h"

namespace spacekey {

class Credentials;
class Keychain;
struct TokenFacts;

/// A token that a person has from elsewhere, and how to keep it.
struct AdditionRequest
{
    Region region; ///< where it was issued, as the person says
    AccessToken token;
    /// Empty: the name that this user already has in the region (that credential is replaced), else
    /// `default` if free, else the user's name, numbered if taken.
    QString name;
    bool replace = false; ///< may take the place of a credential of that name, whoever's it is
    bool check = true; ///< ask the region's server whose it is
    Credential::Source source = Credential::Source::Pasted;
    /// What becomes of a taken name, unless it may be replaced anyway.
    enum class IfTaken { Fail, Number } ifTaken = IfTaken::Fail;
    bool keepRevoked = false; ///< store it, as revoked, even when the server does not know it
    /// Where there is no keychain: in memory alone, under a free name of its own.
    bool sessionOnly = false;
};

/// From a pasted token to "stored": keychain open → user → stored. A token that the server does not
/// know is not stored, unless told so; without an answer it is, as unverified. Nothing is sent when
/// the keychain cannot be written to.
/// Terminal signals: stored(); failed() with TokenRevoked, NameTaken, InvalidName, a Keychain… code
/// or another one of storing.
class TokenAddition final : public OneShot
{
    Q_OBJECT

public:
    /// All but @p parent must outlive it.
    TokenAddition(const AdditionRequest &request, Keychain &keychain, Credentials &credentials,
                  const Clock &clock, QObject *parent = nullptr);
    ~TokenAddition() override;

    /// What was pasted, without the white space around it. Fails with Usage when it is no token.
    [[nodiscard]] static Result<AccessToken> tokenIn(const QByteArray &pasted);

Q_SIGNALS:
    /// The keychain is open, and the server is being asked whose the token is.
    void asking();
    /// Terminal. The name points to the token. @p warning says why the user is not known, or has
    /// an empty `what`.
    void stored(const spacekey::Credential &credential, const spacekey::Error &warning);

protected:
    void begin() override;
    void release() override;

private:
    void inquire();
    void take(TokenFacts facts);
    void keep(const Error &warning);

    AdditionRequest m_request;
    Keychain &m_keychain;
    Credentials &m_credentials;
    const Clock &m_clock;
    Credential m_draft;
};

} // namespace spacekey

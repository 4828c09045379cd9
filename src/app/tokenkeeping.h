// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/credential.h"
#include "core/oneshot.h"

#include <memory>

namespace spacekey {

class Credentials;
struct Naming;

/// Stores a token of which all is known that there is to know: pending → written and read back →
/// named. When it fails, is cancelled or deleted before that, nothing of it stays. Fails with
/// NameTaken, InvalidName, NotSaved, FileFailure, an Index… or a Keychain… code.
class TokenKeeping final : public OneShot
{
    Q_OBJECT

public:
    /// @p credentials must outlive it.
    TokenKeeping(const Credential &draft, const AccessToken &token, const Naming &naming,
                 Credentials &credentials, QObject *parent = nullptr);
    ~TokenKeeping() override;

Q_SIGNALS:
    /// Terminal. The name points to the token.
    void kept(const spacekey::Credential &credential);

protected:
    void begin() override;
    void release() override;

private:
    void commit();
    void takeBack();

    Credential m_credential;
    AccessToken m_token;
    const std::unique_ptr<const Naming> m_naming;
    Credentials &m_credentials;
    bool m_pending = false; ///< written, and ours to take back
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentialchange.h"
#include "core/error.h"

#include <QString>

namespace spacekey {

class Credentials;
class Keychain;
class Vault;

/// Deletes a stored credential for good: opens the keychain, moves the credential to the trash,
/// deletes its token, then its entry. When the token is still there for certain, the credential is
/// taken back. When it may be gone, or this is cancelled from the trash on, it stays in the trash
/// (CredentialError::staysInTrash()). Fails with NoSuchCredential, a Keychain… or Index… code,
/// FileFailure or NotSaved.
class Erasure final : public CredentialChange
{
    Q_OBJECT

public:
    /// All but @p key must outlive it.
    Erasure(const QString &key, Keychain &keychain, Vault &vault, Credentials &credentials);
    ~Erasure() override;

protected:
    void begin() override;

private:
    void remove();
    void erase();
    void eraseFailed(const Error &error);
    void takeBack(const Error &why);
    void leave(Error why);

    const QString m_key;
    Keychain &m_keychain;
    Vault &m_vault;
    Credentials &m_credentials;
    bool m_mayBeGone = false; ///< the token
};

} // namespace spacekey

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
/// deletes its token, then its entry. When the token cannot be deleted, or it is cancelled before,
/// the credential is taken back. Fails with NoSuchCredential, a Keychain… or Index… code,
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
    void release() override;

private:
    void remove();
    void erase();
    void erased();
    void takeBack(const Error &why);

    const QString m_key;
    Keychain &m_keychain;
    Vault &m_vault;
    Credentials &m_credentials;
    bool m_inTrash = false; ///< and ours to take back
};

} // namespace spacekey

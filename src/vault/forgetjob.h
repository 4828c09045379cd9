// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "vault/credentialindex.h"
#include "vault/secretstore.h"

namespace spacekey {

/// Drops a stored credential whose secret is missing for certain; asks nobody to unlock anything.
/// Made by Vault::forget(). Fails with NotSaved when the secret is there after all, or with a
/// Keychain… or Index… code; then the credential stays.
class ForgetJob final : public OneShot
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ForgetJob(CredentialIndex &index, SecretStore &secrets, const QString &key);
    ~ForgetJob() override;

Q_SIGNALS:
    /// Terminal.
    void forgotten();

protected:
    void begin() override;

private:
    void drop();

    CredentialIndex &m_index;
    SecretStore &m_secrets;
    QString m_key;
};

} // namespace spacekey

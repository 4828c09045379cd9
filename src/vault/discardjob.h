// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "vault/credentialindex.h"
#include "vault/secretstore.h"

namespace spacekey {

/// Deletes a pending credential, or one in the trash: its token, then its entry. Made by
/// Vault::discard() and erase(). Fails with NoSuchCredential (it is neither pending nor in the
/// trash any more: nothing is deleted), a Keychain… or Index… code, FileFailure or NotSaved; then
/// the entry stays. Once the token is gone it does not fail: an entry that cannot be taken out goes
/// with the trash, or is settled.
class DiscardJob final : public OneShot
{
    Q_OBJECT

public:
    DiscardJob(CredentialIndex &index, SecretStore &secrets, const QString &key);
    ~DiscardJob() override;

Q_SIGNALS:
    /// Terminal.
    void discarded();

    /// SecretJob::underWay() of the token.
    void deleting();

protected:
    void begin() override;

private:
    void removeSecret();
    void removeEntry();

    CredentialIndex &m_index;
    SecretStore &m_secrets;
    QString m_key;
};

} // namespace spacekey

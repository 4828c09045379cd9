// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "vault/credentialindex.h"
#include "vault/secretstore.h"

#include <QStringList>

namespace spacekey {

/// Looks after pending credentials whose writer died: those whose secret can be read are told,
/// those whose secret is missing for certain go. It asks nobody to unlock anything. Made by
/// Vault::settle(). Fails with a Keychain… or Index… code; then the rest waits for the next time.
class SettleJob final : public OneShot
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SettleJob(CredentialIndex &index, SecretStore &secrets);
    ~SettleJob() override;

Q_SIGNALS:
    /// One with a whole secret, which a person may keep or discard.
    void found(const spacekey::Credential &pending);
    /// Terminal: all were looked after.
    void settled();

protected:
    void begin() override;

private:
    void lookNext();
    void dropMissing();
    void finish();

    CredentialIndex &m_index;
    SecretStore &m_secrets;
    QList<Credential> m_waiting;
    QStringList m_missing;
    std::optional<Error> m_problem;
};

} // namespace spacekey

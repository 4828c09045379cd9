// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/oneshot.h"
#include "vault/credentialindex.h"
#include "vault/secretstore.h"

#include <QStringList>

namespace spacekey {

/// Deletes what is in the trash, from the secret store and then from the index. It asks nobody to
/// unlock anything; it leaves what a person may still take back. What goes cannot be taken back
/// from before its secret is deleted, so that no name comes back without its token. It stops at the
/// first secret that cannot be deleted, and keeps that and the rest.
class TrashJob final : public OneShot
{
    Q_OBJECT

public:
    /// All must outlive it.
    TrashJob(CredentialIndex &index, SecretStore &secrets, const Clock &clock);
    ~TrashJob() override;

Q_SIGNALS:
    /// Terminal.
    void emptied();

protected:
    void begin() override;

private:
    void giveUp();
    void removeNext();
    void removeEntries();

    CredentialIndex &m_index;
    SecretStore &m_secrets;
    const Clock &m_clock;
    QStringList m_waiting;
    QStringList m_deleted;
};

} // namespace spacekey

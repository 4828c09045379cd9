// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/backgroundwork.h"
#include "core/clock.h"
#include "core/profile.h"
#include "vault/commitjob.h"
#include "vault/credentialindex.h"
#include "vault/discardjob.h"
#include "vault/forgetjob.h"
#include "vault/naming.h"
#include "vault/secretstore.h"
#include "vault/settlejob.h"
#include "vault/storejob.h"
#include "vault/tokenjob.h"

#include <QObject>

#include <memory>

namespace spacekey {

class TrashJob;

/// Tokens in the secret store and what is known of them in the index, kept in step by the storing
/// order of design.md §3: whatever is killed whenever, a name points to a whole old or a whole new
/// credential. The jobs it makes must not outlive it.
class Vault final : public QObject
{
    Q_OBJECT

public:
    /// @p index, @p secrets and @p clock must outlive it.
    Vault(const Profile &profile, CredentialIndex &index, SecretStore &secrets, const Clock &clock,
          QObject *parent = nullptr);
    ~Vault() override;

    /// Finds out whether the index can be changed now: fails as a change of it would.
    [[nodiscard]] std::unique_ptr<IndexChange> rehearse();

    /// Writes a token under a new key, reads it back, and lists it as pending. When it fails, is
    /// cancelled or deleted, the pending entry is taken out again in the background. Once written,
    /// a pending credential is the caller's: commit() or discard() it.
    [[nodiscard]] std::unique_ptr<StoreJob> store(const Credential &draft,
                                                  const AccessToken &token);

    /// Gives a pending credential its name, and with it everything that @p pending says by now. One
    /// that had the name before is replaced: its note and its rank as default carry over, its token
    /// is deleted in the background. On failure the credential is still pending.
    [[nodiscard]] std::unique_ptr<CommitJob> commit(const Credential &pending,
                                                    const Naming &naming);

    /// Makes a pending credential this process's business, if its writer is gone: before it is
    /// committed. Fails as IndexContents::claim() says.
    [[nodiscard]] std::unique_ptr<IndexChange> claim(const Credential &pending);
    /// Takes that back: its writer is gone again.
    [[nodiscard]] std::unique_ptr<IndexChange> disclaim(const Credential &pending);
    /// Deletes a pending credential's token, then its entry; claims it first.
    [[nodiscard]] std::unique_ptr<DiscardJob> discard(const Credential &pending);
    /// Takes a pending credential of this process out, in the background and asking nobody. Its
    /// token, if it @p mayExist, goes by way of the trash.
    void withdrawInBackground(const QString &key, bool mayExist);

    /// Moves a stored credential to the trash, where it can be taken back for
    /// Credential::undoTime. Fails with NoSuchCredential.
    [[nodiscard]] std::unique_ptr<IndexChange> remove(const QString &key);
    /// Takes it back, under its name if that is free, else numbered. Fails with NoSuchCredential.
    [[nodiscard]] std::unique_ptr<IndexChange> restore(const QString &key);
    /// Deletes what is in the trash under that key, for good.
    [[nodiscard]] std::unique_ptr<DiscardJob> erase(const QString &key);
    /// Deletes what nobody can take back any more, in the background and asking nobody.
    void emptyTrash();

    /// Notes what was found out of these credentials (Credential::noteVerified()); those that are
    /// gone meanwhile are left out.
    [[nodiscard]] std::unique_ptr<IndexChange> noteVerified(const QList<Credential> &verified);

    [[nodiscard]] std::unique_ptr<TokenJob> read(const Credential &credential);

    /// Gives it that name, and that note if it is set. Fails with InvalidName, NameTaken or
    /// NoSuchCredential.
    [[nodiscard]] std::unique_ptr<IndexChange> edit(const QString &key, const QString &name,
                                                    const std::optional<QString> &note = {});
    /// Fails with NoSuchCredential.
    [[nodiscard]] std::unique_ptr<IndexChange> makeDefault(const QString &region,
                                                           const QString &name);

    /// Looks after what writers who died have left pending.
    [[nodiscard]] std::unique_ptr<SettleJob> settle();
    /// Drops a stored credential whose token is missing.
    [[nodiscard]] std::unique_ptr<ForgetJob> forget(const QString &key);

    /// Whether tokens are being deleted in the background: replaced ones, as after each commit(),
    /// and withdrawn ones.
    [[nodiscard]] bool isTidyingUp() const { return m_emptying || m_withdrawing.isBusy(); }

Q_SIGNALS:
    /// The deleting in the background is over. What could not be deleted waits in the trash for the
    /// next time.
    void tidied();

private:
    friend class StoreJob;
    friend class CommitJob;

    [[nodiscard]] std::unique_ptr<IndexChange> withdrawal(const QString &key, bool mayExist);
    void endEmptying();

    Profile m_profile;
    CredentialIndex &m_index;
    SecretStore &m_secrets;
    const Clock &m_clock;
    std::unique_ptr<TrashJob> m_emptying;
    BackgroundWork m_withdrawing;
    bool m_emptyAgain = false; ///< more has come into the trash meanwhile
};

} // namespace spacekey

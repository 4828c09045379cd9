// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/profile.h"
#include "core/regioncatalog.h"
#include "core/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace spacekey {

class Keychain;
class Vault;
class SecretStore;

/// Reads one token. Made by Credentials::token().
class TokenRead : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// The system is asking the person to unlock the keychain; cancel() takes the question back.
    void waitingForUnlock();
    /// Terminal.
    void tokenRead(const spacekey::AccessToken &token);

protected:
    using OneShot::OneShot;
};

/// Changes one credential, or takes it away. Made by Credentials.
class CredentialChange : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// The system is asking the person to unlock the keychain.
    void waitingForUnlock();
    /// Terminal.
    void done();

protected:
    using OneShot::OneShot;
};

/// The one model of credentials that window and command line read: what the index holds, and what
/// lives for this session only. Pending ones (interrupted, or being written) are not in it.
class Credentials final : public QObject
{
    Q_OBJECT

public:
    /// A person who removed a credential can take it back for so long.
    static constexpr std::chrono::seconds undoTime{10};

    Credentials(const Profile &profile, Keychain &keychain, const RegionCatalog &regions,
                const Clock &clock, QObject *parent = nullptr);
    ~Credentials() override;

    /// Reads the index again. Called by the constructor.
    void reload();
    /// From now on changes by other processes end in changed(), within a second.
    void watch();

    /// Set when the index cannot be read; then the list holds session-only credentials alone.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    /// In the order they were connected.
    [[nodiscard]] const QList<Credential> &all() const { return m_credentials; }
    [[nodiscard]] QList<Credential> inRegion(const QString &region) const;
    /// Without a name: the region's default.
    [[nodiscard]] std::optional<Credential> find(const QString &region, const QString &name) const;
    /// The error for a find() that found nothing.
    [[nodiscard]] static Error noSuchCredential(const QString &region, const QString &name);

    /// The region where the token was issued, the only place it may be sent to; RegionChanged when
    /// that has another API base by now, or is gone: then the person signs in again.
    [[nodiscard]] Result<Region> issuer(const Credential &credential) const;
    [[nodiscard]] bool regionStillMatches(const Credential &credential) const
    {
        return bool(issuer(credential));
    }

    /// Fails with a Keychain… code or EntryMissing.
    [[nodiscard]] std::unique_ptr<TokenRead> token(const Credential &credential);
    /// Fails with InvalidName, NameTaken or NoSuchCredential.
    [[nodiscard]] std::unique_ptr<CredentialChange> rename(const Credential &credential,
                                                           const QString &name);
    [[nodiscard]] std::unique_ptr<CredentialChange> makeDefault(const Credential &credential);

    /// Takes it off the list; it can be taken back with restore() for undoTime. Then its token is
    /// deleted in the background, or as soon as the keychain is unlocked again. Fails with
    /// NoSuchCredential.
    [[nodiscard]] std::unique_ptr<CredentialChange> remove(const Credential &credential);
    /// Takes back what remove() took; numbered, if its name was taken meanwhile. Fails with
    /// NoSuchCredential when it is too late.
    [[nodiscard]] std::unique_ptr<CredentialChange> restore(const Credential &credential);
    /// Deletes it at once and for good: done() says that its token is gone. Fails with
    /// NoSuchCredential, a Keychain… code or NotSaved; then it is still there.
    [[nodiscard]] std::unique_ptr<CredentialChange> erase(const Credential &credential);

    /// Whether replaced or cancelled tokens are being deleted, or results of verifications noted,
    /// in the background. A program that ends earlier leaves that for the next time.
    [[nodiscard]] bool isTidyingUp() const;

    // For the app room's own sources.
    [[nodiscard]] Vault &vault() const;
    [[nodiscard]] Credential addForSession(Credential credential, const AccessToken &token);
    void discard(const Credential &pending);
    /// Takes a removed credential back in the background.
    void takeBack(const QString &key);
    /// Notes in the background what a verification has found (Credential::noteVerified()).
    void noteVerified(const Credential &found);

Q_SIGNALS:
    void changed();
    /// isTidyingUp() is false again.
    void tidied();

private:
    struct Parts;

    void emptyTrash();
    void writeNotes();
    void tellIfTidy();
    void inBackground(std::unique_ptr<OneShot> job);

    const RegionCatalog &m_regions;
    Keychain &m_keychain;
    std::unique_ptr<Timer> m_undoTimer;
    std::unique_ptr<Parts> m_parts;
    QList<Credential> m_credentials;
    std::optional<Error> m_problem;
    int m_inBackground = 0;
    QList<Credential> m_toNote;
    std::unique_ptr<OneShot> m_noting;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentialchange.h"
#include "app/knowncredentials.h"
#include "app/tokenread.h"
#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/profile.h"
#include "core/regioncatalog.h"
#include "core/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace spacekey {

class Keychain;
class Vault;

/// The one model of credentials that window and command line read: what the index holds, and what
/// lives for this session only. Pending ones are not in it: those being written are nobody's
/// business yet, and those of a program that died are interrupted() once they are settled.
class Credentials final : public QObject
{
    Q_OBJECT

public:
    Credentials(const Profile &profile, Keychain &keychain, const RegionCatalog &regions,
                const Clock &clock, QObject *parent = nullptr);
    ~Credentials() override;

    /// Reads the index again. Called by the constructor.
    void reload();
    /// From now on changes by other processes end in changed(), within a second; a damaged index is
    /// set aside; and what could not be deleted or settled while the keychain was locked is as soon
    /// as it is open.
    void watch();

    /// Set when the index cannot be read; then the list holds session-only credentials alone.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_known.problem; }
    /// Set when the index is damaged or from a newer SpaceKey, and the list is therefore the one
    /// before its last change. The next change of any credential sets the damaged file aside.
    [[nodiscard]] const std::optional<Error> &damage() const { return m_known.damage; }

    /// In the order they were connected.
    [[nodiscard]] const QList<Credential> &all() const { return m_known.credentials; }
    [[nodiscard]] QList<Credential> inRegion(const QString &region) const
    {
        return ofRegion(region, all());
    }
    /// Without a name: the region's default. CredentialError::noSuchCredential() says that there is
    /// none.
    [[nodiscard]] std::optional<Credential> find(const QString &region, const QString &name) const
    {
        return m_known.find(region, name);
    }

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
                                                           const QString &name)
    {
        return change(credential, name, {});
    }
    /// Gives it that name and that note (Credential::tidyNote()). Fails with InvalidName,
    /// NameTaken, NoSuchCredential, or Usage when the note is too long.
    [[nodiscard]] std::unique_ptr<CredentialChange> edit(const Credential &credential,
                                                         const QString &name, const QString &note);
    [[nodiscard]] std::unique_ptr<CredentialChange> makeDefault(const Credential &credential);

    /// Takes it off the list; it can be taken back with restore() for Credential::undoTime. Then
    /// its token is deleted in the background, or as soon as the keychain is unlocked again. Fails
    /// with NoSuchCredential.
    [[nodiscard]] std::unique_ptr<CredentialChange> remove(const Credential &credential);
    /// Takes back what remove() took; numbered, if its name was taken meanwhile. Fails with
    /// NoSuchCredential when it is too late.
    [[nodiscard]] std::unique_ptr<CredentialChange> restore(const Credential &credential);
    /// Deletes it, or one of interrupted(), at once and for good: done() says that its token is
    /// gone. Fails with NoSuchCredential, a Keychain… or Index… code, FileFailure or NotSaved; then
    /// it is still there. But where its token may be gone by then, or when this is cancelled late,
    /// it is off the list and the rest waits for the next time (CredentialError::staysInTrash()).
    [[nodiscard]] std::unique_ptr<CredentialChange> erase(const Credential &credential);
    /// Drops one whose token is not in the keychain any more. Nobody is asked to unlock that. Fails
    /// with NotSaved when the token is there after all, or a Keychain… code; then it is still
    /// there.
    [[nodiscard]] std::unique_ptr<CredentialChange> forget(const Credential &credential);
    /// Writes one of this session only to the keychain, under its name, numbered if another user's
    /// stored one has that by now. Fails with NotSaved, FileFailure, an Index… or a Keychain… code;
    /// then it is still there, for this session only.
    [[nodiscard]] std::unique_ptr<CredentialChange> save(const Credential &credential);

    /// Looks after what programs that died have left: interrupted() is true after that; what has no
    /// token goes. Nobody is asked to unlock the keychain. Fails with a Keychain… or an Index…
    /// code; then the rest waits for the next time.
    [[nodiscard]] std::unique_ptr<CredentialChange> settle();
    /// Found after an interruption, with a whole token and without a name: keep() or erase() them.
    [[nodiscard]] const QList<Credential> &interrupted() const { return m_known.interrupted; }
    [[nodiscard]] QList<Credential> interruptedIn(const QString &region) const
    {
        return ofRegion(region, interrupted());
    }
    /// What programs that died have left, as the index has it: nobody has looked yet whether their
    /// tokens are there. What settle() finds a token of is interrupted() then.
    [[nodiscard]] const QList<Credential> &unsettled() const { return m_known.unsettled; }
    /// Asks the region's server whose it is, and stores it as a new connection would be: under the
    /// name that this user has (which is replaced), else a free one; without an answer as
    /// unverified. Fails with TokenRevoked, NoSuchCredential, a Keychain… or an Index… code; then
    /// it is still interrupted().
    [[nodiscard]] std::unique_ptr<CredentialChange> keep(const Credential &interrupted);

    /// Whether replaced or cancelled tokens are being deleted, or results of verifications noted,
    /// in the background. A program that ends earlier leaves that for the next time.
    [[nodiscard]] bool isTidyingUp() const;

    // For the app room's own sources.
    [[nodiscard]] Vault &vault() const;
    [[nodiscard]] Credential addForSession(Credential credential, const AccessToken &token);
    /// Takes out in the background what will not be committed, asking nobody.
    void discard(const Credential &pending);
    /// Notes in the background what a verification has found (Credential::noteVerified()).
    void noteVerified(const Credential &found);
    /// Notes what settling has found.
    void noteInterrupted(const Credential &pending);
    /// To be called when @p stored is new in the index, instead of reload(): a session-only one of
    /// its name goes if it is the same user's, or anyone's if it @p replaces that.
    void noteStored(const Credential &stored, bool replaces = false);

Q_SIGNALS:
    /// Anything that can be read here is different.
    void changed();
    /// A damaged index has been set aside; the report says where it is now.
    void wasSetAside(const spacekey::Error &report);
    /// What a verification or a revocation has found out could not be written to the index.
    void notRecorded(const spacekey::Error &report);
    /// isTidyingUp() is false again.
    void tidied();

private:
    struct Parts;

    [[nodiscard]] std::unique_ptr<CredentialChange>
    change(const Credential &credential, const QString &name, const std::optional<QString> &note);
    [[nodiscard]] std::unique_ptr<CredentialChange> discardInterrupted(const Credential &pending);
    QMetaObject::Connection disclaimOnFailure(const CredentialChange &change,
                                              const Credential &pending);
    void take(const KnownCredentials &known);
    void tidyUp();
    void tellIfTidy();

    const RegionCatalog &m_regions;
    Keychain &m_keychain;
    const Clock &m_clock;
    std::unique_ptr<Parts> m_parts;
    KnownCredentials m_known;
};

} // namespace spacekey

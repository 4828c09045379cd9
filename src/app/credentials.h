// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/profile.h"
#include "core/regioncatalog.h"

#include <QObject>

#include <functional>
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

/// Changes one credential's name or rank. Made by Credentials::rename() and makeDefault().
class CredentialChange : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
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

    /// Whether the region's API base is still the one where the token was issued. If not, the token
    /// is sent nowhere and the person signs in again.
    [[nodiscard]] bool regionStillMatches(const Credential &credential) const;

    /// Fails with a Keychain… code or EntryMissing.
    [[nodiscard]] std::unique_ptr<TokenRead> token(const Credential &credential);
    /// Fails with InvalidName, NameTaken or NoSuchCredential.
    [[nodiscard]] std::unique_ptr<CredentialChange> rename(const Credential &credential,
                                                           const QString &name);
    [[nodiscard]] std::unique_ptr<CredentialChange> makeDefault(const Credential &credential);

    /// Whether replaced or cancelled tokens are being deleted in the background. A program that
    /// ends earlier leaves them for the next time.
    [[nodiscard]] bool isTidyingUp() const;

    // For the app room's own sources.
    [[nodiscard]] Vault &vault() const;
    [[nodiscard]] Credential addForSession(Credential credential, const AccessToken &token);
    void discard(const Credential &pending);

Q_SIGNALS:
    void changed();
    /// isTidyingUp() is false again.
    void tidied();

private:
    struct Parts;

    Outcome changeSession(const QString &key, const std::function<void(Credential &)> &change);
    void inBackground(std::unique_ptr<OneShot> job);

    const RegionCatalog &m_regions;
    Keychain &m_keychain;
    std::unique_ptr<Parts> m_parts;
    QList<Credential> m_credentials;
    std::optional<Error> m_problem;
    int m_inBackground = 0;
};

} // namespace spacekey

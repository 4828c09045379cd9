// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/region.h"

namespace spacekey {

class AccessToken;
class Credentials;

/// Has the region's server revoke a token, which kills every copy of it, and makes sure that it
/// did (protocol.md §5). Whichever other credentials hold the very same token (TokenTwins) are
/// noted as revoked too. Fails with a Keychain… code, EntryMissing, RegionChanged (nothing was
/// sent), or NotRevoked: then the person goes to the region's portal.
class Revocation final : public OneShot
{
    Q_OBJECT

public:
    /// @p credentials and @p clock must outlive it.
    Revocation(const Credential &credential, Credentials &credentials, const Clock &clock,
               QObject *parent = nullptr);
    ~Revocation() override;

    /// What else stops working, as one sentence for the person to read before.
    [[nodiscard]] static QString consequence();

    /// Whether the server was asked: then it cannot be taken back.
    [[nodiscard]] bool isSent() const { return m_sent; }
    /// Which others hold the same token; known when isSent().
    [[nodiscard]] const QList<Credential> &twins() const { return m_twins; }

Q_SIGNALS:
    /// isSent() from now on.
    void sent();
    /// Terminal: the server no longer takes it; the credential says so from now on.
    void revoked();

protected:
    void begin() override;

private:
    void revoke(const Region &region, const AccessToken &token);
    void note(Credential credential);

    const Credential m_credential;
    Credentials &m_credentials;
    const Clock &m_clock;
    QList<Credential> m_twins;
    bool m_sent = false;
};

} // namespace spacekey

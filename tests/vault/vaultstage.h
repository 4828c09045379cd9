// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/fakeclock.h"
#include "vault/fakesecretstore.h"
#include "vault/testprofile.h"
#include "vault/vault.h"

namespace spacekey {

/// A vault with its index in a folder of its own and a keychain that a test can look into. Ada's
/// user id is 7, Bob's is 8.
class VaultStage final
{
public:
    static const QByteArray adasToken;
    static const QByteArray bobsToken;

    [[nodiscard]] Result<Credential> store(const Credential &draft, const QByteArray &token);
    [[nodiscard]] Result<Credential> commit(const Credential &pending, const Naming &naming);
    [[nodiscard]] Result<AccessToken> read(const Credential &credential);
    /// Both steps, with a name that is replaced if taken.
    Credential storeAs(const QString &name, const Credential &draft, const QByteArray &token);

    [[nodiscard]] IndexContents contents() const { return *index.read(); }
    /// Whether each stored name in use1 points to its user's whole token.
    [[nodiscard]] bool everyNameIsWhole() const;

    TestProfile home;
    FakeClock clock;
    CredentialIndex index{home.get(), clock};
    FakeSecretStore secrets;
    Vault vault{home.get(), index, secrets, clock};
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"

#include <functional>
#include <memory>

namespace spacekey {

class IndexChange;
class Keychain;
class SecretStore;
class Vault;

// What Credentials makes for its callers. All references must outlive the job.

[[nodiscard]] std::unique_ptr<TokenRead> tokenRead(SecretStore &store, const QString &key);

/// A change of the index; @p credentials are read again before done().
[[nodiscard]] std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<IndexChange> change,
                                                             Credentials &credentials);

/// A change of what lives in memory alone: done at once.
[[nodiscard]] std::unique_ptr<CredentialChange>
sessionChange(const std::function<Outcome()> &change);

/// Opens the keychain, moves the credential to the trash, deletes its token, then its entry. When
/// the token cannot be deleted, or it is cancelled before, the credential is taken back.
[[nodiscard]] std::unique_ptr<CredentialChange> erasure(const QString &key, Keychain &keychain,
                                                        Vault &vault, Credentials &credentials);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"

#include <functional>
#include <memory>

namespace spacekey {

class DiscardJob;
class ForgetJob;
class IndexChange;
class SecretStore;
class SettleJob;

// What Credentials makes for its callers. All references must outlive the job.

[[nodiscard]] std::unique_ptr<TokenRead> tokenRead(SecretStore &store, const QString &key);

// What the vault does; @p credentials are read again before done().
[[nodiscard]] std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<IndexChange> change,
                                                             Credentials &credentials);
[[nodiscard]] std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<DiscardJob> discard,
                                                             Credentials &credentials);
[[nodiscard]] std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<ForgetJob> forget,
                                                             Credentials &credentials);
[[nodiscard]] std::unique_ptr<CredentialChange> storedChange(std::unique_ptr<SettleJob> settle,
                                                             Credentials &credentials);

/// A change of what lives in memory alone: done at once; @p credentials are read again before
/// done().
[[nodiscard]] std::unique_ptr<CredentialChange>
sessionChange(const std::function<Outcome()> &change, Credentials &credentials);

/// One that cannot be made.
[[nodiscard]] std::unique_ptr<CredentialChange> failedChange(const Error &why);

} // namespace spacekey

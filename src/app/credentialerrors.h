// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"

namespace spacekey {

/// Why something cannot be done with a credential, in words.
struct CredentialError
{
    /// Without a name: the region has no default.
    [[nodiscard]] static Error noSuchCredential(const QString &region, const QString &name);
    [[nodiscard]] static Error regionRemoved(const Credential &credential);
    /// The region has another API base than when the token was issued.
    [[nodiscard]] static Error regionMoved(const Credential &credential);
    [[nodiscard]] static Error noteTooLong();
    [[nodiscard]] static Error sessionOnlyDefault();
    /// What is so when one was being deleted and its token may be gone or not: a remedy.
    [[nodiscard]] static QString staysInTrash();
};

} // namespace spacekey

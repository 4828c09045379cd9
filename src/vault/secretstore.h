// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/secretjob.h"

#include <QString>

#include <memory>

namespace spacekey {

/// Where secrets are kept, by key. What it says is true: a written secret has been read back, a
/// removed one is gone for certain.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Fails with EntryMissing, only if it is certain, or with a Keychain… code.
    [[nodiscard]] virtual std::unique_ptr<SecretJob> read(const QString &key) = 0;
    /// The same for what no person waits for: a locked keychain fails at once with KeychainLocked.
    [[nodiscard]] virtual std::unique_ptr<SecretJob> readUnasked(const QString &key) = 0;
    /// Replaces a former value. @p value is text in UTF-8. Fails with NotSaved or a Keychain… code;
    /// after NotSaved, KeychainRefused and KeychainNotAnswering it may yet appear.
    [[nodiscard]] virtual std::unique_ptr<SecretJob> write(const QString &key,
                                                           const QByteArray &value) = 0;
    /// Removing what is not there succeeds. Fails with NotSaved (still there) or a Keychain… code.
    [[nodiscard]] virtual std::unique_ptr<SecretJob> remove(const QString &key) = 0;
    /// The same for what no person waits for, like readUnasked().
    [[nodiscard]] virtual std::unique_ptr<SecretJob> removeUnasked(const QString &key) = 0;
};

} // namespace spacekey

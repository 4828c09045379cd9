// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QCoreApplication>

namespace spacekey {

/// What can be wrong with the keychain, in words. @p keychain is its name, KeyringView::backend;
/// empty when it is not known.
struct KeychainError
{
    Q_DECLARE_TR_FUNCTIONS(KeychainError)

public:
    [[nodiscard]] static Error absent();
    [[nodiscard]] static Error noCollection(const QString &keychain);
    [[nodiscard]] static Error locked(const QString &keychain);
    [[nodiscard]] static Error refused(const QString &keychain);
    [[nodiscard]] static Error notAnswering(const QString &keychain);
    [[nodiscard]] static Error notSaved(const QString &keychain);
    [[nodiscard]] static Error notRemoved(const QString &keychain);
    [[nodiscard]] static Error entryMissing(const QString &keychain);
    /// What is stored there is no access token.
    [[nodiscard]] static Error unreadable(const QString &keychain);
};

} // namespace spacekey

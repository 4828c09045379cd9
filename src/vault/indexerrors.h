// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QCoreApplication>

namespace spacekey {

/// What can be wrong with the index file, in words.
struct IndexError
{
    Q_DECLARE_TR_FUNCTIONS(IndexError)

public:
    [[nodiscard]] static Error broken(const QString &fileName);
    [[nodiscard]] static Error newerFormat(const QString &fileName);
    [[nodiscard]] static Error missing(const QString &fileName);
    /// @p damage, with the word that the earlier generation is used.
    [[nodiscard]] static Error earlierUsed(Error damage);
    /// @p damage, of a file that is called @p fileName by now.
    [[nodiscard]] static Error wasSetAside(Error damage, const QString &fileName);
    [[nodiscard]] static Error unreadable(const QString &fileName, const QString &reason);
    [[nodiscard]] static Error symlink(const QString &fileName);
    [[nodiscard]] static Error notWritten(const QString &fileName, const QString &reason);
    [[nodiscard]] static Error busy(const QString &lockFile);
    /// Of one credential.
    [[nodiscard]] static Error beingWritten();
};

} // namespace spacekey

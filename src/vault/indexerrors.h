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
    [[nodiscard]] static Error unreadable(const QString &fileName, const QString &reason);
    [[nodiscard]] static Error symlink(const QString &fileName);
    [[nodiscard]] static Error notWritten(const QString &fileName, const QString &reason);
    [[nodiscard]] static Error busy(const QString &lockFile);
};

} // namespace spacekey

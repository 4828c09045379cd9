// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QCoreApplication>

namespace spacekey {

/// What can be wrong with a file of the bs CLI, in words. Nothing of what stands in one is in them.
struct BsError
{
    Q_DECLARE_TR_FUNCTIONS(BsError)

public:
    [[nodiscard]] static Error missing(const QString &path);
    [[nodiscard]] static Error unreadable(const QString &path, const QString &reason);
    [[nodiscard]] static Error symlink(const QString &path);
    [[nodiscard]] static Error notRegular(const QString &path);
    [[nodiscard]] static Error notFolder(const QString &path);
    [[nodiscard]] static Error tooLong(const QString &path);
    [[nodiscard]] static Error notText(const QString &path);
    [[nodiscard]] static Error noToken(const QString &path);
    [[nodiscard]] static Error unusableToken(const QString &path);
    [[nodiscard]] static Error changed(const QString &path);
    [[nodiscard]] static Error notWritten(const QString &path, const QString &reason);
    [[nodiscard]] static Error folderNotMade(const QString &path);
    [[nodiscard]] static Error permissionsKept(const QString &path);
    [[nodiscard]] static Error badName(const QString &name);
    [[nodiscard]] static Error badServer(const QString &apiServer);
    [[nodiscard]] static Error badToken();
};

} // namespace spacekey

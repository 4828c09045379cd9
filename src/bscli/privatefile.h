// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace spacekey {

/// A file that only its owner may read, as the file system has it.
namespace PrivateFile {

/// Puts a file of @p bytes in the place of @p path, whole or not at all, 0600 from its first moment
/// and on the disk before it is there. Just before that @p lastLook may prevent it by an Error;
/// FileFailure when it cannot be done; in both cases nothing has changed. A
/// process that is killed in between leaves at most a `<file>.<six letters>.cfg.bak`.
Outcome replace(const QString &path, const QByteArray &bytes,
                const std::function<Outcome()> &lastLook);

/// Whether anybody but its owner may do anything with the file or folder @p path.
[[nodiscard]] bool isLoose(const QString &path);

/// Makes the file @p path 0600, or the folder 0700, if it is loose; false when that cannot be done.
[[nodiscard]] bool tighten(const QString &path);

} // namespace PrivateFile

} // namespace spacekey

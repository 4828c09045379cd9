// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace spacekey {

/// Who may do what with the file or folder @p path, as chmod takes it: `0644`. Empty when it is not
/// there, and on Windows, where access lists say that.
[[nodiscard]] QString fileMode(const QString &path);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace spacekey {

/// @p text as one harmless line: without control, format and bidirectional characters, white space
/// simplified, cut to @p maxLength characters. For everything that a server, a file or another
/// program has sent and a person or a terminal is shown.
[[nodiscard]] QString plainLine(const QString &text, qsizetype maxLength = 300);

/// The same for a path, as this system writes it.
[[nodiscard]] QString plainPath(const QString &path);

} // namespace spacekey

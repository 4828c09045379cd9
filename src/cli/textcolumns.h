// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace spacekey {

/// @p rows in aligned columns two spaces apart, a line each, without trailing white space. Widths
/// are a terminal's: East Asian wide characters take two cells, combining ones none.
[[nodiscard]] QString textColumns(const QList<QStringList> &rows);

} // namespace spacekey

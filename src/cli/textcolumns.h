// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace spacekey {

/// The widths of the columns of @p rows, in a terminal's cells: East Asian wide characters take
/// two, combining ones none.
[[nodiscard]] QList<qsizetype> columnWidths(const QList<QStringList> &rows);
/// One row in columns of such widths two spaces apart, without trailing white space.
[[nodiscard]] QString textRow(const QStringList &row, const QList<qsizetype> &widths);
/// @p rows in aligned columns, a line each.
[[nodiscard]] QString textColumns(const QList<QStringList> &rows);

} // namespace spacekey

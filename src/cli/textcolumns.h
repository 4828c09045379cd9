// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace spacekey {

/// The widths of the columns of @p rows, in a terminal's cells: East Asian wide characters take
/// two, combining ones and what TextStyle adds none.
[[nodiscard]] QList<qsizetype> columnWidths(const QList<QStringList> &rows);
/// One row in columns of such widths two spaces apart, without trailing white space.
[[nodiscard]] QString textRow(const QStringList &row, const QList<qsizetype> &widths);
/// @p rows in aligned columns, a line each; the last column is broken into lines that fit into
/// @p width, if that is not 0.
[[nodiscard]] QString textColumns(const QList<QStringList> &rows, qsizetype width = 0);
/// @p text in lines that fit into @p width, if that is not 0 and leaves room, all but the first
/// indented; broken at spaces alone.
[[nodiscard]] QString wrappedText(const QString &text, qsizetype width, qsizetype indent = 0);

} // namespace spacekey

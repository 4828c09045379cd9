// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace spacekey {

/// The one of @p known that @p word was probably meant to be: as few slips (a letter missing, too
/// many, wrong, or two swapped) as possible, at most one in three letters.
[[nodiscard]] std::optional<QString> nearestWord(const QString &word, const QStringList &known);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace spacekey {

/// A date as BaseSpace writes it (protocol.md §5): up to 7 decimals, and UTC unless it names a
/// zone. In UTC, to the millisecond; invalid when it cannot be read.
[[nodiscard]] QDateTime parseServerTime(const QString &text);

} // namespace spacekey

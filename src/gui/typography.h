// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

class QLabel;

namespace spacekey {

/// The few ways in which SpaceKey sets a text. Sizes are relative to the application's font,
/// colours are the palette's.
namespace typography {

void setTitle(QLabel &label); ///< the name of what a page or window shows
void setHeading(QLabel &label); ///< of a step or a part of a page
void setMuted(QLabel &label); ///< what explains; of the ordinary size
void setSmall(QLabel &label); ///< what explains, smaller

[[nodiscard]] QFont scaled(qreal factor);
[[nodiscard]] QFont bold(qreal factor = 1);
[[nodiscard]] QFont monospaced(qreal factor = 1);

} // namespace typography
} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

class QPalette;

namespace spacekey {

/// The colours that a palette has no role for, drawn from it, so that they suit any theme.
struct Tones
{
    QColor border; ///< around cards, buttons and fields
    QColor fill; ///< of a progress bar's groove and of a pressed button
    QColor sidebar; ///< the ground of the regions
    QColor tint; ///< the ground of what is selected
    QColor muted; ///< text that explains
    QColor good;
    QColor attention;
    QColor bad;

    [[nodiscard]] static Tones of(const QPalette &palette);
    [[nodiscard]] static bool isDark(const QPalette &palette);
    /// @p share of @p over, the rest of @p ground; 0 to 1.
    [[nodiscard]] static QColor mix(const QColor &ground, const QColor &over, float share);
};

} // namespace spacekey

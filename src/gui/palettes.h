// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPalette>

namespace spacekey {

/// SpaceKey's own colours, for where the platform has none to offer.
class Palettes final
{
    Q_GADGET

public:
    enum class Appearance {
        Platform, ///< the platform's palette; ours where it brings none
        Light,
        Dark
    };
    Q_ENUM(Appearance)

    [[nodiscard]] static QPalette light();
    [[nodiscard]] static QPalette dark();

    /// What to show, given the palette that the platform (or, without one, @p fallback, the style's
    /// own) offers.
    [[nodiscard]] static QPalette chosen(Appearance appearance, const QPalette &offered,
                                         const QPalette &fallback);
};

} // namespace spacekey

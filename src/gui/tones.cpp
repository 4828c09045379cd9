// SPDX-License-Identifier: Apache-2.0
#include "gui/tones.h"

#include <QPalette>

namespace spacekey {

Tones Tones::of(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    // A disabled control keeps its outline: only what it says becomes faint.
    const QColor outline = palette.color(QPalette::Active, QPalette::WindowText);
    const bool dark = isDark(palette);
    return {.border = mix(window, outline, 0.13F),
            .fill = mix(window, text, dark ? 0.10F : 0.07F),
            .sidebar = mix(window, text, dark ? 0.02F : 0.04F),
            .tint = mix(palette.color(QPalette::Base), palette.color(QPalette::Highlight), 0.19F),
            .muted = mix(window, text, 0.70F),
            .good = dark ? QColor(0x58, 0xC0, 0x8A) : QColor(0x1E, 0x7B, 0x48),
            .attention = dark ? QColor(0xE0, 0xB0, 0x50) : QColor(0x9A, 0x60, 0x0A),
            .bad = dark ? QColor(0xF0, 0x85, 0x7D) : QColor(0xB4, 0x2B, 0x23)};
}

bool Tones::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF()
        < palette.color(QPalette::WindowText).lightnessF();
}

QColor Tones::mix(const QColor &ground, const QColor &over, float share)
{
    const auto blend = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(blend(ground.redF(), over.redF()),
                            blend(ground.greenF(), over.greenF()),
                            blend(ground.blueF(), over.blueF()));
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/palettes.h"

#include "gui/tones.h"

#include <algorithm>
#include <array>

namespace spacekey {
namespace {

struct Colours
{
    QRgb window;
    QRgb text;
    QRgb base;
    QRgb accent;
    QRgb onAccent;
};

QPalette made(const Colours &c)
{
    const QColor window = QColor::fromRgb(c.window);
    const QColor text = QColor::fromRgb(c.text);
    QPalette palette(text, window, Tones::mix(window, Qt::white, 0.5F),
                     Tones::mix(window, Qt::black, 0.4F), Tones::mix(window, text, 0.3F), text,
                     Qt::white, QColor::fromRgb(c.base), window);
    palette.setColor(QPalette::Button, QColor::fromRgb(c.base));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::AlternateBase, Tones::mix(QColor::fromRgb(c.base), text, 0.04F));
    palette.setColor(QPalette::ToolTipBase, QColor::fromRgb(c.base));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor::fromRgb(c.accent));
    palette.setColor(QPalette::HighlightedText, QColor::fromRgb(c.onAccent));
    palette.setColor(QPalette::Link, QColor::fromRgb(c.accent));
    palette.setColor(QPalette::LinkVisited, QColor::fromRgb(c.accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, Tones::mix(window, text, 0.45F));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, Tones::mix(window, text, 0.15F));
    return palette;
}

/// Muted text is the palette's placeholder text, which many platforms make too faint to be read.
void makeReadable(QPalette &palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::PlaceholderText, Tones::of(palette).muted);
}

bool lookAlike(const QPalette &a, const QPalette &b)
{
    constexpr std::array roles{QPalette::Window,    QPalette::WindowText,     QPalette::Base,
                               QPalette::Text,      QPalette::Button,         QPalette::ButtonText,
                               QPalette::Highlight, QPalette::HighlightedText};
    return std::ranges::all_of(roles, [&](auto role) { return a.color(role) == b.color(role); });
}

} // namespace

QPalette Palettes::light()
{
    QPalette palette = made({.window = 0xF6F7F8,
                             .text = 0x1C1F23,
                             .base = 0xFFFFFF,
                             .accent = 0x1F6FB2,
                             .onAccent = 0xFFFFFF});
    makeReadable(palette);
    return palette;
}

QPalette Palettes::dark()
{
    QPalette palette = made({.window = 0x1E2124,
                             .text = 0xE8EAED,
                             .base = 0x272B2F,
                             .accent = 0x4A9BE0,
                             .onAccent = 0x0B1219});
    makeReadable(palette);
    return palette;
}

QPalette Palettes::chosen(Appearance appearance, const QPalette &offered, const QPalette &fallback)
{
    switch (appearance) {
    case Appearance::Light:
        return light();
    case Appearance::Dark:
        return dark();
    case Appearance::Platform:
        break;
    }
    if (lookAlike(offered, fallback))
        return Tones::isDark(offered) ? dark() : light();
    QPalette palette = offered;
    makeReadable(palette);
    return palette;
}

} // namespace spacekey

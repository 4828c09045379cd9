// SPDX-License-Identifier: Apache-2.0
#include "gui/flatbutton.h"

#include "gui/flatcontrols.h"
#include "gui/tones.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace spacekey::flatcontrols {

using namespace Qt::StringLiterals;

namespace {

bool has(const QWidget *widget, const char *property)
{
    return widget != nullptr && widget->property(property).toBool();
}

/// How far a button's colours move while the pointer is on it or holds it.
float shade(const QStyleOption &option)
{
    constexpr QStyle::State held = QStyle::State_Sunken | QStyle::State_On;
    const bool hover = option.state.testFlag(QStyle::State_Enabled)
        && option.state.testFlag(QStyle::State_MouseOver);
    return option.state.testAnyFlags(held) ? 0.16F : hover ? 0.08F : 0.0F;
}

/// The ground of a button, and what parts it from the one it is joined to.
void ground(const QStyleOption &option, QPainter &painter, const QString &side, const QColor &fill,
            const QColor &line, const QColor &divider)
{
    painter.save();
    painter.setClipRect(option.rect);
    box(painter, joinedGround(option, side), fill, line, 1, radius);
    if (side == "start"_L1) {
        QRect edge = option.rect;
        edge.setWidth(1);
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, edge), divider);
    }
    painter.restore();
}

} // namespace

void button(const QStyle &style, const QStyleOptionButton &option, QPainter &painter,
            const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const QColor border = Tones::of(palette).border;
    const QColor accent = palette.color(QPalette::Highlight);
    const QString side = widget != nullptr ? widget->property("joined").toString() : QString();
    // A ring after a click would only be noise; Fusion sees it so, too.
    const bool focused = option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);

    QStyleOptionButton label = option;
    if (has(widget, "primary")) {
        ground(option, painter, side,
               Tones::mix(accent, palette.color(QPalette::WindowText), shade(option)), {},
               palette.color(QPalette::Window));
        if (focused) {
            box(painter, option.rect.adjusted(2, 2, -2, -2), {},
                palette.color(QPalette::HighlightedText), 2, radius - 2);
        }
        label.palette.setColor(QPalette::ButtonText, palette.color(QPalette::HighlightedText));
    } else if (has(widget, "link")) {
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        if (focused)
            box(painter, option.rect, {}, accent, 2, radius);
        label.palette.setColor(QPalette::ButtonText,
                               palette.color(enabled ? QPalette::Link : QPalette::PlaceholderText));
        if (enabled && option.state.testFlag(QStyle::State_MouseOver)) {
            QFont underlined = painter.font();
            underlined.setUnderline(true);
            painter.setFont(underlined);
        }
    } else {
        ground(option, painter, side,
               Tones::mix(palette.color(QPalette::Button), palette.color(QPalette::ButtonText),
                          shade(option)),
               border, border);
        if (focused)
            box(painter, option.rect, {}, accent, 2, radius);
    }
    style.drawControl(QStyle::CE_PushButtonLabel, &label, &painter, widget);
}

} // namespace spacekey::flatcontrols

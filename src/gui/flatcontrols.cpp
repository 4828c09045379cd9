// SPDX-License-Identifier: Apache-2.0
#include "gui/flatcontrols.h"

#include "gui/tones.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QStyleOption>

namespace spacekey::flatcontrols {

using namespace Qt::StringLiterals;

namespace {

/// A rectangle whose outline of @p width falls on whole pixels inside @p rect.
QRectF outline(const QRect &rect, qreal width)
{
    const qreal half = width / 2;
    return QRectF(rect).adjusted(half, half, -half, -half);
}

/// What a radio button and a check box stand on: in the accent colour when on.
void indicatorGround(const QStyleOption &option, QPainter &painter, qreal corner)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor accent = option.palette.color(QPalette::Highlight);
    const QColor base = option.palette.color(QPalette::Base);
    box(painter, option.rect, on ? accent : base,
        on ? accent : Tones::mix(base, option.palette.color(QPalette::Text), 0.5F), 1, corner);
}

} // namespace

void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line,
         qreal lineWidth, qreal corner)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    painter.drawRoundedRect(line.isValid() ? outline(rect, lineWidth) : QRectF(rect), corner,
                            corner);
    painter.restore();
}

QRect joinedGround(const QStyleOption &button, const QString &side)
{
    constexpr int beyond = int(radius) + 1;
    if (side.isEmpty())
        return button.rect;
    const bool right = (side == "end"_L1) == (button.direction == Qt::LeftToRight);
    return button.rect.adjusted(right ? 0 : -beyond, 0, right ? beyond : 0, 0);
}

void radioButton(const QStyleOption &option, QPainter &painter)
{
    const qreal side = qMin(option.rect.width(), option.rect.height());
    indicatorGround(option, painter, side / 2);
    if (option.state.testFlag(QStyle::State_On)) {
        const int inset = qRound(side * 0.3);
        box(painter, option.rect.adjusted(inset, inset, -inset, -inset),
            option.palette.color(QPalette::HighlightedText), {}, 0, side);
    }
}

void checkBox(const QStyleOption &option, QPainter &painter)
{
    const QRect &rect = option.rect;
    indicatorGround(option, painter, radius - 1);
    if (!option.state.testFlag(QStyle::State_On))
        return;
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(QPalette::HighlightedText), rect.width() * 0.14,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.31)});
    painter.restore();
}

void field(const QStyleOption &option, QPainter &painter)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    box(painter, option.rect, option.palette.color(QPalette::Base),
        focused ? option.palette.color(QPalette::Highlight) : Tones::of(option.palette).border,
        focused ? 2 : 1, radius);
}

void comboBox(const QStyleOptionComboBox &option, QPainter &painter)
{
    field(option, painter);
    const QRect &rect = option.rect;
    constexpr qreal half = 4;
    const qreal x = option.direction == Qt::RightToLeft ? rect.left() + 14 : rect.right() - 14;
    const qreal y = rect.center().y() + 0.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(QPalette::Text), 1.5, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{{x - half, y - half / 2}, {x, y + half / 2}, {x + half, y - half / 2}});
    painter.restore();
}

bool frame(const QStyleOptionFrame &option, QPainter &painter)
{
    const QColor line = Tones::of(option.palette).border;
    switch (option.frameShape) {
    case QFrame::HLine:
    case QFrame::VLine:
        painter.fillRect(option.rect, line);
        return true;
    case QFrame::StyledPanel: {
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        box(painter, option.rect, option.palette.color(QPalette::Base),
            focused ? option.palette.color(QPalette::Highlight) : line, focused ? 2 : 1, radius);
        return true;
    }
    default:
        return false;
    }
}

void progressBar(const QStyleOptionProgressBar &option, QPainter &painter, bool filled)
{
    QRect bar = option.rect;
    bar.setHeight(barThickness);
    bar.moveCenter(option.rect.center());
    if (filled) {
        const qreal range = option.maximum - option.minimum;
        const bool busy = range <= 0; // how far is not known: half of it stands for that
        const qreal share = busy ? 0.5 : (option.progress - option.minimum) / range;
        bar.setWidth(qRound(bar.width() * share));
        if (option.direction == Qt::RightToLeft)
            bar.moveRight(option.rect.right());
        if (bar.width() < barThickness)
            return;
    }
    box(painter, bar,
        filled ? option.palette.color(QPalette::Highlight) : Tones::of(option.palette).fill, {}, 0,
        barThickness / 2.0);
}

void menuSeparator(const QStyleOption &option, QPainter &painter)
{
    const QRect &rect = option.rect;
    constexpr int inset = 6;
    painter.fillRect(rect.left() + inset, rect.center().y(), rect.width() - 2 * inset, 1,
                     Tones::of(option.palette).border);
}

void menuBarGround(const QStyleOption &option, QPainter &painter)
{
    const QRect &rect = option.rect;
    painter.fillRect(rect, option.palette.window());
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, Tones::of(option.palette).border);
}

void menuBarItem(const QStyleOptionMenuItem &option, QPainter &painter, const QStyle &style)
{
    menuBarGround(option, painter);
    const bool open = option.state.testFlag(QStyle::State_Selected);
    if (open) {
        box(painter, option.rect.adjusted(1, 2, -1, -2), Tones::of(option.palette).fill, {}, 0,
            radius);
    }
    style.drawItemText(&painter, option.rect,
                       Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.palette,
                       option.state.testFlag(QStyle::State_Enabled), option.text,
                       QPalette::WindowText);
}

QIcon extensionIcon(const QPalette &palette)
{
    QPixmap pixmap(8, 8);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::WindowText), 1.5));
    for (const qreal x : {1.0, 4.0})
        painter.drawPolyline(QPolygonF{{x, 1}, {x + 3, 4}, {x, 7}});
    return QIcon(pixmap);
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int least)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const int range = bar.maximum - bar.minimum;
    const int handle = range <= 0
        ? length
        : qMin(length, qMax(least, int(qint64(length) * bar.pageStep / (range + bar.pageStep))));
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect rect = upright ? QRect(0, from, bar.rect.width(), to - from)
                                   : QRect(from, 0, to - from, bar.rect.height());
        return QStyle::visualRect(bar.direction, bar.rect, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + handle, length);
    default:
        return {};
    }
}

void scrollBarHandle(const QStyleOption &option, QPainter &painter, const QRect &handle)
{
    constexpr int margin = 3;
    const bool held = option.state.testFlag(QStyle::State_Sunken);
    const QColor colour =
        Tones::mix(option.palette.color(QPalette::Window),
                   option.palette.color(QPalette::WindowText), held ? 0.5F : 0.3F);
    const QRect bar = handle.adjusted(margin, margin, -margin, -margin);
    box(painter, bar, colour, {}, 0, qMin(bar.width(), bar.height()) / 2.0);
}

} // namespace spacekey::flatcontrols

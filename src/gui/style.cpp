// SPDX-License-Identifier: Apache-2.0
#include "gui/style.h"

#include "gui/tones.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QStyleOption>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr int barThickness = 6;

bool has(const QWidget *widget, const char *property)
{
    return widget != nullptr && widget->property(property).toBool();
}

/// A rectangle whose outline of @p width falls on whole pixels inside @p rect.
QRectF outline(const QRect &rect, qreal width)
{
    const qreal half = width / 2;
    return QRectF(rect).adjusted(half, half, -half, -half);
}

void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line,
             qreal lineWidth, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    painter.drawRoundedRect(line.isValid() ? outline(rect, lineWidth) : QRectF(rect), radius,
                            radius);
    painter.restore();
}

void drawRadio(const QStyleOption &option, QPainter &painter)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor accent = option.palette.color(QPalette::Highlight);
    const QColor line = on ? accent
                           : Tones::mix(option.palette.color(QPalette::Base),
                                        option.palette.color(QPalette::Text), 0.5F);
    const qreal side = qMin(option.rect.width(), option.rect.height());
    drawBox(painter, option.rect, on ? accent : option.palette.color(QPalette::Base), line, 1,
            side / 2);
    if (on) {
        const int inset = qRound(side * 0.3);
        drawBox(painter, option.rect.adjusted(inset, inset, -inset, -inset),
                option.palette.color(QPalette::HighlightedText), {}, 0, side);
    }
}

void drawField(const QStyleOption &option, QPainter &painter)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    drawBox(painter, option.rect, option.palette.color(QPalette::Base),
            focused ? option.palette.color(QPalette::Highlight) : Tones::of(option.palette).border,
            focused ? 2 : 1, Style::radius);
}

/// Whether it is a frame that has a flat form.
bool drawFrame(const QStyleOptionFrame &option, QPainter &painter)
{
    const QColor line = Tones::of(option.palette).border;
    switch (option.frameShape) {
    case QFrame::HLine:
    case QFrame::VLine:
        painter.fillRect(option.rect, line);
        return true;
    case QFrame::StyledPanel: {
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        drawBox(painter, option.rect, {},
                focused ? option.palette.color(QPalette::Highlight) : line, focused ? 2 : 1,
                Style::radius);
        return true;
    }
    default:
        return false;
    }
}

/// The groove, or what is filled of it, in the middle of the bar's height.
void drawBar(const QStyleOptionProgressBar &option, QPainter &painter, bool filled)
{
    QRect bar = option.rect;
    bar.setHeight(barThickness);
    bar.moveCenter(option.rect.center());
    if (filled) {
        const qreal range = qMax(1, option.maximum - option.minimum);
        bar.setWidth(qRound(bar.width() * (option.progress - option.minimum) / range));
        if (option.direction == Qt::RightToLeft)
            bar.moveRight(option.rect.right());
        if (bar.width() < barThickness)
            return;
    }
    drawBox(painter, bar,
            filled ? option.palette.color(QPalette::Highlight) : Tones::of(option.palette).fill, {},
            0, barThickness / 2.0);
}

void drawMenuBarGround(const QStyleOption &option, QPainter &painter)
{
    const QRect &rect = option.rect;
    painter.fillRect(rect, option.palette.window());
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, Tones::of(option.palette).border);
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter, const QStyle &style)
{
    drawMenuBarGround(option, painter);
    const bool open = option.state.testFlag(QStyle::State_Selected);
    if (open) {
        drawBox(painter, option.rect.adjusted(1, 2, -1, -2), Tones::of(option.palette).fill, {}, 0,
                Style::radius);
    }
    style.drawItemText(&painter, option.rect,
                       Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.palette,
                       option.state.testFlag(QStyle::State_Enabled), option.text,
                       QPalette::WindowText);
}

} // namespace

Style::Style(Palettes::Appearance appearance)
    : QProxyStyle(u"fusion"_s)
    , m_appearance(appearance)
{ }

void Style::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    palette = Palettes::chosen(m_appearance, palette, standardPalette());
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (has(widget, "primary")) {
        QFont bold = widget->font();
        bold.setBold(true);
        widget->setFont(bold);
    }
    if (has(widget, "link"))
        widget->setCursor(Qt::PointingHandCursor);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == CE_PushButton && button != nullptr)
        drawButton(*button, *painter, widget);
    else if (element == CE_ProgressBarGroove && bar != nullptr)
        drawBar(*bar, *painter, false);
    else if (element == CE_ProgressBarContents && bar != nullptr)
        drawBar(*bar, *painter, true);
    else if (element == CE_MenuBarItem && item != nullptr)
        drawMenuBarItem(*item, *painter, *this);
    else if (element == CE_MenuBarEmptyArea)
        drawMenuBarGround(*option, *painter);
    else if (element == CE_ShapedFrame && frame != nullptr && drawFrame(*frame, *painter))
        return;
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        drawField(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(*option, *painter);
        return;
    case PE_FrameFocusRect:
        drawBox(*painter, option->rect, {}, option->palette.color(QPalette::Highlight), 2, radius);
        return;
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)),
                          Tones::of(option->palette).border);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (has(widget, "link"))
            return size + QSize(4, 4);
        if (has(widget, "small"))
            return size + QSize(20, 8);
        return size + (has(widget, "large") ? QSize(38, 20) : QSize(26, 14));
    case CT_LineEdit:
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(12, 8);
    case CT_ProgressBar:
        return {size.width(), barThickness};
    case CT_MenuBarItem:
        return size + QSize(16, 10);
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(6, 0, -6, 0);
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarPanelWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

void Style::drawButton(const QStyleOptionButton &option, QPainter &painter,
                       const QWidget *widget) const
{
    const QPalette &palette = option.palette;
    const Tones tones = Tones::of(palette);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool down = option.state.testFlag(State_Sunken) || option.state.testFlag(State_On);
    const bool hover = enabled && option.state.testFlag(State_MouseOver);
    // A ring after a click would only be noise; Fusion sees it so, too.
    const bool focused = option.state.testFlag(State_HasFocus)
        && option.state.testFlag(State_KeyboardFocusChange);
    const QColor accent = palette.color(QPalette::Highlight);
    const float shade = down ? 0.16F : hover ? 0.08F : 0.0F;

    QStyleOptionButton label = option;
    if (has(widget, "primary")) {
        drawBox(painter, option.rect,
                Tones::mix(accent, palette.color(QPalette::WindowText), shade), {}, 0, radius);
        if (focused) {
            drawBox(painter, option.rect.adjusted(2, 2, -2, -2), {},
                    palette.color(QPalette::HighlightedText), 2, radius - 2);
        }
        label.palette.setColor(QPalette::ButtonText, palette.color(QPalette::HighlightedText));
    } else if (has(widget, "link")) {
        if (focused)
            drawBox(painter, option.rect, {}, accent, 2, radius);
        label.palette.setColor(QPalette::ButtonText,
                               palette.color(enabled ? QPalette::Link : QPalette::PlaceholderText));
        if (hover) {
            QFont underlined = painter.font();
            underlined.setUnderline(true);
            painter.setFont(underlined);
        }
    } else {
        drawBox(
            painter, option.rect,
            Tones::mix(palette.color(QPalette::Button), palette.color(QPalette::ButtonText), shade),
            focused ? accent : tones.border, focused ? 2 : 1, radius);
    }
    proxy()->drawControl(CE_PushButtonLabel, &label, &painter, widget);
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/style.h"

#include "gui/flatbutton.h"
#include "gui/flatcontrols.h"
#include "gui/tones.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

bool has(const QWidget *widget, const char *property)
{
    return widget != nullptr && widget->property(property).toBool();
}

QString joinedAt(const QWidget *widget)
{
    return widget != nullptr ? widget->property("joined").toString() : QString();
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
        flatcontrols::button(*this, *button, *painter, widget);
    else if (element == CE_ProgressBarGroove && bar != nullptr)
        flatcontrols::progressBar(*bar, *painter, false);
    else if (element == CE_ProgressBarContents && bar != nullptr)
        flatcontrols::progressBar(*bar, *painter, true);
    else if (element == CE_MenuBarItem && item != nullptr)
        flatcontrols::menuBarItem(*item, *painter, *this);
    else if (element == CE_MenuItem && item != nullptr
             && item->menuItemType == QStyleOptionMenuItem::Separator)
        flatcontrols::menuSeparator(*item, *painter);
    else if (element == CE_MenuBarEmptyArea)
        flatcontrols::menuBarGround(*option, *painter);
    else if (element == CE_ShapedFrame && frame != nullptr && flatcontrols::frame(*frame, *painter))
        return;
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
        return flatcontrols::comboBox(*box, *painter);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || bar == nullptr) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    if (bar->maximum > bar->minimum) {
        flatcontrols::scrollBarHandle(
            *bar, *painter, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        flatcontrols::field(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        flatcontrols::radioButton(*option, *painter);
        return;
    case PE_IndicatorCheckBox:
        flatcontrols::checkBox(*option, *painter);
        return;
    case PE_FrameFocusRect:
        flatcontrols::box(*painter, option->rect, {}, option->palette.color(QPalette::Highlight), 2,
                          flatcontrols::radius);
        return;
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)),
                          Tones::of(option->palette).border);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(6, 0, 0, 0);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    return flatcontrols::scrollBarPart(*bar, part,
                                       pixelMetric(PM_ScrollBarSliderMin, option, widget));
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
        if (joinedAt(widget) == "start"_L1)
            return size + (has(widget, "large") ? QSize(16, 20) : QSize(12, 14));
        return size + (has(widget, "large") ? QSize(38, 20) : QSize(26, 14));
    case CT_LineEdit:
    case CT_ComboBox:
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(12, 8);
    case CT_ProgressBar:
        return {size.width(), flatcontrols::barThickness};
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

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option,
                          const QWidget *widget) const
{
    if (which
        == SP_ToolBarHorizontalExtensionButton) // every menu bar asks, though few ever need it
        return flatcontrols::extensionIcon(option ? option->palette : QApplication::palette());
    return QProxyStyle::standardIcon(which, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuVMargin:
        return 4;
    case PM_ScrollBarExtent:
        return 12;
    case PM_DefaultFrameWidth: // what scrolls leaves the focus ring and its corners alone
        return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr
            ? flatcontrols::scrollAreaFrame
            : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText: // a shadow of light on dark: the words look doubled
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace spacekey

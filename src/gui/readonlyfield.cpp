// SPDX-License-Identifier: Apache-2.0
#include "gui/readonlyfield.h"

#include <QFocusEvent>
#include <QStyleOptionFrame>
#include <QStylePainter>

namespace spacekey {

ReadOnlyField::ReadOnlyField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Around the viewport: one inside the document counts once more below the last line.
    document()->setDocumentMargin(0);
    setViewportMargins(margin, margin, margin, margin);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
}

bool ReadOnlyField::event(QEvent *event)
{
    // The ground and border of a line edit, which is what it is to a person.
    if (event->type() == QEvent::Paint) {
        QStylePainter painter(this);
        QStyleOptionFrame option;
        option.initFrom(this);
        option.state |= QStyle::State_Sunken | QStyle::State_ReadOnly;
        option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
        painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
        return true;
    }
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<const QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            selectAll();
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QPlainTextEdit::event(event);
}

int ReadOnlyField::heightOf(int lines) const
{
    constexpr int spare = 1; // without which it would scroll
    return lines * fontMetrics().lineSpacing() + 2 * margin + spare;
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/linkfield.h"

#include "gui/typography.h"

#include <QStyleOptionFrame>
#include <QStylePainter>
#include <QTextBlock>
#include <QTextLayout>

namespace spacekey {

LinkField::LinkField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(typography::monospaced(0.95));
    setWordWrapMode(QTextOption::WrapAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(7);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    fitHeight();
}

void LinkField::setLink(const QString &link)
{
    setPlainText(link);
    fitHeight();
}

bool LinkField::event(QEvent *event)
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
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QPlainTextEdit::event(event);
}

void LinkField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitHeight();
}

void LinkField::fitHeight()
{
    constexpr int mostLines = 4;
    const int needed = document()->firstBlock().layout()->lineCount();
    const int lines = qBound(1, needed, mostLines);
    setVerticalScrollBarPolicy(needed > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int around = int(2 * document()->documentMargin());
    setFixedHeight(lines * fontMetrics().lineSpacing() + around);
}

} // namespace spacekey

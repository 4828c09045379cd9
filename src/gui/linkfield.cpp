// SPDX-License-Identifier: Apache-2.0
#include "gui/linkfield.h"

#include "gui/typography.h"

#include <QStyleOptionFrame>
#include <QStylePainter>
#include <QTextLayout>

namespace spacekey {
namespace {

constexpr int mostLines = 4;
constexpr int margin = 7;

} // namespace

LinkField::LinkField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(typography::monospaced(0.95));
    setWordWrapMode(QTextOption::WrapAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // Around the viewport: one inside the document counts once more below the last line.
    document()->setDocumentMargin(0);
    setViewportMargins(margin, margin, margin, margin);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
}

void LinkField::setLink(const QString &link)
{
    setPlainText(link);
    showScrollBar();
    updateGeometry();
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
    showScrollBar();
}

QSize LinkField::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), heightForWidth(width())};
}

QSize LinkField::minimumSizeHint() const
{
    return {QPlainTextEdit::minimumSizeHint().width(), heightOf(1)};
}

int LinkField::heightForWidth(int width) const
{
    return heightOf(qMin(mostLines, linesNeeded(width)));
}

int LinkField::heightOf(int lines) const
{
    constexpr int spare = 1; // without which it would scroll
    return lines * fontMetrics().lineSpacing() + 2 * margin + spare;
}

void LinkField::showScrollBar()
{
    const bool tooLong = linesNeeded(width()) > mostLines;
    setVerticalScrollBarPolicy(tooLong ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

int LinkField::linesNeeded(int width) const
{
    QTextLayout layout(toPlainText(), font());
    layout.setTextOption(document()->defaultTextOption());
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width - 2 * margin);
        ++lines;
    }
    layout.endLayout();
    return qMax(1, lines);
}

} // namespace spacekey

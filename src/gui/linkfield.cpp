// SPDX-License-Identifier: Apache-2.0
#include "gui/linkfield.h"

#include "gui/typography.h"

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
    document()->setDocumentMargin(6);
    fitHeight();
}

void LinkField::setLink(const QString &link)
{
    setPlainText(link);
    fitHeight();
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
    const int frame = 2 * frameWidth() + int(2 * document()->documentMargin());
    setFixedHeight(lines * fontMetrics().lineSpacing() + frame);
}

} // namespace spacekey

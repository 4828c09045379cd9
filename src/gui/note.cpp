// SPDX-License-Identifier: Apache-2.0
#include "gui/note.h"

#include "gui/announce.h"

#include <QPainter>

namespace spacekey {

Note::Note(QWidget *parent)
    : WrappedLabel(parent)
{
    hide();
}

void Note::say(StateLabel::Kind kind, const QString &text)
{
    if (kind == m_kind && text == QLabel::text() && !isHidden())
        return;
    m_kind = kind;
    const int beside = StateLabel::markWidth(fontMetrics());
    setContentsMargins(isRightToLeft() ? 0 : beside, 0, isRightToLeft() ? beside : 0, 0);
    setText(text);
    update(); // the mark as well, which stands beside what QLabel paints anew
    show();
    announce(*this);
}

void Note::hush()
{
    clear();
    hide();
}

void Note::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = StateLabel::colour(m_kind, palette());
    const QRect words = paintText(painter, colour);
    const QRect firstLine(0, words.top(), width(), fontMetrics().height());
    const int side = StateLabel::markSide(fontMetrics());
    QRect mark(0, 0, side, side);
    mark.moveCenter(firstLine.center());
    if (isRightToLeft())
        mark.moveRight(firstLine.right());
    else
        mark.moveLeft(firstLine.left());
    StateLabel::paintMark(painter, mark, m_kind, colour);
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/card.h"

#include "gui/flatcontrols.h"
#include "gui/tones.h"

#include <QPainter>

namespace spacekey {

void Card::setMarked(bool marked)
{
    if (m_marked == marked)
        return;
    m_marked = marked;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const qreal width = m_marked ? 2 : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().base());
    painter.setPen(
        QPen(m_marked ? palette().color(QPalette::Highlight) : Tones::of(palette()).border, width));
    const qreal half = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half),
                            flatcontrols::cardRadius, flatcontrols::cardRadius);
}

} // namespace spacekey

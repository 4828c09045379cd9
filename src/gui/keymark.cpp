// SPDX-License-Identifier: Apache-2.0
#include "gui/keymark.h"

#include <QPainter>

namespace spacekey {

KeyMark::KeyMark(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(palette().color(QPalette::Highlight), 4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRoundedRect(QRectF(2, 2, 68, 34), 8, 8);
    painter.drawEllipse(QPointF(21, 19), 7, 7);
    painter.drawLine(QPointF(28, 19), QPointF(56, 19));
    painter.drawLine(QPointF(54, 19), QPointF(54, 28));
    painter.drawLine(QPointF(44, 19), QPointF(44, 26));
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/chip.h"

#include "core/plaintext.h"
#include "gui/typography.h"

#include <QEvent>
#include <QPainter>

namespace spacekey {

Chip::Chip(const QString &text, Shape shape, QWidget *parent)
    : ElidedLabel(parent)
    , m_shape(shape)
{
    setText(plainLine(text));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    const int side = shape == Shape::Pill ? 8 : 6;
    setContentsMargins(side, 1, side, 1);
    dress();
}

void Chip::changeEvent(QEvent *event)
{
    ElidedLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
}

void Chip::paintEvent(QPaintEvent *event)
{
    const QColor text = palette().color(QPalette::WindowText);
    QColor ground = text;
    ground.setAlphaF(0.09F);
    const qreal radius = m_shape == Shape::Pill ? height() / 2.0 : 3.0;
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    ElidedLabel::paintEvent(event);
}

void Chip::dress()
{
    setFont(typography::scaled(0.9));
    if (m_shape == Shape::Pill)
        setForegroundRole(QPalette::PlaceholderText);
}

} // namespace spacekey

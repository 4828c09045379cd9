// SPDX-License-Identifier: Apache-2.0
#include "gui/stepnumber.h"

#include "gui/typography.h"

#include <QPainter>

namespace spacekey {

StepNumber::StepNumber(QWidget *parent)
    : QLabel(parent)
{
    typography::setHeading(*this);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StepNumber::sizeHint() const
{
    const int side = fontMetrics().height() * 3 / 2;
    return {side, side};
}

void StepNumber::paintEvent(QPaintEvent *event)
{
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.09F);
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawEllipse(rect());
    }
    QLabel::paintEvent(event);
}

} // namespace spacekey

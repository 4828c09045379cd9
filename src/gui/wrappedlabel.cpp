// SPDX-License-Identifier: Apache-2.0
#include "gui/wrappedlabel.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace spacekey {

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

QSize WrappedLabel::minimumSizeHint() const
{
    constexpr int characters = 16;
    const QMargins margins = contentsMargins();
    return {characters * fontMetrics().averageCharWidth() + margins.left() + margins.right(),
            fontMetrics().height() + margins.top() + margins.bottom()};
}

int WrappedLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    QTextLayout layout(text(), font());
    return int(std::ceil(layOut(layout, width - margins.left() - margins.right()))) + margins.top()
        + margins.bottom();
}

void WrappedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintText(painter, palette().color(foregroundRole()));
}

QRect WrappedLabel::paintText(QPainter &painter, const QColor &colour) const
{
    QRect area = contentsRect();
    QTextLayout layout(text(), font());
    area.setHeight(int(std::ceil(layOut(layout, area.width()))));
    area.moveCenter(contentsRect().center());
    painter.setPen(colour);
    layout.draw(&painter, area.topLeft());
    return area;
}

qreal WrappedLabel::layOut(QTextLayout &layout, int width) const
{
    QTextOption option(isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(0, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/statelabel.h"

#include "gui/tones.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace spacekey {

StateLabel::StateLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void StateLabel::setState(Kind kind, const QString &state, const QString &rest)
{
    const QString whole = rest.isEmpty() ? state : state + u" · " + rest;
    if (kind == m_kind && whole == text())
        return;
    m_kind = kind;
    m_stateLength = state.size();
    setText(whole);
    updateGeometry();
    update();
}

void StateLabel::paintMark(QPainter &painter, const QRectF &area, Kind kind, const QColor &colour)
{
    const auto at = [&area](qreal x, qreal y) {
        return QPointF(area.x() + x * area.width(), area.y() + y * area.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, area.width() * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (kind) {
    case Kind::Good:
        painter.drawPolyline(QPolygonF{at(0.12, 0.55), at(0.40, 0.82), at(0.88, 0.20)});
        break;
    case Kind::Attention:
        painter.drawLine(at(0.5, 0.12), at(0.5, 0.58));
        painter.drawPoint(at(0.5, 0.86));
        break;
    case Kind::Bad:
        painter.drawLine(at(0.18, 0.18), at(0.82, 0.82));
        painter.drawLine(at(0.82, 0.18), at(0.18, 0.82));
        break;
    case Kind::Neutral:
        painter.drawEllipse(area.center(), area.width() * 0.34, area.height() * 0.34);
        break;
    case Kind::Locked:
        painter.drawArc(QRectF(at(0.27, 0.08), at(0.73, 0.72)), 0, 180 * 16);
        painter.fillRect(QRectF(at(0.12, 0.44), at(0.88, 0.96)), colour);
        break;
    }
    painter.restore();
}

QSize StateLabel::sizeHint() const
{
    const int width = markWidth() + fontMetrics().horizontalAdvance(text());
    return {width + 1, fontMetrics().height()};
}

QSize StateLabel::minimumSizeHint() const
{
    constexpr int characters = 16;
    return {markWidth() + characters * fontMetrics().averageCharWidth(), fontMetrics().height()};
}

int StateLabel::heightForWidth(int width) const
{
    QTextLayout layout(text(), font());
    return int(std::ceil(layOut(layout, width)));
}

void StateLabel::paintEvent(QPaintEvent *)
{
    const int side = markSide(fontMetrics());
    QRect mark(0, (fontMetrics().height() - side) / 2, side, side);
    if (isRightToLeft())
        mark.moveRight(width() - 1);
    QTextCharFormat ink;
    ink.setForeground(colour(m_kind, palette()));
    QTextLayout layout(text(), font());
    layout.setFormats({{0, int(m_stateLength), ink}});
    layOut(layout, width());

    QPainter painter(this);
    paintMark(painter, mark, m_kind, colour(m_kind, palette()));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    layout.draw(&painter, {0, 0});
}

qreal StateLabel::layOut(QTextLayout &layout, int width) const
{
    const bool mirrored = isRightToLeft();
    qreal height = 0;
    layout.setTextOption(QTextOption(mirrored ? Qt::AlignRight : Qt::AlignLeft));
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(0, width - markWidth()));
        line.setPosition({mirrored ? 0.0 : markWidth(), height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QColor StateLabel::colour(Kind kind, const QPalette &palette)
{
    const Tones tones = Tones::of(palette);
    switch (kind) {
    case Kind::Good:
        return tones.good;
    case Kind::Attention:
        return tones.attention;
    case Kind::Bad:
        return tones.bad;
    case Kind::Neutral:
    case Kind::Locked:
        return tones.muted;
    }
    return {};
}

int StateLabel::markSide(const QFontMetrics &metrics)
{
    return metrics.ascent() * 3 / 4;
}

int StateLabel::markWidth(const QFontMetrics &metrics)
{
    return metrics.ascent() + 2;
}

int StateLabel::markWidth() const
{
    return markWidth(fontMetrics());
}

} // namespace spacekey

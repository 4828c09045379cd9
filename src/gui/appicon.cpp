// SPDX-License-Identifier: Apache-2.0
#include "gui/appicon.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPixmap>

namespace spacekey {
namespace {

constexpr int side = 128; ///< of the square in which the shapes below are given
constexpr QRgb gold = 0xFFFFC94D;

void paintKey(QPainter &painter)
{
    painter.save();
    painter.translate(64, 64);
    painter.rotate(45);
    painter.translate(-64, -64);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(58, 56, 57, 11), 5.5, 5.5);
    painter.drawRoundedRect(QRectF(88, 61, 9, 20), 3, 3);
    painter.drawRoundedRect(QRectF(103, 61, 9, 15), 3, 3);
    painter.setBrush(QColor::fromRgb(gold));
    painter.drawEllipse(QPointF(42, 61.5), 6.5, 6.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 10));
    painter.drawEllipse(QPointF(42, 61.5), 21, 21);
    painter.restore();
}

void paintOrbit(QPainter &painter)
{
    constexpr int behindFrom = 20 * 16; // degrees; there the key is in front
    constexpr int length = 250 * 16;
    painter.save();
    painter.translate(49.5, 46.5);
    painter.rotate(-24);
    painter.setPen(QPen(QColor::fromRgb(gold), 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(-38, -11, 76, 22), behindFrom - length, length);
    painter.restore();
}

QPixmap painted(int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(qreal(size) / side, qreal(size) / side);
    painter.setPen(Qt::NoPen);
    QLinearGradient sky(0, 6, 0, 122);
    sky.setColorAt(0, QColor(0x2A, 0x83, 0xCF));
    sky.setColorAt(1, QColor(0x17, 0x4F, 0x86));
    painter.setBrush(sky);
    painter.drawRoundedRect(QRectF(6, 6, 116, 116), 27, 27);
    paintKey(painter);
    paintOrbit(painter);
    return pixmap;
}

} // namespace

QIcon appIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64})
        icon.addPixmap(painted(size));
    return icon;
}

} // namespace spacekey

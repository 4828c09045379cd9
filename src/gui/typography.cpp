// SPDX-License-Identifier: Apache-2.0
#include "gui/typography.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>

namespace spacekey::typography {

void setTitle(QLabel &label)
{
    label.setFont(bold(1.3));
}

void setHeading(QLabel &label)
{
    label.setFont(bold());
}

void setMuted(QLabel &label)
{
    label.setForegroundRole(QPalette::PlaceholderText);
}

void setSmall(QLabel &label)
{
    label.setFont(scaled(0.9));
    setMuted(label);
}

QFont scaled(qreal factor)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

QFont bold(qreal factor)
{
    QFont font = scaled(factor);
    font.setBold(true);
    return font;
}

QFont monospaced(qreal factor)
{
    QFont font = scaled(factor);
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace spacekey::typography

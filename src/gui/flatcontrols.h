// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRect>
#include <QStyle>

class QIcon;
class QPainter;
class QPalette;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace spacekey {

/// How the Style paints: flat, with rounded corners, in the colours of the option's palette.
namespace flatcontrols {

constexpr qreal radius = 4;
constexpr qreal cardRadius = 6;
constexpr int barThickness = 6;
constexpr int scrollAreaFrame = 3;

/// A rounded rectangle. Without fill or line when that colour is invalid; the line lies inside.
void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line,
         qreal lineWidth, qreal corner);

/// What to paint of a button, so that the corners at its joined side, `start` or `end`, are cut off
/// by its edge; all of it when it is not joined.
[[nodiscard]] QRect joinedGround(const QStyleOption &button, const QString &side);

void radioButton(const QStyleOption &option, QPainter &painter);
void checkBox(const QStyleOption &option, QPainter &painter);
void field(const QStyleOption &option, QPainter &painter);
/// All but its text.
void comboBox(const QStyleOptionComboBox &option, QPainter &painter);
/// False, and nothing is painted, when it is a frame without a flat form.
bool frame(const QStyleOptionFrame &option, QPainter &painter);
/// The groove, or what is filled of it, in the middle of the bar's height.
void progressBar(const QStyleOptionProgressBar &option, QPainter &painter, bool filled);
void menuSeparator(const QStyleOption &option, QPainter &painter);

void menuBarGround(const QStyleOption &option, QPainter &painter);
void menuBarItem(const QStyleOptionMenuItem &option, QPainter &painter, const QStyle &style);
/// What a menu bar shows when it is too narrow. Painted: to read a picture file, Qt loads every
/// image plugin there is.
[[nodiscard]] QIcon extensionIcon(const QPalette &palette);
/// Where a part of the scroll bar is: without the buttons at the ends, the handle, not shorter than
/// @p least, has the whole length.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part,
                                  int least);
void scrollBarHandle(const QStyleOption &option, QPainter &painter, const QRect &handle);

} // namespace flatcontrols
} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QStyle;
class QStyleOptionButton;
class QWidget;

namespace spacekey::flatcontrols {

/// A push button with its label, as its dynamic properties want it: see Style. @p widget may be
/// null.
void button(const QStyle &style, const QStyleOptionButton &option, QPainter &painter,
            const QWidget *widget);

} // namespace spacekey::flatcontrols

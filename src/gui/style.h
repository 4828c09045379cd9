// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/palettes.h"

#include <QProxyStyle>

namespace spacekey {

/// SpaceKey's look: Fusion, with flat, rounded controls in the palette's colours and a focus ring
/// that can be seen. It chooses the palette too, so a change of the platform's is followed.
///
/// Dynamic properties of a QPushButton, all bool: `primary` is the one thing to do on a page, in
/// the accent colour; `link` looks like a link; `small` fits into a status bar; `large` stands
/// alone. Two buttons that look like one have a text, `joined`: `end` for the first, `start` for
/// the second, which is narrow.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(Palettes::Appearance appearance = Palettes::Appearance::Platform);

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &size, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *answer) const override;

private:
    Palettes::Appearance m_appearance;
};

} // namespace spacekey

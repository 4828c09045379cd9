// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

class QTextLayout;

namespace spacekey {

/// Plain text that wraps: between words, and within one that alone is wider than the label, which a
/// QLabel would make as wide as that word.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

    /// Paints the text in @p colour; returns where.
    QRect paintText(QPainter &painter, const QColor &colour) const;

private:
    /// Breaks the text into lines; returns their height.
    qreal layOut(QTextLayout &layout, int width) const;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

class QTextLayout;

namespace spacekey {

/// A state in a word or two, with a mark before it and a colour of its own, and what there is to
/// say about it, muted, behind it; it wraps. Plain text, which says it all: mark and colour only
/// help.
class StateLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Neutral, Locked, Good, Attention, Bad };
    Q_ENUM(Kind)

    explicit StateLabel(QWidget *parent = nullptr);

    void setState(Kind kind, const QString &state, const QString &rest = {});

    /// Paints the mark alone, as large as @p area.
    static void paintMark(QPainter &painter, const QRectF &area, Kind kind, const QColor &colour);
    /// How wide and high a mark is beside words, and where these begin: the same everywhere.
    [[nodiscard]] static int markSide(const QFontMetrics &metrics);
    [[nodiscard]] static int markWidth(const QFontMetrics &metrics);
    [[nodiscard]] static QColor colour(Kind kind, const QPalette &palette);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Breaks the text into lines; returns their height.
    qreal layOut(QTextLayout &layout, int width) const;
    [[nodiscard]] int markWidth() const;

    Kind m_kind = Kind::Neutral;
    qsizetype m_stateLength = 0;
};

} // namespace spacekey

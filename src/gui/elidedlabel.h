// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace spacekey {

/// One line of plain text that gives way: "…" stands for what does not fit, and the tool tip has
/// all of it, above what it says anyway. Assistive technology always reads all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// Where the "…" is; at the right unless said otherwise.
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isElided() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace spacekey

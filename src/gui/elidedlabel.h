// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace spacekey {

/// One line of plain text that gives way: what does not fit ends in "…", and the tool tip has all
/// of it. Assistive technology always reads all of it.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isElided() const;
};

} // namespace spacekey

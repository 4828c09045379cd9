// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace spacekey {

/// The number of a step, on a disc.
class StepNumber final : public QLabel
{
    Q_OBJECT

public:
    explicit StepNumber(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace spacekey

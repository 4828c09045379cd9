// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace spacekey {

/// A key in a frame, in the accent colour: the picture of a region with nothing in it yet. An
/// ornament without accessible text.
class KeyMark final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyMark(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {72, 38}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace spacekey

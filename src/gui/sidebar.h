// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace spacekey {

/// The ground of the regions, set off from the page beside it.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace spacekey

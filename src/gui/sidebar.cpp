// SPDX-License-Identifier: Apache-2.0
#include "gui/sidebar.h"

#include "gui/tones.h"

#include <QPainter>

namespace spacekey {

void Sidebar::paintEvent(QPaintEvent *)
{
    const Tones tones = Tones::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tones.sidebar);
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), tones.border);
}

} // namespace spacekey

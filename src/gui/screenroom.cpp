// SPDX-License-Identifier: Apache-2.0
#include "gui/screenroom.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace spacekey {

QSize screenRoom(const QWidget &window)
{
    // The window manager's frame is known only when the window is shown.
    const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    return window.screen()->availableSize() - QSize(0, titleBar);
}

} // namespace spacekey

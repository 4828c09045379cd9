// SPDX-License-Identifier: Apache-2.0
#include "gui/bringforward.h"

#include <QWidget>

namespace spacekey {

void bringForward(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace spacekey

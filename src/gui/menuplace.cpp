// SPDX-License-Identifier: Apache-2.0
#include "gui/menuplace.h"

#include <QMenu>

namespace spacekey {

void popUpUnder(const QWidget &button, QMenu &menu)
{
    const int x = button.isRightToLeft() ? 0 : button.width() - menu.sizeHint().width();
    menu.popup(button.mapToGlobal(QPoint(x, button.height())));
}

} // namespace spacekey

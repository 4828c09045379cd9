// SPDX-License-Identifier: Apache-2.0
#include "gui/announce.h"

#include <QAccessible>
#include <QWidget>

namespace spacekey {

void announce(QWidget &line)
{
    QAccessibleEvent alert(&line, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace spacekey

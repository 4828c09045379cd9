// SPDX-License-Identifier: Apache-2.0
#include "gui/taborder.h"

#include <QWidget>

namespace spacekey {

void setTabOrder(const QList<QWidget *> &widgets)
{
    for (qsizetype i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets.at(i - 1), widgets.at(i));
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QWidget;

namespace spacekey {

/// The Tab key goes from each of @p widgets to the next. All are of one window.
void setTabOrder(const QList<QWidget *> &widgets);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/returnkey.h"

#include <QKeyEvent>
#include <QPushButton>

namespace spacekey {

ReturnKey::ReturnKey(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.installEventFilter(this);
}

bool ReturnKey::eventFilter(QObject *watched, QEvent *event)
{
    // What no widget wanted comes to the window at last.
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent *>(event)->key();
    auto *button = qobject_cast<QPushButton *>(m_window.focusWidget());
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || button == nullptr
        || !m_window.testAttribute(Qt::WA_KeyboardFocusChange))
        return false;
    button->click();
    return true;
}

} // namespace spacekey

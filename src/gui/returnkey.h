// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace spacekey {

/// Lets the Return key press the push button of a window that has the focus. Qt alone presses the
/// window's default button then, whichever has the focus, or none.
class ReturnKey final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to @p window.
    explicit ReturnKey(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QWidget &m_window;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace spacekey {

/// Lets the Return key press the push button of a window on which the focus is seen, that is, to
/// which the keyboard has led. Qt alone presses the window's default button then, or none.
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

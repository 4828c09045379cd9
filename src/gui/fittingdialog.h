// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace spacekey {

/// A dialog that is never too low for its wrapped texts, which Qt's layouts alone do not see to in
/// a window, and never too large for the screen: what is named `body` in it, or in its pages,
/// scrolls then. With a ReturnKey. It deletes itself when it is closed.
class FittingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FittingDialog(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

    /// As high as the contents need at this width, no higher. To be called first when all of them
    /// are there.
    void fit();

private:
    [[nodiscard]] int neededHeight();
    void letBodiesScroll();
    void stayOnScreen();
};

} // namespace spacekey

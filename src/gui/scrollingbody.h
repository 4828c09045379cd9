// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace spacekey {

/// The body of a dialog or of its page, which scrolls where it has less room than it needs. What
/// gets the focus comes into view; where nothing can, the keyboard scrolls.
class ScrollingBody final : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the place of @p body in the layout of its parent.
    explicit ScrollingBody(QWidget &body);

    /// Has the layouts around it see what the body needs now.
    void tellNeeds();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showScrollBar();
    void showFocus();

    QSize m_needed; ///< as the layouts around it know it
};

} // namespace spacekey

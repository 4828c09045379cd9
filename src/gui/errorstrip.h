// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class ErrorStrip;
}

namespace spacekey {

/// What went wrong, standing in the window: cause, remedy, a button that does it, details to
/// unfold, and a way to put it away. Hidden while there is nothing to say. All of it is plain text.
class ErrorStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorStrip(QWidget *parent = nullptr);
    ~ErrorStrip() override;

    /// Replaces what it said before, and has it spoken. With @p action, a button named
    /// @p actionText clears the strip and does it.
    void showError(const Error &error, const QString &actionText = {},
                   std::function<void()> action = {});
    /// Adds a second button to what it says now, or a third.
    void addAction(const QString &text, std::function<void()> action);
    void clear();
    /// Where the Tab key stops.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// By the person, not by clear().
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void act(const std::function<void()> &action);
    void dismiss();
    void showDetails(bool shown);

    std::unique_ptr<Ui::ErrorStrip> m_ui;
    std::function<void()> m_action;
    std::function<void()> m_otherAction;
    std::function<void()> m_lastAction;
};

} // namespace spacekey

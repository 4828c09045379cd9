// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <memory>

class QPushButton;

namespace Ui {
class TaskStrip;
}

namespace spacekey {

/// A slim line about something that goes on or was done: what, how far it is, and one button. Plain
/// text. Hidden at first.
class TaskStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TaskStrip(QWidget *parent = nullptr);
    ~TaskStrip() override;

    /// Shows @p text and has it spoken.
    void say(const QString &text);
    /// Shows @p text in silence, for what changes often.
    void setText(const QString &text);
    /// Shows a bar of that name that is so far, and @p caption beside it.
    void setProgress(const QString &name, int value, int maximum, const QString &caption = {});
    void hideProgress();
    void setButton(const QString &text, const QString &accessibleName);
    /// Where the Tab key stops.
    [[nodiscard]] QPushButton *button() const;

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::unique_ptr<Ui::TaskStrip> m_ui;
};

} // namespace spacekey

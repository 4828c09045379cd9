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
/// text. Hidden at first; who has it in a place shows it while it has something to say.
class TaskStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TaskStrip(QWidget *parent = nullptr);
    ~TaskStrip() override;

    /// Has @p text to say, and has it spoken.
    void say(const QString &text);
    /// Changes it to @p text in silence, for what changes often.
    void setText(const QString &text);
    /// Has nothing to say any more.
    void hush();
    [[nodiscard]] bool hasWords() const { return !m_said.isEmpty(); }
    /// Shows a bar of that name that is so far, and @p caption beside it.
    void setProgress(const QString &name, int value, int maximum, const QString &caption = {});
    void hideProgress();
    void setButton(const QString &text, const QString &accessibleName);
    /// Where the Tab key stops.
    [[nodiscard]] QPushButton *button() const;

Q_SIGNALS:
    void pressed();
    /// hasWords() is different.
    void changed();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::unique_ptr<Ui::TaskStrip> m_ui;
    QString m_said;
    bool m_unheard = false; ///< m_said was not spoken yet: there was nothing to be seen
};

} // namespace spacekey

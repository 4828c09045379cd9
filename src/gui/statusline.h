// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/clipboard.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StatusLine;
}

namespace spacekey {

class Keychain;

/// The line at the bottom: how the keychain is; while a token is on the clipboard, whose it is and
/// how long it stays, with the API server, which often is wanted next, at hand. What it says anew
/// is spoken by assistive technology.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StatusLine(const Keychain &keychain, Clipboard &clipboard, QWidget *parent = nullptr);
    ~StatusLine() override;

    /// Where the Tab key stops.
    [[nodiscard]] QList<QWidget *> tabStops() const;

private:
    void showState();
    void showTimeLeft();
    void sayCopied();
    void sayState(Clipboard::State former);
    void say(const QString &text);
    [[nodiscard]] QString keychainText() const;
    [[nodiscard]] QString serverText() const;

    const Keychain &m_keychain;
    Clipboard &m_clipboard;
    std::unique_ptr<Ui::StatusLine> m_ui;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "gui/clipboard.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StatusLine;
}

namespace spacekey {

class Keychain;

/// The line at the bottom: how the keychain is; while a token is on the clipboard, whose it is and
/// how long it stays, with the API server, which often is wanted next, at hand; and what was stored
/// when nobody looked. What it says anew is spoken by assistive technology. It never asks for more
/// room than its buttons and a few words take.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StatusLine(const Keychain &keychain, Clipboard &clipboard, QWidget *parent = nullptr);
    ~StatusLine() override;

    /// Where the Tab key stops.
    [[nodiscard]] QList<QWidget *> tabStops() const;
    /// Says that @p credential is stored, or kept for this session only, until there is something
    /// else to say.
    void tellStored(const Credential &credential);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void followKeychain();
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
    QString m_news; ///< what tellStored() says
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>

namespace spacekey {

/// A virtual screen with a window manager, on which the keyring of with-keyring's session shows its
/// prompts; and the hands of a person in front of it.
class TestScreen final
{
public:
    TestScreen();
    ~TestScreen();

    /// Whether it is there and the session's services know of it.
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString display() const { return m_display; }

    /// Waits until a window whose title matches the expression has the keyboard.
    [[nodiscard]] bool waitForWindow(const QString &title);
    /// Waits for the keyring's prompt, until it has the keyboard.
    [[nodiscard]] bool waitForPrompt();
    /// Waits until there is none.
    [[nodiscard]] bool waitForNoPrompt();
    /// Types @p text and Return.
    bool type(const QString &text);
    /// Presses one key, by its X name.
    bool press(const QString &key);

private:
    Q_DISABLE_COPY_MOVE(TestScreen)

    [[nodiscard]] QString promptWindow() const;
    QString xdotool(const QStringList &arguments) const;

    QString m_display;
    QProcess m_server;
    QProcess m_windowManager;
    bool m_ready = false;
};

} // namespace spacekey

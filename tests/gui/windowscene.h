// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsfiles.h"
#include "app/launchinbox.h"
#include "app/workbench.h"
#include "gui/clipboard.h"
#include "gui/mainwindow.h"
#include "support/fakeclock.h"

#include <QPushButton>

#include <memory>

namespace spacekey {

/// A person in front of SpaceKey's window, over the workbench and its region `lab`: finds things by
/// the name that assistive technology has for them, reads, clicks. The window's clock stands still
/// until the test moves it.
class WindowScene final
{
public:
    explicit WindowScene(Prompting prompting = Prompting::Never);
    ~WindowScene();

    /// Opens the window, in place of one that is open, and waits until it has the keyboard.
    void open(const QString &region = QStringLiteral("lab"));

    /// What is on the screen under that accessible name, or, for buttons, that text.
    template<typename T>
    [[nodiscard]] QList<T *> findAll(const QString &name) const
    {
        QList<T *> found;
        for (T *widget : window->findChildren<T *>()) {
            if (widget->isVisible() && nameOf(widget) == name)
                found.append(widget);
        }
        return found;
    }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return findAll<T>(name).value(0);
    }
    /// Whether a line on the screen says that.
    [[nodiscard]] bool shows(const QString &part) const;
    [[nodiscard]] bool waitFor(const QString &part) const;
    /// Clicks the first such button that is enabled; waits for it.
    [[nodiscard]] bool press(const QString &button) const;
    /// Presses `More actions for <credential>`, then chooses that entry.
    [[nodiscard]] bool pick(const QString &credential, const QString &entry) const;
    /// Of the list of regions, in their order.
    [[nodiscard]] QStringList regionTexts() const;
    void choose(const QString &regionName);
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] static QString clipboardText();

    Workbench bench;
    LaunchInbox launches{bench.regions,     bench.signIn, bench.clientKeys,
                         bench.credentials, bench.ports,  bench.clock};
    BsFiles files{bench.profile, bench.regions, bench.keychain, bench.credentials, bench.clock};
    FakeClock clock;
    std::unique_ptr<Clipboard> clipboard;
    std::unique_ptr<MainWindow> window;

private:
    [[nodiscard]] static QString nameOf(const QWidget *widget);
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench.h"
#include "gui/connectdialog.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

namespace spacekey {

/// A person in front of the connect dialog of the workbench's region: finds things by the name that
/// assistive technology has for them, reads, clicks; and a browser that remembers what it was
/// given.
class ConnectScene final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectScene(Prompting prompting = Prompting::Never);
    ~ConnectScene() override;

    /// Opens the dialog, and waits until it has the keyboard.
    void open();
    /// From "What is it for?" to the page with the code. False when it does not come.
    [[nodiscard]] bool askForCode();
    /// Likewise to the page of a redirect flow.
    [[nodiscard]] bool askForLink();
    /// What the person does on the server's pages; the browser is sent to the address returned.
    [[nodiscard]] QUrl acceptLink(const QString &userId);
    /// Likewise, and the browser goes there. Returns the page it shows.
    QString comeBack(const QString &userId);
    /// What the person does on the server's page, for the code on the screen.
    void accept(const QString &userId);
    void decline();
    /// Waits for the page that follows the storing.
    [[nodiscard]] bool waitForDone() const;
    /// A whole connection, to the page that follows the storing.
    [[nodiscard]] bool connectAs(const QString &userId);

    /// What is on the screen under that accessible name, or, for buttons, that text; null if
    /// nothing.
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        for (T *widget : dialog ? dialog->findChildren<T *>() : QList<T *>()) {
            if (widget->isVisible() && nameOf(widget) == name)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] bool waitFor(const QString &button) const;
    [[nodiscard]] bool waitForText(const QString &part) const;
    /// Whether a line on the screen says that.
    [[nodiscard]] bool shows(const QString &part) const;
    /// Clicks. False when there is no such button, or it is disabled.
    [[nodiscard]] bool press(const QString &button) const;
    void choose(const QString &preset) const;
    void write(const QString &field, const QString &text) const;

    Workbench bench;
    QPointer<ConnectDialog> dialog;
    QList<QUrl> opened; ///< by the browser
    QList<Credential> stored; ///< as the dialog said

public Q_SLOTS:
    void browse(const QUrl &url) { opened.append(url); }

private:
    [[nodiscard]] static QString nameOf(const QWidget *widget);
    [[nodiscard]] QString code() const;
};

} // namespace spacekey

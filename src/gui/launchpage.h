// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class LaunchPage;
}

namespace spacekey {

struct Launch;

/// An app launch from BaseSpace: what it is, and whether its token is kept. The button to dismiss
/// it is the default. All of the server's words are plain text.
class LaunchPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LaunchPage(QWidget *parent = nullptr);
    ~LaunchPage() override;

    /// @p name is what to call the credential, unless the person says otherwise.
    void setLaunch(const Launch &launch, const QString &name);
    /// How many more have come.
    void setWaiting(int more);
    /// To be called when it has been shown: puts the focus where a person goes on.
    void enter();
    /// Where the Tab key stops.
    [[nodiscard]] QList<QWidget *> tabStops() const;

    /// Locks the page while @p with is going on, which can be cancelled; empty: nothing is.
    void setBusy(const QString &with);
    void showError(const Error &error, const QString &actionText = {},
                   std::function<void()> action = {});

Q_SIGNALS:
    void keepWanted(const QString &name);
    void dismissed();
    void revokeWanted();
    /// Of what setBusy() says.
    void cancelled();

private:
    std::unique_ptr<Ui::LaunchPage> m_ui;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/diagnosis.h"
#include "core/error.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Ui {
class MainWindow;
}

namespace spacekey {

class ClientDesk;
class ClientKeys;
class DiagnosticsDialog;
class RegionPage;
class SignInSettings;

/// The menu entries for what is about SpaceKey itself: client keys from a file and for the lab,
/// diagnostics. They are on when there is something to do.
class ToolActions final : public QObject
{
    Q_OBJECT

public:
    /// A child of @p page. The other references must outlive it.
    ToolActions(const Ui::MainWindow &ui, RegionPage &page, ClientKeys &clientKeys,
                SignInSettings &signIn, const Diagnosis::Subject &subject);

Q_SIGNALS:
    void failed(const spacekey::Error &error);

private:
    void update();
    void diagnose();

    const Ui::MainWindow &m_ui;
    QWidget &m_window;
    const Diagnosis::Subject m_subject;
    ClientDesk *m_clients;
    QPointer<DiagnosticsDialog> m_diagnostics;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/toolactions.h"

#include "gui/bringforward.h"
#include "gui/clientdesk.h"
#include "gui/diagnosticsdialog.h"
#include "gui/regionpage.h"
#include "ui_mainwindow.h"

namespace spacekey {

ToolActions::ToolActions(const Ui::MainWindow &ui, RegionPage &page, ClientKeys &clientKeys,
                         SignInSettings &signIn, const Diagnosis::Subject &subject)
    : QObject(&page)
    , m_ui(ui)
    , m_window(*page.window())
    , m_subject(subject)
    , m_clients(new ClientDesk(subject.regions, clientKeys, signIn, m_window))
{
    connect(ui.diagnostics, &QAction::triggered, this, &ToolActions::diagnose);
    connect(ui.importClients, &QAction::triggered, m_clients, &ClientDesk::chooseFile);
    connect(ui.exportClients, &QAction::triggered, this,
            [this, &page] { m_clients->exportForLab(page.region()); });
    connect(m_clients, &ClientDesk::failed, this, &ToolActions::failed);
    connect(m_clients, &ClientDesk::changed, this, &ToolActions::update);
    update();
}

void ToolActions::update()
{
    m_ui.exportClients->setEnabled(m_clients->canExport());
}

void ToolActions::diagnose()
{
    if (!m_diagnostics)
        m_diagnostics = new DiagnosticsDialog(m_subject, &m_window);
    bringForward(*m_diagnostics);
}

} // namespace spacekey

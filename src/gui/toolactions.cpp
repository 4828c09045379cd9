// SPDX-License-Identifier: Apache-2.0
#include "gui/toolactions.h"

#include "gui/clientdesk.h"
#include "gui/regionpage.h"
#include "ui_mainwindow.h"

namespace spacekey {

ToolActions::ToolActions(const Ui::MainWindow &ui, RegionPage &page, const RegionCatalog &regions,
                         ClientKeys &clientKeys, SignInSettings &signIn)
    : QObject(&page)
    , m_ui(ui)
    , m_clients(new ClientDesk(regions, clientKeys, signIn, *page.window()))
{
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

} // namespace spacekey

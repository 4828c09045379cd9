// SPDX-License-Identifier: Apache-2.0
#include "gui/regionactions.h"

#include "core/regioncatalog.h"
#include "gui/connectdesk.h"
#include "gui/regionpage.h"
#include "gui/signinsettingsdesk.h"
#include "ui_mainwindow.h"

namespace spacekey {

RegionActions::RegionActions(const Ui::MainWindow &ui, RegionPage &page, ConnectDesk &desk,
                             SignInSettingsDesk &settings, RegionCatalog &regions)
    : QObject(&page)
    , m_ui(ui)
    , m_page(page)
    , m_regions(regions)
{
    const auto on = [this](QAction *action, auto &&what) {
        connect(action, &QAction::triggered, this, what);
    };
    on(ui.connectBaseSpace, [&] { desk.connectRegion(page.region()); });
    on(ui.pasteToken, [&] { desk.pasteToken(page.region()); });
    on(ui.clientKey, [&] { desk.editClientKey(page.region()); });
    on(ui.signInSettings, [&] { settings.edit(page.region()); });
    on(ui.useForCommandLine, [&] {
        if (const Outcome done = regions.setDefaultRegion(page.region().id); !done)
            page.showError(done.error());
    });
}

void RegionActions::update()
{
    const bool used = m_regions.defaultRegion().id == m_page.region().id;
    m_ui.useForCommandLine->setChecked(used);
    m_ui.useForCommandLine->setEnabled(!used);
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/bsdesk.h"

#include "app/bscount.h"
#include "app/bsfiles.h"
#include "gui/bringforward.h"
#include "gui/bsexportdialog.h"
#include "gui/bsfilesdialog.h"
#include "gui/regionpage.h"
#include "ui_mainwindow.h"

namespace spacekey {

BsDesk::BsDesk(const Ui::MainWindow &ui, RegionPage &page, const BsFiles &files,
               RegionCatalog &regions)
    : QObject(&page)
    , m_files(files)
    , m_regions(regions)
    , m_page(page)
{
    connect(ui.importFromBs, &QAction::triggered, this, &BsDesk::showFiles);
    connect(&page, &RegionPage::importWanted, this, &BsDesk::showFiles);
}

BsDesk::~BsDesk() = default;

void BsDesk::showFiles()
{
    QDialog *dialog = m_filesDialog;
    if (dialog == nullptr || !dialog->isVisible())
        dialog = new BsFilesDialog(m_files, m_regions, m_page.window());
    m_filesDialog = dialog;
    bringForward(*dialog);
}

void BsDesk::exportCredential(const Credential &credential)
{
    (new BsExportDialog(credential, m_files, m_page.window()))->open();
}

void BsDesk::count()
{
    if (m_count)
        return;
    m_count = m_files.count();
    connect(m_count.get(), &BsCount::counted, &m_page, &RegionPage::setImportable);
    connect(m_count.get(), &OneShot::over, this, [this] { m_count.reset(); });
    m_count->start();
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/bsdesk.h"

#include "app/bsfiles.h"
#include "app/bsfinding.h"
#include "gui/bsexportdialog.h"
#include "gui/bsfilesdialog.h"

#include <algorithm>

namespace spacekey {

BsDesk::BsDesk(const BsFiles &files, RegionCatalog &regions, QWidget &window)
    : QObject(&window)
    , m_files(files)
    , m_regions(regions)
    , m_window(window)
{ }

void BsDesk::showFiles()
{
    QDialog *dialog = m_filesDialog;
    if (dialog == nullptr || !dialog->isVisible())
        dialog = new BsFilesDialog(m_files, m_regions, &m_window);
    m_filesDialog = dialog;
    dialog->setWindowState(dialog->windowState() & ~Qt::WindowMinimized);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void BsDesk::exportCredential(const Credential &credential)
{
    (new BsExportDialog(credential, m_files, &m_window))->open();
}

int BsDesk::importable() const
{
    const Result<QList<BsFinding>> there = m_files.look();
    return there ? int(std::ranges::count_if(*there, &BsFinding::tokenInOpen)) : 0;
}

} // namespace spacekey

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
    if (!m_filesDialog || !m_filesDialog->isVisible())
        m_filesDialog = new BsFilesDialog(m_files, m_regions, &m_window);
    m_filesDialog->setWindowState(m_filesDialog->windowState() & ~Qt::WindowMinimized);
    m_filesDialog->show();
    m_filesDialog->raise();
    m_filesDialog->activateWindow();
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

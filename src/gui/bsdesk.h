// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QDialog;

namespace Ui {
class MainWindow;
}

namespace spacekey {

class BsCount;
class BsFiles;
class RegionCatalog;
class RegionPage;

/// Opens the dialogs for the bs CLI's files, of the list of them one at most, and has the page say
/// how many there are to be imported.
class BsDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; it belongs to @p page, the dialogs to its window.
    BsDesk(const Ui::MainWindow &ui, RegionPage &page, const BsFiles &files,
           RegionCatalog &regions);
    ~BsDesk() override;

    void showFiles();
    void exportCredential(const Credential &credential);
    /// Has the page say how many of the files hold a token, as soon as that is known; the keychain
    /// is not asked whether it has it already. Nothing happens while they are being counted.
    void count();

private:
    const BsFiles &m_files;
    RegionCatalog &m_regions;
    RegionPage &m_page;
    QPointer<QDialog> m_filesDialog;
    std::unique_ptr<BsCount> m_count;
};

} // namespace spacekey

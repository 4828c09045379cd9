// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsfinding.h"
#include "core/oneshot.h"
#include "gui/fittingdialog.h"

#include <QPointer>

#include <memory>

namespace Ui {
class BsFilesDialog;
}

namespace spacekey {

class BsFileActions;
class BsFileCard;
class BsFiles;
class RegionCatalog;

/// The bs CLI's files: which of them hold a token in the open or are open to others, to be imported
/// or moved into the keychain. Modeless; show it, and it deletes itself when it is closed. Closing
/// it gives up what goes on.
class BsFilesDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BsFilesDialog(const BsFiles &files, RegionCatalog &regions, QWidget *parent = nullptr);
    ~BsFilesDialog() override;

    void done(int result) override;

private:
    void dress();
    void scan();
    void show(const QList<BsFinding> &findings);
    [[nodiscard]] BsFileCard *newCard();
    /// As many cards as reasonable are seen without scrolling.
    void makeRoom();
    void scroll();
    [[nodiscard]] QString serverOf(const BsFinding &finding) const;
    void importAll();
    void importNext();
    void closeOrCancel();
    void followBusy();

    const BsFiles &m_files;
    const RegionCatalog &m_regions;
    std::unique_ptr<Ui::BsFilesDialog> m_ui;
    BsFileActions *m_actions;
    QList<BsFileCard *> m_cards;
    QList<BsFileCard *> m_queue; ///< what importAll() has still to do
    QPointer<BsFileCard> m_speaking; ///< the one that said something last
    std::unique_ptr<OneShot> m_scan;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsexport.h"
#include "gui/fittingdialog.h"

#include <memory>

class QTimer;

namespace Ui {
class BsExportDialog;
}

namespace spacekey {

class BsFiles;

/// Writes a credential to one of the bs CLI's files: asks for which, shows its lines before and
/// after (without the tokens), says what happens to a token that stands in it, and has it done. To
/// be shown with open(); it deletes itself when it is closed. Closing it before Export changes
/// nothing.
class BsExportDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p files must outlive it.
    BsExportDialog(const Credential &credential, const BsFiles &files, QWidget *parent = nullptr);
    ~BsExportDialog() override;

    void done(int result) override;

private:
    void dress();
    void plan();
    void showPlan(const BsExportPlan &plan);
    void showFormer(const BsExportPlan &plan);
    void write();
    void showExported(const BsExported &result);
    void showFailure(const Error &error);

    const Credential m_credential;
    const BsFiles &m_files;
    std::unique_ptr<Ui::BsExportDialog> m_ui;
    QTimer *m_pause; ///< until the name is typed
    std::unique_ptr<BsExport> m_export;
};

} // namespace spacekey

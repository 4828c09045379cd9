// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clientexport.h"
#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class ClientExportDialog;
}

namespace spacekey {

/// Writes the user's own client pairs into a file for the people of their lab; says before that it
/// holds a secret, and whom to give it to. Modeless.
class ClientExportDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p regions are those that have a pair of the user's own, at least one; @p chosen is the one
    /// on the screen. @p clientKeys and @p signIn must outlive it.
    ClientExportDialog(const QList<Region> &regions, const Region &chosen, ClientKeys &clientKeys,
                       const SignInSettings &signIn, QWidget *parent = nullptr);
    ~ClientExportDialog() override;

    void done(int result) override;

private:
    void fillIn(const Region &chosen);
    void askWhere();
    void write(const QString &path);
    void finish(const QString &path);
    void showFailure(const Error &error);

    const QList<Region> m_regions;
    const Region m_chosen;
    ClientKeys &m_clientKeys;
    const SignInSettings &m_signIn;
    std::unique_ptr<Ui::ClientExportDialog> m_ui;
    std::unique_ptr<ClientExport> m_export;
};

} // namespace spacekey

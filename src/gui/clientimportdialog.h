// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clientimport.h"
#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class ClientImportDialog;
}

namespace spacekey {

/// Shows the client pairs that a file would set up, says which of the user's own they replace, and
/// sets them up if the person wants it. Modeless; closing it gives up what has not been done.
class ClientImportDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p file is named to the person. @p clientKeys and @p signIn must outlive it.
    ClientImportDialog(const QString &file, const QList<ClientImport::Offer> &offers,
                       ClientKeys &clientKeys, SignInSettings &signIn, QWidget *parent = nullptr);
    ~ClientImportDialog() override;

    void done(int result) override;

private:
    void fillIn(const QString &file);
    [[nodiscard]] static QString line(const ClientImport::Offer &offer);
    [[nodiscard]] QStringList replacedRegions() const;
    void setUp();
    void showFailure(const Error &error);

    const QList<ClientImport::Offer> m_offers;
    ClientKeys &m_clientKeys;
    SignInSettings &m_signIn;
    std::unique_ptr<Ui::ClientImportDialog> m_ui;
    std::unique_ptr<ClientImport> m_import;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class EditDialog;
}

namespace spacekey {

/// Gives a credential another name and a note. What is refused is refused in place. To be
/// shown with open(); it deletes itself when it is closed. Closing it before it was saved changes
/// nothing.
class EditDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p credentials must outlive it.
    EditDialog(const Credential &credential, Credentials &credentials, QWidget *parent = nullptr);
    ~EditDialog() override;

    void done(int result) override;

private:
    void save();
    void refuse(const Error &error);

    Credential m_credential;
    Credentials &m_credentials;
    std::unique_ptr<Ui::EditDialog> m_ui;
    std::unique_ptr<CredentialChange> m_change;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/revocation.h"
#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class RevokeDialog;
}

namespace spacekey {

class TokenTwins;

/// Asks whether a token is to be revoked, says what that breaks and where else it is stored, and
/// has it done. To be shown with
/// open(); it deletes itself when it is closed. Closing it gives up what has not been done; what
/// was asked of the server by then goes on, and is noted.
class RevokeDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p credentials and @p clock must outlive it.
    RevokeDialog(const Credential &credential, Credentials &credentials, const Clock &clock,
                 QWidget *parent = nullptr);
    ~RevokeDialog() override;

    void done(int result) override;

Q_SIGNALS:
    /// It is revoked, and the person wants it off the list as well.
    void removeWanted(const spacekey::Credential &credential);
    /// As a Revocation fails. The dialog closes, or was closed.
    void failed(const spacekey::Credential &credential, const spacekey::Error &error);

private:
    void fillIn();
    void lookForTwins();
    void revoke(bool thenRemove);
    void finishAlone();

    const Credential m_credential;
    Credentials &m_credentials;
    const Clock &m_clock;
    std::unique_ptr<Ui::RevokeDialog> m_ui;
    std::unique_ptr<TokenTwins> m_twins;
    std::unique_ptr<Revocation> m_revocation;
};

} // namespace spacekey

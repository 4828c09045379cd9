// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/credentialtext.h"
#include "gui/verifier.h"

#include <QObject>

class QPushButton;

namespace spacekey {

class CredentialDesk;

/// The buttons at the edge of a card: copy, verify or stop that, sign in again in its place when
/// nothing else helps, and a menu of the rest.
class CredentialButtons final : public QObject
{
    Q_OBJECT

public:
    struct Buttons
    {
        QPushButton &copyToken;
        QPushButton &copyAs;
        QPushButton &signInAgain;
        QPushButton &verify; ///< `Verify`; while that goes on `Cancel`
        QPushButton &more;
    };

    /// @p desk must outlive it; it belongs to the buttons' @p card.
    CredentialButtons(const Buttons &buttons, CredentialDesk &desk, QWidget *card);

    void show(const Credential &credential, Verifier::Activity activity,
              const CredentialText &text);

private:
    void verifyOrCancel();
    void showMenu();

    Buttons m_buttons;
    CredentialDesk &m_desk;
    Credential m_credential;
};

} // namespace spacekey

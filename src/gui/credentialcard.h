// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "gui/card.h"
#include "gui/tokenview.h"
#include "gui/verifier.h"

#include <memory>

class QPushButton;

namespace Ui {
class CredentialCard;
}

namespace spacekey {

class CredentialButtons;
class CredentialDesk;
class CredentialNames;
class TokenCopier;

/// One credential: whose it is, how it stands, what it may do, its token, and what one can do with
/// it. To assistive technology a group named by the credential's name.
class CredentialCard final : public Card
{
    Q_OBJECT

public:
    /// All but @p parent must outlive it.
    CredentialCard(Credentials &credentials, TokenCopier &copier, CredentialDesk &desk,
                   const Clock &clock, QWidget *parent = nullptr);
    ~CredentialCard() override;

    void setCredential(const Credential &credential);
    [[nodiscard]] const Credential &credential() const { return m_credential; }
    /// Where the Tab key stops.
    [[nodiscard]] QList<QWidget *> tabStops() const;
    /// Says anew how it stands, and how long ago things were.
    void refreshTimes();

    void copyToken();
    void copyApiServer();
    /// Opens the menu of the other forms to copy it in.
    void showCopyAs();
    void showToken();
    void hideToken();

Q_SIGNALS:
    /// The token could not be shown.
    void showingFailed(const spacekey::Error &error);

protected:
    /// In a narrow window the words need the avatar's place, and a line more.
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void connectButtons();
    void showSaving();
    void showMask();
    void showWaiting();
    void showActivity();
    void hideWhenLeft(QWidget *now);

    Credentials &m_credentials;
    TokenCopier &m_copier;
    CredentialDesk &m_desk;
    const Clock &m_clock;
    Credential m_credential;
    std::unique_ptr<Ui::CredentialCard> m_ui;
    CredentialNames *m_names = nullptr;
    CredentialButtons *m_buttons = nullptr;
    QPushButton *m_save = nullptr; ///< when it was of this session only
    TokenView m_view;
    bool m_viewWaits = false;
    Verifier::Activity m_activity = Verifier::Activity::None; ///< as last shown
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"
#include "core/region.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class RegionPage;
}

namespace spacekey {

class Clock;
class ConnectButtons;
class CredentialCard;
class CredentialDesk;
class CredentialList;
class Credentials;
class SignInSettings;
class TaskStrip;
class TokenCopier;

/// One region: its name and server, what went wrong, and its credentials, or, where there is none,
/// what to do about it; below that one strip at a time. There is one button `Connect BaseSpace`,
/// with one beside it for the other ways: they stand in the head, or in the middle of the empty
/// page.
class RegionPage final : public QWidget
{
    Q_OBJECT

public:
    /// The references must outlive it.
    RegionPage(Credentials &credentials, TokenCopier &copier, CredentialDesk &desk,
               SignInSettings &signIn, const Clock &clock, QWidget *parent = nullptr);
    ~RegionPage() override;

    void setRegion(const Region &region);
    [[nodiscard]] const Region &region() const { return m_region; }
    void refreshTimes();
    /// Where the Tab key stops; behind the last of them it goes to the cards.
    [[nodiscard]] QList<QWidget *> tabStops() const;
    /// Gives the keyboard focus to the first thing to do here.
    void focusFirst();
    /// The card that the menu's actions mean; null when there is none.
    [[nodiscard]] CredentialCard *currentCard() const;

    /// As ConnectButtons says.
    void setImportable(int count);
    void showError(const Error &error, const QString &actionText = {},
                   std::function<void()> action = {});
    /// That @p credential was stored, but not verified; nothing when its `what` is empty.
    void showWarning(const Credential &credential, const Error &warning);
    /// Puts @p hint, a child of the page, below the cards, where it comes after other strips.
    void addHint(TaskStrip &hint);
    /// Gives the keyboard focus to the card of @p credential and scrolls to it, if the page can be
    /// seen and it is there, as CredentialList::goTo() says.
    void goTo(const Credential &credential);

Q_SIGNALS:
    /// In the way that is set for the region.
    void connectWanted(const spacekey::Region &region);
    void pasteWanted(const spacekey::Region &region);
    void importWanted();
    /// The cards are others now.
    void changed();

private:
    void dress();
    void connectDesk(CredentialDesk &desk, const Clock &clock);
    void addStrip(TaskStrip &strip);
    void showOneStrip();
    void focusOn(CredentialCard *card);
    void reload();
    void showTokenError(const Credential &credential, const Error &error,
                        std::function<void()> retry);

    Credentials &m_credentials;
    CredentialDesk &m_desk;
    TokenCopier &m_copier;
    Region m_region;
    std::unique_ptr<Ui::RegionPage> m_ui;
    ConnectButtons *m_connect = nullptr;
    CredentialList *m_list = nullptr;
    TaskStrip *m_verification = nullptr; ///< when it was needed
    TaskStrip *m_removal = nullptr; ///< when it was needed
    TaskStrip *m_hint = nullptr; ///< when it was needed
};

} // namespace spacekey

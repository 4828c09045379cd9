// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "gui/group.h"

#include <QAccessible>

class QVBoxLayout;

namespace spacekey {

class CredentialCard;
class CredentialDesk;
class InterruptedCard;
class TokenCopier;

/// A region's credentials, a card each. The cards that can be seen are made at once, the rest after
/// they have been painted; of very many, those far below when one comes near them, unless assistive
/// technology is there to read them all. The keys Home and End go to the first and the last. To
/// assistive technology the group `Credentials`.
class CredentialList final : public Group, private QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    /// All but @p parent must outlive it. The Tab key goes from @p precedent to the first card.
    CredentialList(Credentials &credentials, TokenCopier &copier, CredentialDesk &desk,
                   const Clock &clock, QWidget *precedent, QWidget *parent = nullptr);
    ~CredentialList() override;

    void setCredentials(const QList<Credential> &credentials);
    /// Those that were found after an interruption; they stand below the others.
    void setInterrupted(const QList<Credential> &credentials);
    void refreshTimes();
    void hideTokens();

    /// Where the Tab key stops last here; the precedent when there is no card.
    [[nodiscard]] QWidget *lastTabStop() const;
    /// The card with the keyboard focus, else that of the default credential; null when empty.
    [[nodiscard]] CredentialCard *currentCard() const;
    /// The card of that name, which is made if need be; null when there is none.
    [[nodiscard]] CredentialCard *cardOf(const Credential &credential);

Q_SIGNALS:
    /// The keyboard is to go to the card of that credential.
    void goToWanted(const spacekey::Credential &credential);
    void showingFailed(spacekey::CredentialCard *card, const spacekey::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void accessibilityActiveChanged(bool active) override;
    /// Whether the last card that has been made can be seen, or nearly so.
    [[nodiscard]] bool endIsNear() const;
    void addCards(qsizetype upTo);
    void addCard();
    [[nodiscard]] QWidget *lastStopOfCards() const;

    Credentials &m_model;
    TokenCopier &m_copier;
    CredentialDesk &m_desk;
    const Clock &m_clock;
    QList<Credential> m_credentials;
    QList<CredentialCard *> m_cards;
    QList<InterruptedCard *> m_interrupted;
    QVBoxLayout *m_layout;
    QWidget *m_precedent;
    bool m_isRead = QAccessible::isActive(); ///< by assistive technology
};

} // namespace spacekey

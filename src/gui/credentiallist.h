// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "gui/group.h"

#include <QAccessible>
#include <QPointer>

#include <optional>

class QVBoxLayout;

namespace spacekey {

class CredentialCard;
class CredentialDesk;
class InterruptedCard;
class TokenCopier;

/// A region's credentials, a card each. The cards that can be seen are made at once, the rest after
/// they have been painted; of very many, those far below when one comes near them, unless assistive
/// technology is there to read them all, or it is gone to. The keys Home and End go to the first
/// and the last. To assistive technology the group `Credentials`.
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
    /// Has the cards made up to that of @p credential, a few at a time, then emits reached(). Does
    /// nothing when there is none of that name, and gives up when another one is gone to, or the
    /// keyboard goes elsewhere in the window, before it is there.
    void goTo(const Credential &credential);

Q_SIGNALS:
    /// The keyboard is to go to that card.
    void reached(spacekey::CredentialCard *card);
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
    void seek();
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
    std::optional<Credential> m_wanted; ///< its card is not made yet
    QPointer<QWidget> m_origin; ///< where the keyboard was when it was
    bool m_isRead = QAccessible::isActive(); ///< by assistive technology
};

} // namespace spacekey

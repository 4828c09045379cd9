// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialactions.h"

#include "gui/credentialcard.h"
#include "gui/credentialdesk.h"
#include "gui/regionpage.h"
#include "ui_mainwindow.h"

namespace spacekey {

CredentialActions::CredentialActions(const Ui::MainWindow &ui, RegionPage &page,
                                     CredentialDesk &desk, const Credentials &credentials)
    : QObject(&page)
    , m_ui(ui)
    , m_page(page)
    , m_desk(desk)
    , m_credentials(credentials)
{
    connectActions();
    connect(&page, &RegionPage::changed, this, &CredentialActions::update);
    connect(&desk.verifier(), &Verifier::changed, this, &CredentialActions::update);
    connect(&desk.remover(), &Remover::changed, this, &CredentialActions::update);
    update();
}

void CredentialActions::update()
{
    const bool any = m_page.currentCard() != nullptr;
    for (QAction *action : ofOneCard())
        action->setEnabled(any);
    const qsizetype count = m_credentials.all().size();
    const bool idle = !m_desk.verifier().isVerifyingAll();
    m_ui.verifyAll->setEnabled(count > 0 && idle);
    m_ui.verifyAllButton->setVisible(count > 1); // a single one has its own
    m_ui.verifyAllButton->setEnabled(idle);
    m_ui.undoRemove->setEnabled(m_desk.remover().removed().has_value());
}

void CredentialActions::connectActions()
{
    const auto onCard = [this](QAction *action, auto &&what) {
        connect(action, &QAction::triggered, this, [this, what] {
            if (CredentialCard *card = m_page.currentCard())
                what(*card);
        });
    };
    onCard(m_ui.copyToken, [](CredentialCard &card) { card.copyToken(); });
    onCard(m_ui.copyAs, [](CredentialCard &card) { card.showCopyAs(); });
    onCard(m_ui.copyApiServer, [](CredentialCard &card) { card.copyApiServer(); });
    onCard(m_ui.showToken, [](CredentialCard &card) { card.showToken(); });
    onCard(m_ui.verify,
           [this](CredentialCard &card) { m_desk.verifier().verify(card.credential()); });
    onCard(m_ui.edit, [this](CredentialCard &card) { m_desk.edit(card.credential()); });
    onCard(m_ui.makeDefault,
           [this](CredentialCard &card) { m_desk.makeDefault(card.credential()); });
    onCard(m_ui.reconnect, [this](CredentialCard &card) { m_desk.reconnect(card.credential()); });
    onCard(m_ui.exportToBs, [this](CredentialCard &card) { m_desk.exportToBs(card.credential()); });
    onCard(m_ui.revoke, [this](CredentialCard &card) { m_desk.revoke(card.credential()); });
    onCard(m_ui.remove,
           [this](CredentialCard &card) { m_desk.remover().remove(card.credential()); });
    connect(m_ui.verifyAll, &QAction::triggered, &m_desk.verifier(), &Verifier::verifyAll);
    connect(m_ui.verifyAllButton, &QPushButton::clicked, &m_desk.verifier(), &Verifier::verifyAll);
    connect(m_ui.undoRemove, &QAction::triggered, &m_desk.remover(), &Remover::undo);
}

QList<QAction *> CredentialActions::ofOneCard() const
{
    return {m_ui.copyToken,  m_ui.copyAs, m_ui.copyApiServer, m_ui.showToken,
            m_ui.verify,     m_ui.edit,   m_ui.makeDefault,   m_ui.reconnect,
            m_ui.exportToBs, m_ui.revoke, m_ui.remove};
}

} // namespace spacekey

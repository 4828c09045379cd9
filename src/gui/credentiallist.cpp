// SPDX-License-Identifier: Apache-2.0
#include "gui/credentiallist.h"

#include "gui/credentialcard.h"
#include "gui/interruptedcard.h"
#include "gui/taborder.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

CredentialList::CredentialList(Credentials &credentials, TokenCopier &copier, CredentialDesk &desk,
                               const Clock &clock, QWidget *precedent, QWidget *parent)
    : Group(parent)
    , m_model(credentials)
    , m_copier(copier)
    , m_desk(desk)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_precedent(precedent)
{
    constexpr int gap = 10;
    setAccessibleName(u"Credentials"_s);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(gap);
    m_layout->addStretch(1);
    QAccessible::installActivationObserver(this);
}

CredentialList::~CredentialList()
{
    QAccessible::removeActivationObserver(this);
}

void CredentialList::setCredentials(const QList<Credential> &credentials)
{
    constexpr qsizetype firstScreenful = 4;
    m_credentials = credentials;
    bool focusGone = false;
    while (m_cards.size() > credentials.size()) {
        focusGone = focusGone || m_cards.last()->isAncestorOf(window()->focusWidget());
        delete m_cards.takeLast();
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setCredential(credentials.at(i));
    addCards(firstScreenful);
    update(); // the rest comes after that
    seek();
    if (focusGone && !m_cards.isEmpty()) // to the next one
        m_cards.last()->tabStops().first()->setFocus(Qt::OtherFocusReason);
}

void CredentialList::setInterrupted(const QList<Credential> &credentials)
{
    for (qsizetype i = m_interrupted.size() - 1; i >= 0; --i) {
        if (!credentials.contains(m_interrupted.at(i)->credential()))
            delete m_interrupted.takeAt(i);
    }
    for (const Credential &credential : credentials) {
        const auto there =
            std::ranges::find(m_interrupted, credential, &InterruptedCard::credential);
        if (there != m_interrupted.end())
            continue;
        auto *card = new InterruptedCard(credential, m_desk, m_clock, this);
        m_layout->insertWidget(m_layout->count() - 1, card); // before the stretch
        spacekey::setTabOrder(QList{lastTabStop()} + card->tabStops());
        m_interrupted.append(card);
    }
}

void CredentialList::refreshTimes()
{
    for (InterruptedCard *card : std::as_const(m_interrupted))
        card->refreshTimes();
    for (CredentialCard *card : std::as_const(m_cards))
        card->refreshTimes();
}

void CredentialList::hideTokens()
{
    for (CredentialCard *card : std::as_const(m_cards))
        card->hideToken();
}

QWidget *CredentialList::lastTabStop() const
{
    return m_interrupted.isEmpty() ? lastStopOfCards() : m_interrupted.last()->tabStops().last();
}

QWidget *CredentialList::lastStopOfCards() const
{
    return m_cards.isEmpty() ? m_precedent : m_cards.last()->tabStops().last();
}

CredentialCard *CredentialList::currentCard() const
{
    const auto focused = std::ranges::find_if(m_cards, [](const CredentialCard *card) {
        return card->focusWidget() != nullptr && card->focusWidget()->hasFocus();
    });
    if (focused != m_cards.end())
        return *focused;
    const auto first = std::ranges::find_if(
        m_cards, [](const CredentialCard *card) { return card->credential().isDefault; });
    if (first != m_cards.end())
        return *first;
    return m_cards.value(0);
}

void CredentialList::goTo(const Credential &credential)
{
    m_wanted = credential;
    m_origin = window()->focusWidget();
    seek();
}

void CredentialList::seek()
{
    if (!m_wanted)
        return;
    const auto found = std::ranges::find_if(m_credentials, [this](const Credential &each) {
        return each.region == m_wanted->region && each.name == m_wanted->name;
    });
    const qsizetype index = found - m_credentials.begin();
    if (index == m_credentials.size() || m_origin != window()->focusWidget()) {
        m_wanted.reset();
    } else if (index < m_cards.size()) {
        m_wanted.reset();
        Q_EMIT reached(m_cards.at(index));
    } else {
        update(); // more of them come after that
    }
}

void CredentialList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() != Qt::Key_Home && event->key() != Qt::Key_End) || m_credentials.isEmpty())
        return Group::keyPressEvent(event);
    goTo(event->key() == Qt::Key_Home ? m_credentials.first() : m_credentials.last());
}

void CredentialList::accessibilityActiveChanged(bool active)
{
    m_isRead = active;
    update();
}

void CredentialList::paintEvent(QPaintEvent *)
{
    // Each further card makes the layout of all slower. A person scrolls to the rest; assistive
    // technology cannot, so it gets as many as never keep the window waiting.
    constexpr qsizetype many = 60;
    constexpr qsizetype veryMany = 400;
    const qsizetype enough = m_isRead ? veryMany : many;
    const bool isEnough = m_cards.size() >= enough && !m_wanted && !endIsNear();
    if (m_cards.size() == m_credentials.size() || isEnough)
        return;
    const qsizetype aTime = m_cards.size() < many || m_wanted ? 6 : 1;
    QMetaObject::invokeMethod(
        this,
        [this, aTime] {
            addCards(m_cards.size() + aTime);
            seek();
        },
        Qt::QueuedConnection);
}

bool CredentialList::endIsNear() const
{
    const QRect seen = visibleRegion().boundingRect();
    return seen.bottom() + seen.height() >= m_cards.last()->geometry().bottom();
}

void CredentialList::addCards(qsizetype upTo)
{
    while (m_cards.size() < std::min(upTo, m_credentials.size()))
        addCard();
}

void CredentialList::addCard()
{
    auto *card = new CredentialCard(m_model, m_copier, m_desk, m_clock, this);
    card->setCredential(m_credentials.at(m_cards.size()));
    connect(card, &CredentialCard::showingFailed, this,
            [this, card](const Error &error) { Q_EMIT showingFailed(card, error); });
    m_layout->insertWidget(int(m_cards.size()), card);
    spacekey::setTabOrder(QList{lastStopOfCards()} + card->tabStops());
    m_cards.append(card);
}

} // namespace spacekey

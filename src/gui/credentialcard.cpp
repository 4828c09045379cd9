// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialcard.h"

#include "gui/announce.h"
#include "gui/copyasmenu.h"
#include "gui/credentialbuttons.h"
#include "gui/credentialdesk.h"
#include "gui/credentialnames.h"
#include "gui/credentialtext.h"
#include "gui/keychainwords.h"
#include "gui/menuplace.h"
#include "gui/taborder.h"
#include "gui/tokencopier.h"
#include "gui/typography.h"
#include "ui_credentialcard.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolTip>

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

CredentialCard::CredentialCard(Credentials &credentials, TokenCopier &copier, CredentialDesk &desk,
                               const Clock &clock, QWidget *parent)
    : Card(parent)
    , m_credentials(credentials)
    , m_copier(copier)
    , m_desk(desk)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::CredentialCard>())
    , m_view(credentials, clock)
{
    m_ui->setupUi(this);
    m_names = new CredentialNames(*m_ui, this);
    dress();
    connectButtons();
    connect(&m_desk.verifier(), &Verifier::changed, this, &CredentialCard::showActivity);
    connect(&m_desk, &CredentialDesk::missingChanged, this, &CredentialCard::refreshTimes);
    connect(&m_desk.errands(), &Errands::changed, this, &CredentialCard::showWaiting);
    connect(&m_copier, &TokenCopier::stateChanged, this, &CredentialCard::showWaiting);
    connect(&m_view, &TokenView::waiting, this, [this] {
        m_viewWaits = true;
        showWaiting();
    });
    connect(&m_view, &TokenView::shown, this, [this](const QString &token) {
        m_viewWaits = false;
        showWaiting();
        m_ui->token->setText(token);
        m_ui->showToken->setText(tr("Hide"));
    });
    connect(&m_view, &TokenView::hidden, this, &CredentialCard::showMask);
    connect(&m_view, &TokenView::failed, this, [this](const Error &error) {
        showMask();
        Q_EMIT showingFailed(error);
    });
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { hideWhenLeft(now); });
}

CredentialCard::~CredentialCard()
{
    // QWidget's destructor moves the focus away from our buttons when we are no card any more.
    disconnect(qApp, nullptr, this, nullptr);
}

void CredentialCard::setCredential(const Credential &credential)
{
    const Credential former = std::exchange(m_credential, credential);
    if (credential == former)
        return refreshTimes();
    if (credential.region != former.region || credential.name != former.name
        || credential.key != former.key)
        m_view.hide();
    setAccessibleName(credential.name);
    setMarked(m_credential.isDefault);
    m_names->show(m_credential);
    showSaving();
    refreshTimes();
    if (!m_view.isShown())
        showMask();
    showWaiting();
}

QList<QWidget *> CredentialCard::tabStops() const
{
    QList<QWidget *> stops{m_ui->copyToken,   m_ui->copyAs, m_ui->showToken, m_ui->cancelWaiting,
                           m_ui->signInAgain, m_ui->verify, m_ui->more};
    if (m_save)
        stops.insert(2, m_save);
    return stops;
}

void CredentialCard::refreshTimes()
{
    m_activity = m_desk.verifier().activity(m_credential);
    const auto text =
        CredentialText::of(m_credential,
                           {.regionMatches = m_credentials.regionStillMatches(m_credential),
                            .isMissing = m_desk.isMissing(m_credential),
                            .isLocked = m_desk.isLocked(m_credential),
                            .activity = m_activity},
                           m_clock.wall());
    m_ui->state->setState(text.kind, text.state, text.times);
    m_ui->reason->setText(text.reason);
    m_ui->reason->setVisible(!text.reason.isEmpty());
    m_buttons->show(m_credential, m_activity, text);
    QStringList words{text.state, text.reason, text.times};
    words.removeAll(QString());
    if (m_credential.isDefault)
        words.append(tr("default credential of this region"));
    words += m_credential.note.split(u'\n', Qt::SkipEmptyParts);
    setAccessibleDescription(words.join(u", ").replace("., "_L1, ", "_L1));
}

void CredentialCard::copyToken()
{
    if (m_copier.isReading(m_credential)) // a disabled button would lose the keyboard meanwhile
        return;
    m_desk.noteThere(m_credential);
    m_copier.copy(m_credential);
}

void CredentialCard::copyApiServer()
{
    m_copier.copyApiServer(m_credential);
}

void CredentialCard::showCopyAs()
{
    auto *menu = new CopyAsMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &CopyAsMenu::chosen, this, [this](TokenFormats::Form form) {
        m_desk.noteThere(m_credential);
        m_copier.copyAs(m_credential, form);
    });
    connect(menu, &CopyAsMenu::apiServerChosen, this, &CredentialCard::copyApiServer);
    popUpUnder(*m_ui->copyAs, *menu);
}

void CredentialCard::showToken()
{
    m_desk.noteThere(m_credential);
    m_view.show(m_credential);
}

void CredentialCard::hideToken()
{
    m_view.hide();
}

void CredentialCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    constexpr int enough = 34; // in heights of a line
    m_names->setNarrow(width() < enough * fontMetrics().height());
}

void CredentialCard::dress()
{
    m_ui->waiting->setText(keychainwords::waiting());
    m_ui->token->setFont(typography::monospaced());
    m_ui->token->setElideMode(Qt::ElideLeft); // the last four characters tell tokens apart
    for (QLabel *label : std::initializer_list<QLabel *>{m_ui->reason, m_ui->token, m_ui->waiting})
        typography::setMuted(*label);
}

void CredentialCard::connectButtons()
{
    connect(m_ui->copyToken, &QPushButton::clicked, this, &CredentialCard::copyToken);
    connect(m_ui->copyAs, &QPushButton::clicked, this, &CredentialCard::showCopyAs);
    connect(m_ui->showToken, &QPushButton::clicked, this,
            [this] { m_view.isShown() ? hideToken() : showToken(); });
    connect(m_ui->cancelWaiting, &QPushButton::clicked, this, [this] {
        m_view.hide();
        m_copier.cancel();
        m_desk.errands().cancel(m_credential);
    });
    m_buttons = new CredentialButtons({.copyToken = *m_ui->copyToken,
                                       .copyAs = *m_ui->copyAs,
                                       .signInAgain = *m_ui->signInAgain,
                                       .verify = *m_ui->verify,
                                       .more = *m_ui->more},
                                      m_desk, this);
}

void CredentialCard::showSaving()
{
    if (!m_save) {
        if (!m_credential.sessionOnly)
            return;
        m_save = new QPushButton(tr("Save to keychain"), this);
        m_save->setAccessibleName(u"Save to keychain"_s);
        m_save->setAutoDefault(false);
        connect(m_save, &QPushButton::clicked, this, [this] { m_desk.save(m_credential); });
        m_ui->copyColumn->insertWidget(1, m_save, 0, Qt::AlignRight);
        spacekey::setTabOrder(tabStops());
    }
    m_save->setVisible(m_credential.sessionOnly);
}

void CredentialCard::showMask()
{
    m_viewWaits = false;
    showWaiting();
    QToolTip::hideText(); // which may hold the token
    m_ui->token->setText(CredentialText::maskedToken(m_credential));
    m_ui->showToken->setText(tr("Show"));
}

void CredentialCard::showWaiting()
{
    const bool copying = m_copier.isReading(m_credential);
    const Errands::State errand = m_desk.errands().state(m_credential);
    const bool waits = m_viewWaits || (copying && m_copier.isWaiting())
        || errand == Errands::State::WaitingForUnlock;
    if (m_save)
        m_save->setEnabled(errand == Errands::State::None);
    if (m_ui->waitingRow->isVisibleTo(this) == waits)
        return;
    m_ui->waitingRow->setVisible(waits);
    if (waits)
        announce(*m_ui->waiting);
}

void CredentialCard::showActivity()
{
    const auto activity = m_desk.verifier().activity(m_credential);
    if (activity == m_activity)
        return;
    const bool alone =
        m_activity != Verifier::Activity::AmongAll && activity != Verifier::Activity::AmongAll;
    refreshTimes();
    if (alone) // the verification of all speaks for itself
        announce(*m_ui->state);
}

void CredentialCard::hideWhenLeft(QWidget *now)
{
    if (m_view.isShown() && (now == nullptr || !isAncestorOf(now)))
        m_view.hide();
}

} // namespace spacekey

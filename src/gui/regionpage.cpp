// SPDX-License-Identifier: Apache-2.0
#include "gui/regionpage.h"

#include "app/credentials.h"
#include "gui/connectbuttons.h"
#include "gui/credentialcard.h"
#include "gui/credentialdesk.h"
#include "gui/credentiallist.h"
#include "gui/removalstrip.h"
#include "gui/taborder.h"
#include "gui/tokencopier.h"
#include "gui/typography.h"
#include "gui/verificationstrip.h"
#include "ui_regionpage.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

#include <utility>

namespace spacekey {

RegionPage::RegionPage(Credentials &credentials, TokenCopier &copier, CredentialDesk &desk,
                       SignInSettings &signIn, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_credentials(credentials)
    , m_desk(desk)
    , m_copier(copier)
    , m_ui(std::make_unique<Ui::RegionPage>())
{
    m_ui->setupUi(this);
    m_connect = new ConnectButtons(*m_ui, signIn, this);
    dress();
    spacekey::setTabOrder(tabStops());
    m_list = new CredentialList(credentials, copier, desk, clock, tabStops().last());
    m_ui->cards->setWidget(m_list);
    connect(m_connect, &ConnectButtons::connectWanted, this, &RegionPage::connectWanted);
    connect(m_connect, &ConnectButtons::pasteWanted, this, &RegionPage::pasteWanted);
    connect(m_connect, &ConnectButtons::importWanted, this, &RegionPage::importWanted);
    connect(m_connect, &ConnectButtons::failed, this,
            [this](const Error &error) { showError(error); });
    connect(&m_credentials, &Credentials::changed, this, &RegionPage::reload);
    connect(&m_copier, &TokenCopier::failed, this,
            [this](const Credential &credential, TokenFormats::Form form, const Error &error) {
                showTokenError(credential, error,
                               [this, credential, form] { m_copier.copyAs(credential, form); });
            });
    connect(m_list, &CredentialList::reached, this, &RegionPage::focusOn);
    connect(m_list, &CredentialList::showingFailed, this,
            [this](CredentialCard *card, const Error &error) {
                showTokenError(card->credential(), error, [card = QPointer(card)] {
                    if (card)
                        card->showToken();
                });
            });
    connectDesk(desk, clock);
}

RegionPage::~RegionPage() = default;

void RegionPage::setRegion(const Region &region)
{
    if (m_region == region)
        return;
    if (m_region.id != region.id) {
        m_ui->errors->clear();
        m_list->hideTokens();
    }
    m_region = region;
    m_connect->setRegion(region);
    m_ui->name->setText(region.name);
    m_ui->apiServer->setText(region.apiServer());
    reload();
}

void RegionPage::refreshTimes()
{
    m_list->refreshTimes();
}

QList<QWidget *> RegionPage::tabStops() const
{
    return m_connect->tabStops() + m_ui->errors->tabStops();
}

void RegionPage::goTo(const Credential &credential)
{
    if (isVisible())
        m_list->goTo(credential);
}

void RegionPage::focusOn(CredentialCard *card)
{
    // Queued: it may be new, and Qt shows a new widget of a layout only then.
    QMetaObject::invokeMethod(
        card,
        [this, card] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            card->tabStops().first()->setFocus(Qt::OtherFocusReason);
            m_ui->cards->ensureWidgetVisible(card);
        },
        Qt::QueuedConnection);
}

void RegionPage::focusFirst()
{
    const CredentialCard *card = m_list->currentCard();
    const QList<QWidget *> stops = card ? card->tabStops() : tabStops();
    stops.first()->setFocus(Qt::ShortcutFocusReason);
}

CredentialCard *RegionPage::currentCard() const
{
    return m_list->currentCard();
}

void RegionPage::showError(const Error &error, const QString &actionText,
                           std::function<void()> action)
{
    m_ui->errors->showError(error, actionText, std::move(action));
}

void RegionPage::showWarning(const Credential &credential, const Error &warning)
{
    if (!warning.what.isEmpty())
        showError(warning, tr("Verify"),
                  [this, credential] { m_desk.verifier().verify(credential); });
}

void RegionPage::setImportable(int count)
{
    m_connect->setImportable(count);
}

void RegionPage::dress()
{
    const QFont name = typography::bold(1.6);
    m_ui->name->setFont(name);
    m_ui->apiServer->setFont(typography::monospaced(0.9));
    m_ui->apiServer->setForegroundRole(QPalette::PlaceholderText);
    m_ui->emptyTitle->setFont(name);
    m_ui->emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_ui->cards->viewport()->setAutoFillBackground(false);
}

void RegionPage::connectDesk(CredentialDesk &desk, const Clock &clock)
{
    connect(&desk, &CredentialDesk::failed, this, &RegionPage::showError);
    // Few persons need these, and none at once.
    connect(&desk.verifier(), &Verifier::allStarted, this, [this, &desk, &clock] {
        if (m_verification)
            return;
        m_verification = new VerificationStrip(desk.verifier(), m_credentials, clock, this);
        addStrip(*m_verification);
    });
    connect(&desk.remover(), &Remover::changed, this, [this, &desk] {
        if (m_removal)
            return;
        m_removal = new RemovalStrip(desk.remover(), this);
        addStrip(*m_removal);
    });
}

void RegionPage::addHint(TaskStrip &hint)
{
    m_hint = &hint;
    addStrip(hint);
}

void RegionPage::addStrip(TaskStrip &strip)
{
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->pages) + 1, &strip);
    QWidget::setTabOrder(m_list->lastTabStop(), strip.button());
    connect(&strip, &TaskStrip::changed, this, &RegionPage::showOneStrip);
    showOneStrip();
}

void RegionPage::showOneStrip()
{
    // What can be undone comes first, for it cannot be for long.
    TaskStrip *shown = nullptr;
    bool left = false;
    for (TaskStrip *strip : {m_removal, m_verification, m_hint}) {
        if (strip == nullptr)
            continue;
        const bool wanted = shown == nullptr && strip->hasWords();
        left = left || (!wanted && strip->button() == window()->focusWidget());
        strip->setVisible(wanted);
        if (wanted)
            shown = strip;
    }
    if (left)
        focusFirst();
}

void RegionPage::reload()
{
    const QPointer<QWidget> focused = window()->focusWidget();
    const bool inside = m_ui->pages->isAncestorOf(focused);
    const QList<Credential> there = m_credentials.inRegion(m_region.id);
    const QList<Credential> interrupted = m_credentials.interruptedIn(m_region.id);
    const bool isEmpty = there.isEmpty() && interrupted.isEmpty();
    m_list->setCredentials(there);
    m_list->setInterrupted(interrupted);
    m_list->setAutoFillBackground(false);
    m_ui->pages->setCurrentWidget(isEmpty ? m_ui->emptyPage : m_ui->cardsPage);
    m_connect->place(isEmpty);
    // Or it would be nowhere after its card has gone, or the other page has come.
    if (inside && (!focused || !focused->isVisibleTo(this)))
        focusFirst();
    else if (inside && window()->focusWidget() != focused)
        focused->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void RegionPage::showTokenError(const Credential &credential, const Error &error,
                                std::function<void()> retry)
{
    if (credential.region != m_region.id)
        return;
    if (error.code != Error::Code::EntryMissing)
        return showError(error, tr("Retry"), std::move(retry));
    m_desk.noteMissing(credential);
    Error missing = error;
    missing.what = tr("The token of “%1” is locked or was removed elsewhere.").arg(credential.name);
    missing.remedy = tr("Unlock the keyring that it was in and try again, sign in again, or forget "
                        "the credential.");
    showError(missing, tr("Retry"), [this, credential, retry = std::move(retry)] {
        m_desk.noteThere(credential);
        retry();
    });
    m_ui->errors->addAction(tr("Sign in again"),
                            [this, credential] { m_desk.reconnect(credential); });
    m_ui->errors->addAction(tr("Forget"), [this, credential] { m_desk.forget(credential); });
}

} // namespace spacekey

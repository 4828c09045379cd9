// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialcard.h"

#include "core/plaintext.h"
#include "gui/announce.h"
#include "gui/chip.h"
#include "gui/credentialtext.h"
#include "gui/flatcontrols.h"
#include "gui/flowlayout.h"
#include "gui/tokencopier.h"
#include "gui/tones.h"
#include "gui/typography.h"
#include "ui_credentialcard.h"

#include <QApplication>
#include <QPainter>
#include <QToolTip>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

void removeItems(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CredentialCard::CredentialCard(Credentials &credentials, TokenCopier &copier, const Clock &clock,
                               QWidget *parent)
    : Group(parent)
    , m_credentials(credentials)
    , m_copier(copier)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::CredentialCard>())
    , m_view(credentials, clock)
{
    m_ui->setupUi(this);
    dress();
    connect(m_ui->copyToken, &QPushButton::clicked, this, &CredentialCard::copyToken);
    connect(m_ui->makeDefault, &QPushButton::clicked, this, &CredentialCard::makeDefault);
    connect(m_ui->showToken, &QPushButton::clicked, this,
            [this] { m_view.isShown() ? hideToken() : showToken(); });
    connect(m_ui->cancelWaiting, &QPushButton::clicked, this, [this] {
        m_view.hide();
        m_copier.cancel();
    });
    connect(&m_copier, &TokenCopier::stateChanged, this, &CredentialCard::showWaiting);
    connect(&m_view, &TokenView::waitingForUnlock, this, [this] {
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
    const bool same = credential.region == m_credential.region
        && credential.name == m_credential.name && credential.key == m_credential.key;
    if (!same)
        m_view.hide();
    m_credential = credential;
    setAccessibleName(credential.name);
    showNames();
    showScopes();
    refreshTimes();
    if (!m_view.isShown())
        showMask();
    m_ui->copyToken->setProperty("primary", credential.isDefault);
    QFont font = QApplication::font(m_ui->copyToken);
    font.setBold(credential.isDefault);
    m_ui->copyToken->setFont(font);
    m_ui->makeDefault->setVisible(!credential.isDefault);
    showWaiting();
    update();
}

QList<QWidget *> CredentialCard::tabStops() const
{
    return {m_ui->copyToken, m_ui->showToken, m_ui->cancelWaiting, m_ui->makeDefault};
}

void CredentialCard::refreshTimes()
{
    const auto text = CredentialText::of(
        m_credential, m_credentials.regionStillMatches(m_credential), m_clock.wall());
    m_ui->state->setState(text.kind, text.state, text.times);
    QStringList words{text.state, text.times};
    if (m_credential.isDefault)
        words.append(tr("default credential of this region"));
    setAccessibleDescription(words.join(u", "));
}

void CredentialCard::copyToken()
{
    m_copier.copy(m_credential);
}

void CredentialCard::showToken()
{
    m_view.show(m_credential);
}

void CredentialCard::hideToken()
{
    m_view.hide();
}

void CredentialCard::makeDefault()
{
    m_change = m_credentials.makeDefault(m_credential);
    connect(m_change.get(), &CredentialChange::failed, this, &CredentialCard::makeDefaultFailed);
    m_change->start();
}

void CredentialCard::paintEvent(QPaintEvent *)
{
    const qreal width = m_credential.isDefault ? 2 : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().base());
    painter.setPen(QPen(m_credential.isDefault ? palette().color(QPalette::Highlight)
                                               : Tones::of(palette()).border,
                        width));
    const qreal half = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half),
                            flatcontrols::cardRadius, flatcontrols::cardRadius);
}

void CredentialCard::dress()
{
    m_ui->title->setFont(typography::bold(1.12));
    m_ui->token->setFont(typography::monospaced());
    m_ui->token->setElideMode(Qt::ElideLeft); // the last four characters tell tokens apart
    for (QLabel *label : std::initializer_list<QLabel *>{m_ui->email, m_ui->token, m_ui->waiting})
        typography::setMuted(*label);
    m_ui->chips->setLayout(new FlowLayout(4));
    m_ui->scopes->setLayout(new FlowLayout(4));
}

void CredentialCard::showNames()
{
    const QString title = m_credential.title();
    const std::optional<User> &user = m_credential.user;
    m_ui->avatar->setPerson(title);
    m_ui->title->setText(title);
    m_ui->email->setText(user ? plainLine(user->email) : QString());
    m_ui->email->setVisible(!m_ui->email->text().isEmpty());

    QLayout *chips = m_ui->chips->layout();
    removeItems(*chips);
    QStringList marks;
    if (m_credential.name != title)
        marks.append(m_credential.name);
    if (m_credential.isDefault && m_credential.name != "default"_L1)
        marks.append(tr("default", "a credential"));
    if (user && user->workgroup.value_or(false))
        marks.append(tr("workgroup"));
    for (const QString &mark : std::as_const(marks))
        chips->addWidget(new Chip(mark, Chip::Shape::Pill, m_ui->chips));
}

void CredentialCard::showScopes()
{
    QLayout *chips = m_ui->scopes->layout();
    removeItems(*chips);
    const QStringList scopes = m_credential.scopes.isEmpty() ? QStringList{tr("identity only")}
                                                             : m_credential.scopes.list();
    for (const QString &scope : scopes)
        chips->addWidget(new Chip(scope, Chip::Shape::Box, m_ui->scopes));
}

void CredentialCard::showMask()
{
    m_viewWaits = false;
    showWaiting();
    QToolTip::hideText(); // which may hold the token
    m_ui->token->setText(CredentialText::of(m_credential, true, m_clock.wall()).maskedToken);
    m_ui->showToken->setText(tr("Show"));
}

void CredentialCard::showWaiting()
{
    const bool copying = m_copier.isReading(m_credential);
    const bool waits = m_viewWaits || (copying && m_copier.isWaitingForUnlock());
    m_ui->copyToken->setEnabled(!copying);
    if (m_ui->waitingRow->isVisibleTo(this) == waits)
        return;
    m_ui->waitingRow->setVisible(waits);
    if (waits)
        announce(*m_ui->waiting);
}

void CredentialCard::hideWhenLeft(QWidget *now)
{
    if (m_view.isShown() && (now == nullptr || !isAncestorOf(now)))
        m_view.hide();
}

} // namespace spacekey

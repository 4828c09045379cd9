// SPDX-License-Identifier: Apache-2.0
#include "gui/interruptedcard.h"

#include "gui/credentialdesk.h"
#include "gui/credentialtext.h"
#include "gui/typography.h"
#include "ui_interruptedcard.h"

namespace spacekey {

using namespace Qt::StringLiterals;

InterruptedCard::InterruptedCard(const Credential &credential, CredentialDesk &desk,
                                 const Clock &clock, QWidget *parent)
    : Card(parent)
    , m_credential(credential)
    , m_desk(desk)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::InterruptedCard>())
{
    m_ui->setupUi(this);
    m_ui->title->setFont(typography::bold(1.12));
    m_ui->title->setText(credential.user ? credential.title() : tr("A sign-in without a name yet"));
    m_ui->avatar->setPerson(credential.user ? credential.title() : u"?"_s);
    typography::setMuted(*m_ui->words);
    typography::setMuted(*m_ui->token);
    m_ui->token->setFont(typography::monospaced());
    m_ui->token->setText(CredentialText::maskedToken(credential));
    refreshTimes();
    connect(m_ui->keep, &QPushButton::clicked, this, [this] { m_desk.keep(m_credential); });
    connect(m_ui->discard, &QPushButton::clicked, this, [this] { m_desk.discard(m_credential); });
    connect(m_ui->cancel, &QPushButton::clicked, this,
            [this] { m_desk.errands().cancel(m_credential); });
    connect(&m_desk.errands(), &Errands::changed, this, &InterruptedCard::showErrand);
    showErrand();
}

InterruptedCard::~InterruptedCard() = default;

QList<QWidget *> InterruptedCard::tabStops() const
{
    return {m_ui->keep, m_ui->discard, m_ui->cancel};
}

void InterruptedCard::refreshTimes()
{
    const auto text = CredentialText::of(m_credential, {}, m_clock.wall());
    m_ui->state->setState(StateLabel::Kind::Attention, tr("Found after an interruption"),
                          text.times);
    setAccessibleDescription(m_ui->state->text() + u". "_s + m_ui->words->text());
}

void InterruptedCard::showErrand()
{
    const Errands::State state = m_desk.errands().state(m_credential);
    const bool busy = state != Errands::State::None;
    const bool focused =
        m_ui->keep->hasFocus() || m_ui->discard->hasFocus() || m_ui->cancel->hasFocus();
    QWidget *next = busy ? m_ui->cancel : m_ui->keep;
    next->show();
    if (focused)
        next->setFocus(Qt::OtherFocusReason);
    m_ui->cancel->setVisible(busy);
    m_ui->keep->setVisible(!busy);
    m_ui->discard->setVisible(!busy);
    m_ui->waiting->setVisible(busy);
    m_ui->waiting->setText(state == Errands::State::WaitingForUnlock
                               ? tr("Waiting for the keychain…")
                               : tr("One moment…"));
}

} // namespace spacekey

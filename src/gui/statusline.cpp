// SPDX-License-Identifier: Apache-2.0
#include "gui/statusline.h"

#include "app/keychain.h"
#include "core/plaintext.h"
#include "gui/announce.h"
#include "ui_statusline.h"

#include <initializer_list>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

using Form = TokenFormats::Form;

/// Followed by a credential's owner.
QString copiedFor(Form form)
{
    switch (form) {
    case Form::Token:
        return StatusLine::tr("Token copied for", "followed by a credential's owner");
    case Form::AuthorizationHeader:
        return StatusLine::tr("Authorization header copied for",
                              "followed by a credential's owner");
    case Form::ShEnvironment:
    case Form::PowerShellEnvironment:
        return StatusLine::tr("Environment copied for", "followed by a credential's owner");
    case Form::BsConfig:
        return StatusLine::tr("bs config file copied for", "followed by a credential's owner");
    }
    return {};
}

/// The least that a layout gives it.
int widthOf(const QWidget &part)
{
    return part.minimumWidth() > 0 ? part.minimumWidth() : part.minimumSizeHint().width();
}

} // namespace

StatusLine::StatusLine(const Keychain &keychain, Clipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_keychain(keychain)
    , m_clipboard(clipboard)
    , m_ui(std::make_unique<Ui::StatusLine>())
{
    m_ui->setupUi(this);
    m_ui->text->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = font();
    bold.setBold(true);
    m_ui->owner->setFont(bold);
    // The line is always as high as its buttons, so that the window does not move when they come.
    QSizePolicy policy = m_ui->clearNow->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_ui->clearNow->setSizePolicy(policy);
    connect(m_ui->keepLonger, &QPushButton::clicked, &m_clipboard, &Clipboard::keepLonger);
    connect(m_ui->clearNow, &QPushButton::clicked, &m_clipboard, &Clipboard::clear);
    connect(m_ui->copyServer, &QPushButton::clicked, this, [this] {
        const Clipboard::Loan loan = m_clipboard.loan();
        m_clipboard.copyApiServer(loan.apiServer, loan.owner);
    });
    connect(&m_keychain, &Keychain::stateChanged, this, &StatusLine::followKeychain);
    connect(&m_clipboard, &Clipboard::stateChanged, this, &StatusLine::showState);
    connect(&m_clipboard, &Clipboard::ticked, this, &StatusLine::showTimeLeft);
    connect(&m_clipboard, &Clipboard::copied, this, &StatusLine::sayCopied);
    connect(&m_clipboard, &Clipboard::stateChanged, this, &StatusLine::sayState);
    showState();
}

StatusLine::~StatusLine() = default;

QList<QWidget *> StatusLine::tabStops() const
{
    return {m_ui->copyServer, m_ui->keepLonger, m_ui->clearNow};
}

void StatusLine::tellStored(const Credential &credential)
{
    const QString name = plainLine(credential.name);
    m_news = credential.sessionOnly
        ? tr("The token of “%1” is kept for this session only; it is not in the keychain.")
              .arg(name)
        : tr("The token of “%1” is in the keychain.").arg(name);
    showState();
    say(m_news);
}

QSize StatusLine::minimumSizeHint() const
{
    // Without what gives way, or the window would widen when a token is copied.
    QSize size = QWidget::minimumSizeHint();
    for (const QWidget *part : std::initializer_list<QWidget *>{m_ui->what, m_ui->timeLeft}) {
        if (part->isVisibleTo(this))
            size.rwidth() -= widthOf(*part) + m_ui->copiedRow->spacing();
    }
    return size;
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusLine::fit()
{
    // Whose token it is tells more than that it is one, and the bar says what the seconds say.
    constexpr int charactersOfOwner = 20;
    const int ownerWidth = qMin(m_ui->owner->sizeHint().width(),
                                charactersOfOwner * m_ui->owner->fontMetrics().averageCharWidth());
    const QMargins margins = m_ui->row->contentsMargins();
    int left = width() - margins.left() - margins.right() - ownerWidth;
    for (const QWidget *part : std::initializer_list<QWidget *>{m_ui->seconds, m_ui->copyServer,
                                                                m_ui->keepLonger, m_ui->clearNow})
        left -= widthOf(*part) + m_ui->copiedRow->spacing();
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->what, m_ui->timeLeft}) {
        left -= widthOf(*part) + m_ui->copiedRow->spacing();
        part->setVisible(left >= 0);
    }
}

void StatusLine::followKeychain()
{
    m_news.clear();
    showState();
}

void StatusLine::showState()
{
    const Clipboard::State state = m_clipboard.state();
    const bool counting = state == Clipboard::State::Counting;
    m_ui->copied->setVisible(counting);
    m_ui->text->setVisible(!counting);
    m_ui->space->changeSize(0, 0, counting ? QSizePolicy::Minimum : QSizePolicy::Expanding);
    m_ui->clearNow->setVisible(m_clipboard.isLending());
    switch (state) {
    case Clipboard::State::Idle:
        m_ui->text->setText(m_news.isEmpty() ? keychainText() : m_news);
        break;
    case Clipboard::State::Counting:
        m_ui->what->setText(copiedFor(m_clipboard.loan().form));
        m_ui->owner->setText(m_clipboard.loan().owner);
        m_ui->copyServer->setToolTip(
            tr("Copies %1, in the place of the token").arg(m_clipboard.loan().apiServer));
        m_ui->copyServer->setAccessibleDescription(m_ui->copyServer->toolTip());
        showTimeLeft();
        fit();
        break;
    case Clipboard::State::ServerCopied:
        m_ui->text->setText(serverText());
        break;
    case Clipboard::State::Refused:
        m_ui->text->setText(
            tr("The system did not let SpaceKey clear the clipboard. Copy something else."));
        break;
    }
}

void StatusLine::showTimeLeft()
{
    const auto left = int(m_clipboard.left().count());
    m_ui->timeLeft->setMaximum(int(m_clipboard.span().count()));
    m_ui->timeLeft->setValue(left);
    m_ui->seconds->setText(tr("clears in %1 s", "seconds").arg(left));
}

void StatusLine::sayCopied()
{
    m_news.clear();
    showState();
    if (m_clipboard.state() == Clipboard::State::ServerCopied)
        return say(serverText());
    const QString copied = tr("%1 %2.", "as in: Token copied for Ada.")
                               .arg(m_ui->what->text(), m_clipboard.loan().owner);
    const QString end =
        tr("The clipboard is cleared in %n second(s).", nullptr, int(m_clipboard.left().count()));
    say(copied + u' ' + end);
}

void StatusLine::sayState(Clipboard::State former)
{
    if (m_clipboard.state() == Clipboard::State::Refused)
        say(m_ui->text->text());
    else if (m_clipboard.state() == Clipboard::State::Idle
             && former != Clipboard::State::ServerCopied)
        say(tr("The token is no longer on the clipboard."));
}

void StatusLine::say(const QString &text)
{
    setAccessibleName(text);
    announce(*this);
}

QString StatusLine::serverText() const
{
    const Clipboard::Loan &loan = m_clipboard.loan();
    return m_clipboard.tookPlace()
        ? tr("API server copied for %1. It took the token's place on the clipboard.")
              .arg(loan.owner)
        : tr("API server copied for %1").arg(loan.owner);
}

QString StatusLine::keychainText() const
{
    const QString name = m_keychain.name();
    switch (m_keychain.state()) {
    case Keychain::State::Unknown:
        return {};
    case Keychain::State::Absent:
        return tr("No keychain: tokens are kept for this session only");
    case Keychain::State::NoCollection:
        return tr("Keychain: %1, without a keyring to write to").arg(name);
    case Keychain::State::Locked:
        return tr("Keychain: %1, locked").arg(name);
    case Keychain::State::Unlocked:
        return tr("Keychain: %1, unlocked").arg(name);
    case Keychain::State::NotAnswering:
        return tr("Keychain: not answering");
    }
    return {};
}

} // namespace spacekey

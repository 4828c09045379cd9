// SPDX-License-Identifier: Apache-2.0
#include "gui/statusline.h"

#include "app/keychain.h"
#include "gui/announce.h"
#include "gui/clipboard.h"
#include "ui_statusline.h"

namespace spacekey {

using namespace Qt::StringLiterals;

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
    connect(&m_keychain, &Keychain::stateChanged, this, &StatusLine::showState);
    connect(&m_clipboard, &Clipboard::stateChanged, this, &StatusLine::showState);
    connect(&m_clipboard, &Clipboard::ticked, this, &StatusLine::showTimeLeft);
    connect(&m_clipboard, &Clipboard::copied, this, [this] {
        showState();
        say(tr("Token copied for %1; clears in %n second(s).", nullptr,
               int(m_clipboard.left().count()))
                .arg(m_clipboard.owner()));
    });
    connect(&m_clipboard, &Clipboard::stateChanged, this, [this] {
        if (m_clipboard.state() == Clipboard::State::Idle)
            say(tr("The token is no longer on the clipboard."));
        else if (m_clipboard.state() == Clipboard::State::Refused)
            say(m_ui->text->text());
    });
    showState();
}

StatusLine::~StatusLine() = default;

QList<QWidget *> StatusLine::tabStops() const
{
    return {m_ui->keepLonger, m_ui->clearNow};
}

void StatusLine::showState()
{
    const Clipboard::State state = m_clipboard.state();
    const bool counting = state == Clipboard::State::Counting;
    m_ui->copied->setVisible(counting);
    m_ui->text->setVisible(!counting);
    m_ui->space->changeSize(0, 0, counting ? QSizePolicy::Minimum : QSizePolicy::Expanding);
    m_ui->clearNow->setVisible(state != Clipboard::State::Idle);
    switch (state) {
    case Clipboard::State::Idle:
        m_ui->text->setText(keychainText());
        break;
    case Clipboard::State::Counting:
        m_ui->owner->setText(m_clipboard.owner());
        showTimeLeft();
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

void StatusLine::say(const QString &text)
{
    setAccessibleName(text);
    announce(*this);
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

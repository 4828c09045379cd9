// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialbuttons.h"

#include "gui/credentialdesk.h"
#include "gui/credentialmenu.h"
#include "gui/menuplace.h"

#include <QApplication>
#include <QPushButton>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

void setPrimary(QPushButton &button, bool primary)
{
    if (button.property("primary").toBool() == primary)
        return;
    button.setProperty("primary", primary);
    QFont font = QApplication::font(&button);
    font.setBold(primary);
    button.setFont(font);
}

} // namespace

CredentialButtons::CredentialButtons(const Buttons &buttons, CredentialDesk &desk, QWidget *card)
    : QObject(card)
    , m_buttons(buttons)
    , m_desk(desk)
{
    connect(&m_buttons.signInAgain, &QPushButton::clicked, this,
            [this] { m_desk.reconnect(m_credential); });
    connect(&m_buttons.verify, &QPushButton::clicked, this, &CredentialButtons::verifyOrCancel);
    connect(&m_buttons.more, &QPushButton::clicked, this, &CredentialButtons::showMenu);
}

void CredentialButtons::show(const Credential &credential, Verifier::Activity activity,
                             const CredentialText &text)
{
    using Activity = Verifier::Activity;
    m_credential = credential;
    const bool focused = m_buttons.verify.hasFocus() || m_buttons.signInAgain.hasFocus();
    const bool running = activity == Activity::Verifying || activity == Activity::WaitingForUnlock;
    m_buttons.verify.setText(running ? tr("Cancel") : tr("Verify"));
    m_buttons.verify.setAccessibleName(running ? u"Cancel"_s : u"Verify"_s);
    m_buttons.verify.setEnabled(activity != Activity::AmongAll);
    const bool signIn = !running && text.signInAgain;
    m_buttons.signInAgain.setVisible(signIn);
    m_buttons.verify.setVisible(!signIn);
    if (focused)
        (signIn ? m_buttons.signInAgain : m_buttons.verify).setFocus(Qt::OtherFocusReason);
    m_buttons.more.setAccessibleName(tr("More actions for %1").arg(credential.name));
    for (QPushButton *button : {&m_buttons.copyToken, &m_buttons.copyAs})
        setPrimary(*button, credential.isDefault && !text.signInAgain);
}

void CredentialButtons::verifyOrCancel()
{
    if (m_desk.verifier().activity(m_credential) == Verifier::Activity::None)
        m_desk.verifier().verify(m_credential);
    else
        m_desk.verifier().cancel(m_credential);
}

void CredentialButtons::showMenu()
{
    auto *menu = new CredentialMenu(m_credential, m_desk, &m_buttons.more);
    popUpUnder(m_buttons.more, *menu);
}

} // namespace spacekey

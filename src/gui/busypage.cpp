// SPDX-License-Identifier: Apache-2.0
#include "gui/busypage.h"

#include "app/connectattempt.h"
#include "gui/announce.h"
#include "gui/typography.h"
#include "ui_busypage.h"

namespace spacekey {

BusyPage::BusyPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BusyPage>())
{
    m_ui->setupUi(this);
    typography::setHeading(*m_ui->what);
    typography::setMuted(*m_ui->hint);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &BusyPage::cancelled);
}

BusyPage::~BusyPage() = default;

void BusyPage::say(const QString &what, const QString &hint)
{
    m_ui->what->setText(what);
    m_ui->hint->setText(hint);
    m_ui->hint->setVisible(!hint.isEmpty());
    announce(*m_ui->what);
}

void BusyPage::sayStage(const ConnectAttempt &attempt, const QString &keychain)
{
    const QString region = attempt.request().region.name;
    const bool redirect = attempt.request().signIn.flow == Flow::Redirect;
    switch (attempt.stage()) {
    case ConnectAttempt::Stage::LookingUpClientPair:
        return say(keychain.isEmpty() ? tr("Looking for the client key…")
                                      : tr("Looking for the client key in %1…").arg(keychain));
    case ConnectAttempt::Stage::AskingForCode:
        return say(redirect ? tr("Preparing the way back from the browser…")
                            : tr("Asking %1 for a code…").arg(region));
    case ConnectAttempt::Stage::WaitingForPerson:
        return say(tr("Waiting for you to accept…"));
    case ConnectAttempt::Stage::Saving:
        return say(keychain.isEmpty() ? tr("Saving in the keychain…")
                                      : tr("Saving in %1…").arg(keychain));
    case ConnectAttempt::Stage::AskingWho:
        return say(tr("Asking %1 whose token it is…").arg(region));
    }
}

void BusyPage::enter()
{
    // On the page, not on Cancel: a second Enter must not end what the first one began.
    setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey

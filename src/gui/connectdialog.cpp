// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdialog.h"

#include "app/keychain.h"
#include "core/signinsettings.h"
#include "gui/busypage.h"
#include "gui/connectfailure.h"
#include "gui/donepage.h"
#include "gui/otheruserpage.h"
#include "gui/unsavedpage.h"
#include "gui/waitingpage.h"
#include "gui/whatforpage.h"
#include "ui_connectdialog.h"

#include <utility>

namespace spacekey {

ConnectDialog::ConnectDialog(const Region &region, Credentials &credentials, ClientKeys &clientKeys,
                             LoopbackPorts &ports, Keychain &keychain, Settings &settings,
                             SignInSettings &signIn, const Clock &clock, QWidget *parent)
    : FittingDialog(parent)
    , m_region(region)
    , m_credentials(credentials)
    , m_clientKeys(clientKeys)
    , m_ports(ports)
    , m_keychain(keychain)
    , m_settings(settings)
    , m_signIn(signIn)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::ConnectDialog>())
{
    m_ui->setupUi(this);
    m_ui->strip->setContentsMargins(18, 16, 18, 0);
    makePages();
    connectPages();
    begin();
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::reconnect(const Credential &credential)
{
    m_former = credential;
    setWindowTitle(tr("Reconnect “%1” · %2").arg(credential.name, m_region.name));
    m_whatFor->choose(credential.scopes);
    m_whatFor->enter();
}

void ConnectDialog::done(int result)
{
    m_waiting->stop();
    if (m_attempt && (m_page == m_unsaved || m_page == m_otherUser))
        finishAlone();
    else
        m_attempt.reset();
    QDialog::done(result);
}

void ConnectDialog::makePages()
{
    m_whatFor = new WhatForPage(this);
    m_busy = new BusyPage(this);
    m_waiting = new WaitingPage(m_region, m_clock, this);
    m_unsaved = new UnsavedPage(this);
    m_otherUser = new OtherUserPage(this);
    m_done = new DonePage(m_region, m_credentials, m_keychain, this);
    m_pages = {m_whatFor, m_busy, m_waiting, m_unsaved, m_otherUser, m_done};
    for (QWidget *page : std::as_const(m_pages))
        m_ui->pages->addWidget(page);
    m_failure = new ConnectFailure(*m_ui->strip, this);
}

void ConnectDialog::connectPages()
{
    connect(m_whatFor, &WhatForPage::cancelled, this, &QDialog::reject);
    connect(m_whatFor, &WhatForPage::continued, this, &ConnectDialog::goOn);
    connect(m_busy, &BusyPage::cancelled, this, &QDialog::reject);
    connect(m_waiting, &WaitingPage::cancelled, this, &QDialog::reject);
    connect(m_waiting, &WaitingPage::flowWanted, this, &ConnectDialog::useFlow);
    connect(m_waiting, &WaitingPage::addressGiven, this, [this](const QString &address) {
        if (const Outcome taken = m_attempt->pasteAddress(address); !taken)
            m_waiting->showAddressProblem(taken.error());
    });
    connect(m_unsaved, &UnsavedPage::discarded, this, &ConnectDialog::discard);
    connect(m_unsaved, &UnsavedPage::keepWanted, this, [this] { keepForSession(m_notSaved); });
    connect(m_unsaved, &UnsavedPage::retryWanted, this, [this] {
        m_ui->strip->clear();
        m_notSaved = {};
        goOnWith(&ConnectAttempt::saveAgain);
    });
    connect(m_otherUser, &OtherUserPage::discarded, this, &ConnectDialog::discard);
    connect(m_otherUser, &OtherUserPage::keepBothWanted, this,
            [this] { goOnWith(&ConnectAttempt::keepBoth); });
    connect(m_otherUser, &OtherUserPage::replaceWanted, this,
            [this] { goOnWith(&ConnectAttempt::replaceFormer); });
    connect(m_done, &DonePage::finished, this, &QDialog::accept);
    connect(m_done, &DonePage::anotherWanted, this, &ConnectDialog::begin);
    connect(m_done, &DonePage::tokenCopyWanted, this, &ConnectDialog::tokenCopyWanted);
    connect(m_failure, &ConnectFailure::againWanted, this,
            [this](const SignInOptions &signIn) { connectFor(m_scopes, signIn); });
    connect(m_failure, &ConnectFailure::codeWanted, this, [this] { useFlow(Flow::Device); });
    connect(m_failure, &ConnectFailure::clientKeyWanted, this,
            [this] { Q_EMIT clientKeyWanted(m_region); });
}

void ConnectDialog::turnTo(QWidget *page)
{
    m_page = page;
    for (QWidget *each : std::as_const(m_pages))
        each->setVisible(each == page);
    // What is short-lived leaves the window's size alone.
    if (page != m_busy)
        fit();
}

void ConnectDialog::begin()
{
    m_former.reset();
    setWindowTitle(tr("Connect BaseSpace · %1").arg(m_region.name));
    m_whatFor->choose(m_settings.value(Settings::Key::ScopePreset).toString());
    turnTo(m_whatFor);
    m_whatFor->enter();
}

void ConnectDialog::goOn(const Scopes &scopes, const QString &preset)
{
    // Only a convenience for the next time: nothing to say when it cannot be written.
    if (!preset.isEmpty() && !m_former)
        static_cast<void>(m_settings.setValue(Settings::Key::ScopePreset, preset));
    connectFor(scopes, m_signIn.of(m_region.id));
}

void ConnectDialog::useFlow(Flow flow)
{
    // As above.
    static_cast<void>(m_signIn.setFlow(m_region.id, flow));
    SignInOptions signIn = m_signIn.of(m_region.id);
    signIn.flow = flow;
    connectFor(m_scopes, signIn);
}

void ConnectDialog::connectFor(const Scopes &scopes, const SignInOptions &signIn)
{
    m_scopes = scopes;
    m_notSaved = {};
    m_ui->strip->clear();
    m_attempt = std::make_unique<ConnectAttempt>(
        ConnectRequest{.region = m_region,
                       .scopes = scopes,
                       .signIn = signIn,
                       .name = m_former ? m_former->name : QString(),
                       .reconnect = m_former.has_value()},
        m_credentials, m_clientKeys, m_ports, m_clock);
    connectAttempt();
    m_attempt->start();
    showStage();
}

void ConnectDialog::connectAttempt()
{
    const ConnectAttempt *attempt = m_attempt.get();
    connect(attempt, &ConnectAttempt::stageChanged, this, &ConnectDialog::showStage);
    connect(attempt, &ConnectAttempt::promptReady, this, &ConnectDialog::showPrompt);
    connect(attempt, &ConnectAttempt::troubled, m_waiting, &WaitingPage::showTrouble);
    connect(attempt, &ConnectAttempt::recovered, m_waiting, &WaitingPage::clearTrouble);
    connect(attempt, &ConnectAttempt::waitingForUnlock, this, &ConnectDialog::askForUnlock);
    connect(attempt, &ConnectAttempt::notSaved, this, &ConnectDialog::showNotSaved);
    connect(attempt, &ConnectAttempt::otherUser, this, &ConnectDialog::showOtherUser);
    connect(attempt, &ConnectAttempt::stored, this, &ConnectDialog::showStored);
    connect(attempt, &OneShot::failed, this, &ConnectDialog::showFailure);
}

void ConnectDialog::goOnWith(void (ConnectAttempt::*answer)())
{
    (m_attempt.get()->*answer)();
    showStage();
}

void ConnectDialog::finishAlone()
{
    setAttribute(Qt::WA_DeleteOnClose, false);
    m_attempt->disconnect(this);
    connect(m_attempt.get(), &ConnectAttempt::notSaved, m_attempt.get(),
            &ConnectAttempt::keepForSession);
    connect(m_attempt.get(), &ConnectAttempt::stored, this, &ConnectDialog::stored);
    connect(m_attempt.get(), &OneShot::over, this, &QObject::deleteLater);
    if (m_page == m_unsaved)
        m_attempt->keepForSession();
    else
        m_attempt->keepBoth();
}

void ConnectDialog::discard()
{
    m_attempt.reset();
    reject();
}

void ConnectDialog::showStage()
{
    const bool redirect = m_attempt->request().signIn.flow == Flow::Redirect;
    switch (m_attempt->stage()) {
    case ConnectAttempt::Stage::LookingUpClientPair:
    case ConnectAttempt::Stage::AskingForCode:
        m_busy->say(redirect ? tr("Preparing the way back from the browser…")
                             : tr("Asking %1 for a code…").arg(m_region.name));
        break;
    case ConnectAttempt::Stage::WaitingForPerson:
        return; // until showPrompt()
    case ConnectAttempt::Stage::Saving:
        m_busy->say(m_keychain.name().isEmpty() ? tr("Saving in the keychain…")
                                                : tr("Saving in %1…").arg(m_keychain.name()));
        break;
    case ConnectAttempt::Stage::AskingWho:
        m_busy->say(tr("Asking %1 whose token it is…").arg(m_region.name));
        break;
    }
    m_waiting->stop();
    turnTo(m_busy);
    m_busy->enter();
}

void ConnectDialog::showPrompt(const SignInPrompt &prompt)
{
    m_waiting->start(prompt);
    turnTo(m_waiting);
    m_waiting->enter();
}

void ConnectDialog::askForUnlock()
{
    m_busy->say(tr("Waiting for the keychain…"),
                tr("Unlock it in the window that your system shows."));
    turnTo(m_busy);
    m_busy->enter();
}

void ConnectDialog::showNotSaved(const Error &error)
{
    if (ConnectFailure::isWithoutKeychain(error))
        return keepForSession(error);
    m_notSaved = error;
    Error shown = error;
    shown.what = tr("The keychain did not take the token: %1 It is still here.").arg(error.what);
    m_ui->strip->showError(shown);
    turnTo(m_unsaved);
    m_unsaved->enter();
}

void ConnectDialog::keepForSession(const Error &why)
{
    m_ui->strip->clear();
    m_notSaved = why;
    goOnWith(&ConnectAttempt::keepForSession);
}

void ConnectDialog::showOtherUser(const Credential &former, const Credential &now)
{
    m_otherUser->setUsers(former, now);
    turnTo(m_otherUser);
    m_otherUser->enter();
}

void ConnectDialog::showStored(const Credential &credential, const Error &warning)
{
    m_done->setCredential(credential, warning, m_notSaved);
    m_done->setScopes(m_scopes, m_attempt->grantedScopes());
    turnTo(m_done);
    m_done->enter();
    Q_EMIT stored(credential);
}

void ConnectDialog::showFailure(const Error &error)
{
    m_waiting->stop();
    m_failure->show(error, *m_attempt);
    turnTo(m_whatFor);
    m_whatFor->enter();
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdialog.h"

#include "app/keychain.h"
#include "gui/busypage.h"
#include "gui/connectfailure.h"
#include "gui/connectpages.h"
#include "gui/donepage.h"
#include "gui/keychainwords.h"
#include "gui/otheruserpage.h"
#include "gui/unsavedpage.h"
#include "gui/waitingpage.h"
#include "gui/whatforpage.h"
#include "ui_connectdialog.h"

namespace spacekey {

ConnectDialog::ConnectDialog(const Region &region, const ConnectParts &with, QWidget *parent)
    : FittingDialog(parent)
    , m_with(with)
    , m_plan(region, with)
    , m_ui(std::make_unique<Ui::ConnectDialog>())
{
    m_ui->setupUi(this);
    m_pages = std::make_unique<ConnectPages>(region, with, *m_ui->pages);
    m_failure = new ConnectFailure(*m_ui->strip, this);
    m_ui->strip->setContentsMargins(26, 22, 26, 0);
    listenToPages();
    begin();
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::reconnect(const Credential &credential)
{
    if (m_attempt && m_attempt->isRunning())
        return m_failure->showBusy(credential);
    m_ui->strip->clear();
    turnTo(m_pages->whatFor);
    m_plan.reconnect(credential);
    setWindowTitle(m_plan.title());
    if (credential.scopes)
        m_pages->whatFor->choose(*credential.scopes);
    m_pages->whatFor->enter();
}

void ConnectDialog::done(int result)
{
    m_pages->waiting->stop();
    if (holdsToken())
        finishAlone();
    else
        m_attempt.reset();
    QDialog::done(result);
}

void ConnectDialog::listenToPages()
{
    connect(m_pages->whatFor, &WhatForPage::cancelled, this, &QDialog::reject);
    connect(m_pages->whatFor, &WhatForPage::continued, this, &ConnectDialog::goOn);
    connect(m_pages->busy, &BusyPage::cancelled, this, &QDialog::reject);
    connect(m_pages->waiting, &WaitingPage::cancelled, this, &QDialog::reject);
    connect(m_pages->waiting, &WaitingPage::flowWanted, this, &ConnectDialog::useFlow);
    connect(m_pages->waiting, &WaitingPage::addressGiven, this, [this](const QString &address) {
        if (const Outcome taken = m_attempt->pasteAddress(address); !taken)
            m_pages->waiting->showAddressProblem(taken.error());
    });
    connect(m_pages->unsaved, &UnsavedPage::discarded, this, &ConnectDialog::discard);
    connect(m_pages->unsaved, &UnsavedPage::keepWanted, this,
            [this] { keepForSession(m_notSaved); });
    connect(m_pages->unsaved, &UnsavedPage::retryWanted, this, [this] {
        m_ui->strip->clear();
        m_notSaved = {};
        goOnWith(&ConnectAttempt::saveAgain);
    });
    connect(m_pages->otherUser, &OtherUserPage::discarded, this, &ConnectDialog::discard);
    connect(m_pages->otherUser, &OtherUserPage::keepBothWanted, this,
            [this] { goOnWith(&ConnectAttempt::keepBoth); });
    connect(m_pages->otherUser, &OtherUserPage::replaceWanted, this,
            [this] { goOnWith(&ConnectAttempt::replaceFormer); });
    connect(m_pages->done, &DonePage::finished, this, &QDialog::accept);
    connect(m_pages->done, &DonePage::anotherWanted, this, &ConnectDialog::begin);
    connect(m_pages->done, &DonePage::tokenCopyWanted, this, &ConnectDialog::tokenCopyWanted);
    connect(m_failure, &ConnectFailure::againWanted, this, [this](const SignInOptions &signIn) {
        m_plan.use(signIn);
        connectNow();
    });
    connect(m_failure, &ConnectFailure::flowWanted, this, &ConnectDialog::useFlow);
    connect(m_failure, &ConnectFailure::clientKeyWanted, this, &ConnectDialog::clientKeyWanted);
}

void ConnectDialog::turnTo(QWidget *page)
{
    m_pages->turnTo(page);
    m_waitsForUnlock = false;
    // What is short-lived leaves the window's size alone.
    if (page != m_pages->busy)
        fit();
}

void ConnectDialog::begin()
{
    m_plan.beginAnew();
    setWindowTitle(m_plan.title());
    m_pages->whatFor->chooseAnew();
    turnTo(m_pages->whatFor);
    m_pages->whatFor->enter();
}

void ConnectDialog::goOn(const Scopes &scopes)
{
    m_plan.choose(scopes);
    connectNow();
}

void ConnectDialog::useFlow(Flow flow)
{
    m_plan.useFlow(flow);
    connectNow();
}

void ConnectDialog::connectNow()
{
    m_notSaved = {};
    m_ui->strip->clear();
    m_attempt = std::make_unique<ConnectAttempt>(m_plan.request(), m_with.credentials,
                                                 m_with.clientKeys, m_with.ports, m_with.clock);
    listenToAttempt();
    m_attempt->start();
    showStage();
}

void ConnectDialog::listenToAttempt()
{
    const ConnectAttempt *attempt = m_attempt.get();
    connect(attempt, &ConnectAttempt::stageChanged, this, &ConnectDialog::showStage);
    connect(attempt, &ConnectAttempt::promptReady, this, &ConnectDialog::showPrompt);
    connect(attempt, &ConnectAttempt::troubled, m_pages->waiting, &WaitingPage::showTrouble);
    connect(attempt, &ConnectAttempt::recovered, m_pages->waiting, &WaitingPage::clearTrouble);
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

bool ConnectDialog::holdsToken() const
{
    return m_attempt
        && (m_pages->shown == m_pages->unsaved || m_pages->shown == m_pages->otherUser
            || (m_waitsForUnlock && m_attempt->stage() == ConnectAttempt::Stage::Saving));
}

void ConnectDialog::finishAlone()
{
    setAttribute(Qt::WA_DeleteOnClose, false);
    m_attempt->disconnect(this);
    connect(m_attempt.get(), &ConnectAttempt::notSaved, m_attempt.get(),
            &ConnectAttempt::keepForSession);
    connect(m_attempt.get(), &ConnectAttempt::stored, this, &ConnectDialog::stored);
    connect(m_attempt.get(), &OneShot::over, this, &QObject::deleteLater);
    if (m_pages->shown == m_pages->otherUser)
        m_attempt->keepBoth();
    else
        m_attempt->keepForSession();
}

void ConnectDialog::discard()
{
    m_attempt.reset();
    reject();
}

void ConnectDialog::showStage()
{
    if (m_attempt->stage() == ConnectAttempt::Stage::WaitingForPerson)
        return; // until showPrompt()
    m_pages->busy->sayStage(*m_attempt, m_with.keychain.name());
    m_pages->waiting->stop();
    turnTo(m_pages->busy);
    m_pages->busy->enter();
}

void ConnectDialog::showPrompt(const SignInPrompt &prompt)
{
    m_pages->waiting->start(prompt);
    turnTo(m_pages->waiting);
    m_pages->waiting->enter();
}

void ConnectDialog::askForUnlock()
{
    m_pages->busy->say(keychainwords::waiting(), keychainwords::howToGoOn());
    turnTo(m_pages->busy);
    m_waitsForUnlock = true;
    m_pages->busy->enter();
}

void ConnectDialog::showNotSaved(const Error &error)
{
    if (ConnectFailure::isWithoutKeychain(error))
        return keepForSession(error);
    m_notSaved = error;
    Error shown = error;
    shown.what = tr("The token could not be saved: %1 It is still here.").arg(error.what);
    m_ui->strip->showError(shown);
    turnTo(m_pages->unsaved);
    m_pages->unsaved->enter();
}

void ConnectDialog::keepForSession(const Error &why)
{
    m_ui->strip->clear();
    m_notSaved = why;
    goOnWith(&ConnectAttempt::keepForSession);
}

void ConnectDialog::showOtherUser(const Credential &former, const Credential &now)
{
    m_pages->otherUser->setUsers(former, now);
    turnTo(m_pages->otherUser);
    m_pages->otherUser->enter();
}

void ConnectDialog::showStored(const Credential &credential, const Error &warning)
{
    m_pages->done->setCredential(credential, warning, m_notSaved);
    m_pages->done->setScopes(m_plan.scopes(), m_attempt->grantedScopes());
    turnTo(m_pages->done);
    m_pages->done->enter();
    Q_EMIT stored(credential);
}

void ConnectDialog::showFailure(const Error &error)
{
    m_pages->waiting->stop();
    m_failure->show(error, *m_attempt);
    turnTo(m_pages->whatFor);
    m_pages->whatFor->enter();
}

} // namespace spacekey

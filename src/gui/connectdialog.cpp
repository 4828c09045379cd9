// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdialog.h"

#include "app/keychain.h"
#include "core/signinsettings.h"
#include "gui/busypage.h"
#include "gui/donepage.h"
#include "gui/unsavedpage.h"
#include "gui/waitingpage.h"
#include "gui/whatforpage.h"
#include "ui_connectdialog.h"

namespace spacekey {

namespace {

bool isWithoutKeychain(const Error &error)
{
    return error.code == Error::Code::KeychainAbsent
        || error.code == Error::Code::KeychainNoCollection;
}

} // namespace

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
    setWindowTitle(tr("Connect BaseSpace · %1").arg(region.name));
    makePages();
    begin();
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::done(int result)
{
    m_attempt.reset();
    m_waiting->stop();
    QDialog::done(result);
}

void ConnectDialog::makePages()
{
    m_whatFor = new WhatForPage(this);
    m_busy = new BusyPage(this);
    m_waiting = new WaitingPage(m_region, m_clock, this);
    m_unsaved = new UnsavedPage(this);
    m_done = new DonePage(m_region, m_credentials, m_keychain, this);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_whatFor, m_busy, m_waiting, m_unsaved, m_done})
        m_ui->pages->addWidget(page);

    connect(m_whatFor, &WhatForPage::cancelled, this, &QDialog::reject);
    connect(m_whatFor, &WhatForPage::continued, this, [this](const ScopePreset &preset) {
        // Only a convenience for the next time: nothing to say when it cannot be written.
        static_cast<void>(m_settings.setValue(Settings::Key::ScopePreset, preset.name));
        connectFor(preset.scopes);
    });
    connect(m_busy, &BusyPage::cancelled, this, &QDialog::reject);
    connect(m_waiting, &WaitingPage::cancelled, this, &QDialog::reject);
    connect(m_unsaved, &UnsavedPage::discarded, this, &QDialog::reject);
    connect(m_unsaved, &UnsavedPage::keepWanted, this, [this] { keepForSession(m_notSaved); });
    connect(m_unsaved, &UnsavedPage::retryWanted, this, [this] {
        m_ui->strip->clear();
        m_notSaved = {};
        m_attempt->saveAgain();
        showStage();
    });
    connect(m_done, &DonePage::finished, this, &QDialog::accept);
    connect(m_done, &DonePage::anotherWanted, this, &ConnectDialog::begin);
    connect(m_done, &DonePage::tokenCopyWanted, this, &ConnectDialog::tokenCopyWanted);
}

void ConnectDialog::turnTo(QWidget *page)
{
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_whatFor, m_busy, m_waiting, m_unsaved, m_done})
        each->setVisible(each == page);
    // What is short-lived leaves the window's size alone.
    if (page != m_busy)
        fit();
}

void ConnectDialog::begin()
{
    m_whatFor->choose(m_settings.value(Settings::Key::ScopePreset).toString());
    turnTo(m_whatFor);
    m_whatFor->enter();
}

void ConnectDialog::connectFor(const Scopes &scopes)
{
    m_scopes = scopes;
    m_notSaved = {};
    m_ui->strip->clear();
    m_attempt = std::make_unique<ConnectAttempt>(
        ConnectRequest{.region = m_region, .scopes = scopes, .signIn = m_signIn.of(m_region.id)},
        m_credentials, m_clientKeys, m_ports, m_clock);
    const ConnectAttempt *attempt = m_attempt.get();
    connect(attempt, &ConnectAttempt::stageChanged, this, &ConnectDialog::showStage);
    connect(attempt, &ConnectAttempt::promptReady, this, &ConnectDialog::showPrompt);
    connect(attempt, &ConnectAttempt::troubled, m_waiting, &WaitingPage::showTrouble);
    connect(attempt, &ConnectAttempt::recovered, m_waiting, &WaitingPage::clearTrouble);
    connect(attempt, &ConnectAttempt::waitingForUnlock, this, &ConnectDialog::askForUnlock);
    connect(attempt, &ConnectAttempt::notSaved, this, &ConnectDialog::showNotSaved);
    connect(attempt, &ConnectAttempt::stored, this, &ConnectDialog::showStored);
    connect(attempt, &OneShot::failed, this, &ConnectDialog::showFailure);
    m_attempt->start();
    showStage();
}

void ConnectDialog::showStage()
{
    switch (m_attempt->stage()) {
    case ConnectAttempt::Stage::LookingUpClientPair:
    case ConnectAttempt::Stage::AskingForCode:
        m_busy->say(tr("Asking %1 for a code…").arg(m_region.name));
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
    if (isWithoutKeychain(error))
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
    m_attempt->keepForSession();
    showStage();
}

void ConnectDialog::showStored(const Credential &credential, const Error &warning)
{
    m_done->setCredential(credential, warning, m_notSaved);
    turnTo(m_done);
    m_done->enter();
    Q_EMIT stored(credential);
}

void ConnectDialog::showFailure(const Error &error)
{
    const auto again = [this] { connectFor(m_scopes); };
    const auto toClientKey = [this] { Q_EMIT clientKeyWanted(m_region); };
    const bool pairUnread = m_attempt->stage() == ConnectAttempt::Stage::LookingUpClientPair
        && isWithoutKeychain(error);
    m_waiting->stop();
    if (pairUnread || error.code == Error::Code::ClientPairMissing
        || error.code == Error::Code::InvalidClient)
        m_ui->strip->showError(error, tr("Client key…"), toClientKey);
    else if (error.code == Error::Code::Expired)
        m_ui->strip->showError(error, tr("New code"), again);
    else if (error.code == Error::Code::InvalidScope)
        m_ui->strip->showError(error); // the remedy is another choice, and that stands below
    else
        m_ui->strip->showError(error, tr("Retry"), again);
    turnTo(m_whatFor);
    m_whatFor->enter();
}

} // namespace spacekey

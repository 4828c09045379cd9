// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/connectattempt.h"
#include "core/credential.h"
#include "core/region.h"
#include "core/settings.h"
#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class ConnectDialog;
}

namespace spacekey {

class BusyPage;
class DonePage;
class Keychain;
class SignInSettings;
class UnsavedPage;
class WaitingPage;
class WhatForPage;

/// Connects one region: what is it for? → sign in on the server's page → stored. Closing it in any
/// state ends the attempt with its timers, sockets and jobs; what is stored by then stays stored.
class ConnectDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// The references must outlive it.
    ConnectDialog(const Region &region, Credentials &credentials, ClientKeys &clientKeys,
                  LoopbackPorts &ports, Keychain &keychain, Settings &settings,
                  SignInSettings &signIn, const Clock &clock, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    [[nodiscard]] const Region &region() const { return m_region; }

    void done(int result) override;

Q_SIGNALS:
    /// The credential is stored (or kept for this session); once for each account connected.
    void stored(const spacekey::Credential &credential);
    /// The person wants this credential's token on the clipboard.
    void tokenCopyWanted(const spacekey::Credential &credential);
    /// The region's client pair is missing or refused, and the person wants to set it up. The
    /// dialog stays.
    void clientKeyWanted(const spacekey::Region &region);

private:
    void makePages();
    void turnTo(QWidget *page);
    void begin();
    void connectFor(const Scopes &scopes);
    void showStage();
    void showPrompt(const SignInPrompt &prompt);
    void askForUnlock();
    void showNotSaved(const Error &error);
    void keepForSession(const Error &why);
    void showStored(const Credential &credential, const Error &warning);
    void showFailure(const Error &error);

    Region m_region;
    Credentials &m_credentials;
    ClientKeys &m_clientKeys;
    LoopbackPorts &m_ports;
    Keychain &m_keychain;
    Settings &m_settings;
    SignInSettings &m_signIn;
    const Clock &m_clock;
    std::unique_ptr<Ui::ConnectDialog> m_ui;
    WhatForPage *m_whatFor = nullptr;
    BusyPage *m_busy = nullptr;
    WaitingPage *m_waiting = nullptr;
    UnsavedPage *m_unsaved = nullptr;
    DonePage *m_done = nullptr;
    Scopes m_scopes;
    Error m_notSaved; ///< why the keychain did not take the token; its `what` is empty if it did
    std::unique_ptr<ConnectAttempt> m_attempt;
};

} // namespace spacekey

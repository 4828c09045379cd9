// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/connectattempt.h"
#include "core/credential.h"
#include "core/region.h"
#include "gui/connectparts.h"
#include "gui/connectplan.h"
#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class ConnectDialog;
}

namespace spacekey {

class ConnectFailure;
struct ConnectPages;

/// Connects one region: what is it for? → sign in on the server's page → stored. Closing it in any
/// state ends the attempt with its timers, sockets and jobs; what is stored by then stays stored.
/// A granted token that waits for an answer, or for the keychain to be unlocked, is kept: it hides,
/// and deletes itself when that is done.
class ConnectDialog final : public FittingDialog
{
    Q_OBJECT

public:
    ConnectDialog(const Region &region, const ConnectParts &with, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    [[nodiscard]] const Region &region() const { return m_plan.region(); }

    /// Signs this credential of the region in anew, with its scopes unless the person chooses
    /// others. While a sign-in goes on it only says why not.
    void reconnect(const Credential &credential);
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
    void listenToPages();
    void listenToAttempt();
    void turnTo(QWidget *page);
    void begin();
    void goOn(const Scopes &scopes);
    void useFlow(Flow flow);
    void connectNow();
    void goOnWith(void (ConnectAttempt::*answer)());
    [[nodiscard]] bool holdsToken() const;
    void finishAlone();
    void discard();
    void showStage();
    void showPrompt(const SignInPrompt &prompt);
    void askForUnlock();
    void showNotSaved(const Error &error);
    void keepForSession(const Error &why);
    void showOtherUser(const Credential &former, const Credential &now);
    void showStored(const Credential &credential, const Error &warning);
    void showFailure(const Error &error);

    ConnectParts m_with;
    ConnectPlan m_plan;
    std::unique_ptr<Ui::ConnectDialog> m_ui;
    std::unique_ptr<ConnectPages> m_pages;
    ConnectFailure *m_failure = nullptr;
    Error m_notSaved; ///< why the keychain did not take the token; its `what` is empty if it did
    std::unique_ptr<ConnectAttempt> m_attempt;
    bool m_waitsForUnlock = false;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "gui/remover.h"
#include "gui/verifier.h"

#include <QObject>

#include <functional>

class QWidget;

namespace spacekey {

class Keychain;

/// Does what a person asks for a credential that is there: verify, reconnect, make it the default,
/// revoke, remove. What it has to ask, it asks in a dialog over the window.
class CredentialDesk final : public QObject
{
    Q_OBJECT

public:
    /// The references must outlive it; the dialogs belong to @p window.
    CredentialDesk(Credentials &credentials, const Keychain &keychain, const Clock &clock,
                   QWidget &window);

    [[nodiscard]] Verifier &verifier() { return m_verifier; }
    [[nodiscard]] Remover &remover() { return m_remover; }

    /// Signs in again, with a choice of other scopes.
    void reconnect(const Credential &credential) { Q_EMIT reconnectWanted(credential); }
    /// To a file of the bs CLI.
    void exportToBs(const Credential &credential) { Q_EMIT exportWanted(credential); }
    void makeDefault(const Credential &credential);
    /// Asks before it does so.
    void revoke(const Credential &credential);

Q_SIGNALS:
    void reconnectWanted(const spacekey::Credential &credential);
    void exportWanted(const spacekey::Credential &credential);
    /// With a button that goes on from there; @p action may be null.
    void failed(const spacekey::Error &error, const QString &actionText,
                const std::function<void()> &action);

private:
    void tellToRetry(const Error &error, const std::function<void()> &retry);
    void tellNotRevoked(const Credential &credential, const Error &error);

    Credentials &m_credentials;
    const Clock &m_clock;
    QWidget &m_window;
    Verifier m_verifier;
    Remover m_remover;
    std::unique_ptr<CredentialChange> m_change;
};

} // namespace spacekey

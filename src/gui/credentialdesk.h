// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "gui/errands.h"
#include "gui/remover.h"
#include "gui/verifier.h"

#include <QObject>
#include <QSet>

#include <functional>

class QWidget;

namespace spacekey {

class Keychain;

/// Does what a person asks for a credential that is there: verify, edit, reconnect, make it the
/// default, save, revoke, remove, forget; keep or discard what was found after an interruption.
/// What it has to ask, it asks in a dialog over the window.
class CredentialDesk final : public QObject
{
    Q_OBJECT

public:
    /// The references must outlive it; the dialogs belong to @p window.
    CredentialDesk(Credentials &credentials, const Keychain &keychain, const Clock &clock,
                   QWidget &window);

    [[nodiscard]] const Keychain &keychain() const { return m_keychain; }
    [[nodiscard]] Verifier &verifier() { return m_verifier; }
    [[nodiscard]] Remover &remover() { return m_remover; }
    [[nodiscard]] Errands &errands() { return m_errands; }

    /// Signs in again, with a choice of other scopes.
    void reconnect(const Credential &credential) { Q_EMIT reconnectWanted(credential); }
    void edit(const Credential &credential);
    /// To a file of the bs CLI.
    void exportToBs(const Credential &credential) { Q_EMIT exportWanted(credential); }
    void makeDefault(const Credential &credential);
    /// Writes what is of this session only to the keychain.
    void save(const Credential &credential);
    /// Of those that were found after an interruption.
    void keep(const Credential &interrupted);
    void discard(const Credential &interrupted);
    /// Drops one whose token is missing.
    void forget(const Credential &credential);
    /// Asks before it does so.
    void revoke(const Credential &credential);

    /// Whether its token was not in the keychain when it was last read.
    [[nodiscard]] bool isMissing(const Credential &credential) const;
    void noteMissing(const Credential &credential);
    /// It is there, or is looked for anew.
    void noteThere(const Credential &credential);
    /// Whether its token is in a keychain that is locked: to be had, but not unasked.
    [[nodiscard]] bool isLocked(const Credential &credential) const;

Q_SIGNALS:
    /// isMissing() of some credential is different.
    void missingChanged();
    /// Its token is looked for anew, whatever came of it before.
    void soughtAnew(const spacekey::Credential &credential);
    /// isLocked() of those in the keychain is different.
    void lockChanged();
    void reconnectWanted(const spacekey::Credential &credential);
    void exportWanted(const spacekey::Credential &credential);
    /// With a button that goes on from there; @p action may be null.
    void failed(const spacekey::Error &error, const QString &actionText,
                const std::function<void()> &action);

private:
    void followKeychain();
    void tellToRetry(const Error &error, const std::function<void()> &retry);
    void tellNotRevoked(const Credential &credential, const Error &error);

    Credentials &m_credentials;
    const Keychain &m_keychain;
    const Clock &m_clock;
    QWidget &m_window;
    Verifier m_verifier;
    Remover m_remover;
    Errands m_errands;
    QSet<QString> m_missing; ///< keys
    bool m_locked = false; ///< the keychain is
};

} // namespace spacekey

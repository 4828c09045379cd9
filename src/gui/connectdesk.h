// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/region.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace spacekey {

class ClientKeys;
class Clock;
class Credentials;
class Keychain;
class LoopbackPorts;
class Settings;
class SignInSettings;

/// Opens the dialogs that connect a region, at most one a region: asking again brings the running
/// one forward. Without a client pair the region is first asked for it.
class ConnectDesk final : public QObject
{
    Q_OBJECT

public:
    /// The references must outlive it; the dialogs belong to @p window.
    ConnectDesk(Credentials &credentials, ClientKeys &clientKeys, LoopbackPorts &ports,
                Keychain &keychain, Settings &settings, SignInSettings &signIn, const Clock &clock,
                QWidget &window);

    void connectRegion(const Region &region);
    void editClientKey(const Region &region);

Q_SIGNALS:
    /// The person wants the token of what was just connected on the clipboard.
    void tokenCopyWanted(const spacekey::Credential &credential);

private:
    void open(QPointer<QDialog> &place, QDialog *dialog);

    Credentials &m_credentials;
    ClientKeys &m_clientKeys;
    LoopbackPorts &m_ports;
    Keychain &m_keychain;
    Settings &m_settings;
    SignInSettings &m_signIn;
    const Clock &m_clock;
    QWidget &m_window;
    QHash<QString, QPointer<QDialog>> m_connecting; ///< by region
    QHash<QString, QPointer<QDialog>> m_keyDialogs; ///< by region
};

} // namespace spacekey

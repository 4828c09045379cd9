// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/credential.h"
#include "core/error.h"
#include "core/launch.h"
#include "core/oneshot.h"
#include "core/region.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace spacekey {

class ClientKeys;
class Credentials;
class LoopbackPorts;
class RegionCatalog;
class SignInSettings;

/// An app launch from BaseSpace: its token is granted, and waits for the person to keep it or not.
struct Launch
{
    Region region;
    LaunchSession session; ///< only `uri` is set when the server did not describe it
    std::optional<User> user; ///< whose token it is; unset when the server could not be asked
    Scopes scopes; ///< as the server says; empty when it does not
    Error warning; ///< why something is not known; its `what` is empty when all is
};

/// What a person decides about a launch. Made by LaunchInbox::keep() and revoke(). When it fails,
/// the launch still waits.
class LaunchDecision : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// The system is asking the person to unlock the keychain.
    void waitingForUnlock();
    /// Terminal, of keep().
    void kept(const spacekey::Credential &credential);
    /// Terminal, of revoke().
    void revoked();

protected:
    using OneShot::OneShot;
};

/// Receives app launches (protocol.md §4) for the regions that listen for them, one at a time;
/// later ones queue. A launch's code is exchanged and the server is asked what it is; nothing is
/// stored before the person says so. Tokens of launches live in this process alone until then.
class LaunchInbox final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    LaunchInbox(const RegionCatalog &regions, const SignInSettings &settings,
                ClientKeys &clientKeys, Credentials &credentials, LoopbackPorts &ports,
                const Clock &clock, QObject *parent = nullptr);
    ~LaunchInbox() override;

    /// From now on it listens where the settings say so, and follows them.
    void listen();
    /// Why launches of a region cannot be received: PortInUse or ListenFailed.
    [[nodiscard]] std::optional<Error> problem(const QString &region) const;

    /// The one that waits for a decision.
    [[nodiscard]] std::optional<Launch> current() const;
    /// How many more have come.
    [[nodiscard]] int waiting() const;

    /// Stores the current launch's token under @p name, and goes on to the next launch. Fails with
    /// InvalidName, NameTaken (another account has it) or a Keychain… code.
    [[nodiscard]] std::unique_ptr<LaunchDecision> keep(const QString &name);
    /// Has the server revoke the current launch's token, and goes on. Fails with NotRevoked.
    [[nodiscard]] std::unique_ptr<LaunchDecision> revoke();
    /// Forgets the current launch's token, and goes on. Nothing happens at the server.
    void dismiss();

Q_SIGNALS:
    /// current(), waiting() or a problem() is different.
    void changed();
    /// A launch came to nothing; nothing is kept of it.
    void failed(const spacekey::Region &region, const spacekey::Error &error);

private:
    struct Received;
    struct Listening;

    void follow();
    void receive(const Region &region, std::unique_ptr<Received> received);
    void askNext();
    void arrived();

    const RegionCatalog &m_regions;
    const SignInSettings &m_settings;
    ClientKeys &m_clientKeys;
    Credentials &m_credentials;
    LoopbackPorts &m_ports;
    const Clock &m_clock;
    bool m_wanted = false; ///< listen() was called
    QHash<QString, Error> m_problems;
    std::vector<std::unique_ptr<Listening>> m_listening;
    std::vector<std::unique_ptr<Received>> m_received;
};

} // namespace spacekey

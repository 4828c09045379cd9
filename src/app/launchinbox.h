// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/launchdecision.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/error.h"
#include "core/launch.h"
#include "core/region.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace spacekey {

class ClientKeys;
class Credentials;
class LaunchArrival;
struct LaunchRequest;
class LoopbackPorts;
class RegionCatalog;
struct SignInOptions;
class SignInSettings;

/// Receives app launches (protocol.md §4) for the regions that listen for them, one at a time;
/// later ones queue. A launch's code is exchanged and the server is asked what it is; nothing is
/// stored before the person says so. Tokens of launches live in this process alone until then.
/// A decision that succeeds makes way for the next launch.
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

    /// Where the launch comes from that cannot go on before the keychain is unlocked.
    [[nodiscard]] std::optional<Region> locked() const;
    /// Forgets that one; it has come to nothing then, and failed() is not told.
    void giveUpLocked();

    // Only when there is a current() launch.
    /// What to call its credential: after its application if that makes a name, numbered if taken.
    [[nodiscard]] QString suggestedName() const;
    /// Stores its token under @p name. Fails with InvalidName, NameTaken (another account has it)
    /// or a Keychain… code.
    [[nodiscard]] std::unique_ptr<LaunchDecision> keep(const QString &name);
    /// Where there is no keychain: keeps it in memory, for this session only, under a free name.
    Credential keepForSession();
    /// Has the server revoke its token. Fails with NotRevoked.
    [[nodiscard]] std::unique_ptr<LaunchDecision> revoke();
    /// Forgets its token. Nothing happens at the server.
    void dismiss();

Q_SIGNALS:
    /// current(), waiting(), locked() or a problem() is different.
    void changed();
    /// A launch came to nothing; nothing is kept of it.
    void failed(const spacekey::Region &region, const spacekey::Error &error);

private:
    struct Listening;
    struct Waiting;

    void follow();
    void startListening(const Region &region, const SignInOptions &options);
    void receive(const Region &region, const LaunchRequest &request);
    void nextArrival();
    void setLocked(bool locked);
    [[nodiscard]] Credential draft() const;
    void settle(const QString &sessionUri);

    const RegionCatalog &m_regions;
    const SignInSettings &m_settings;
    ClientKeys &m_clientKeys;
    Credentials &m_credentials;
    LoopbackPorts &m_ports;
    const Clock &m_clock;
    QHash<QString, Error> m_problems; ///< by region
    std::vector<std::unique_ptr<Listening>> m_listening;
    std::deque<std::unique_ptr<LaunchArrival>> m_arriving; ///< the first one is under way
    bool m_locked = false; ///< it waits for the keychain
    std::deque<Waiting> m_waiting; ///< for a decision
};

} // namespace spacekey

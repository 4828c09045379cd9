// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clientkeys.h"
#include "app/connectattempt.h"
#include "app/credentials.h"
#include "app/keychain.h"
#include "app/loopbackports.h"
#include "core/regioncatalog.h"
#include "core/settings.h"
#include "core/signinsettings.h"
#include "core/systemclock.h"
#include "simulator/relay.h"
#include "simulator/simulator.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace spacekey {

/// The app's objects as a program puts them together, over a simulator behind a relay, in folders
/// of their own and with a keychain service of their own.
class Workbench final
{
public:
    /// Nothing is asked of the keychain yet.
    explicit Workbench(Prompting prompting = Prompting::Never);

    /// The region `lab`, whose hosts are the simulator's.
    [[nodiscard]] Region region() const;
    /// Gives `lab` the simulator's client pair, in memory.
    void setUpClientPair();
    /// Waits until @p attempt shows its prompt, then accepts as that user.
    void approveAs(ConnectAttempt &attempt, const QString &userId);
    /// Connects as that user, and returns what was stored.
    Credential connectAs(const QString &userId, const QString &name = {}, bool replace = false);
    /// Reads the token; empty when it cannot be read.
    [[nodiscard]] QByteArray tokenOf(const Credential &credential);
    /// The number of items in the keyring that belong to this workbench.
    [[nodiscard]] int keyringItems() const;

    /// Ids of the simulator's first users: a person, another person, a workgroup.
    [[nodiscard]] QString person() const { return simulator.users().at(0).id; }
    [[nodiscard]] QString otherPerson() const { return simulator.users().at(1).id; }
    [[nodiscard]] QString workgroup() const { return simulator.users().at(2).id; }

    QTemporaryDir home;
    Profile profile;
    SystemClock clock;
    Simulator simulator;
    std::unique_ptr<Relay> relay;
    Settings settings;
    RegionCatalog regions;
    Keychain keychain;
    Credentials credentials;
    ClientKeys clientKeys;
    LoopbackPorts ports{clock};
    SignInSettings signIn{settings, regions};

private:
    [[nodiscard]] static Profile profileIn(const QTemporaryDir &home);
};

/// The error that a OneShot failed with; starts it. Waits for its end.
template<typename Job>
std::optional<Error> failureOf(Job &job)
{
    QSignalSpy failed(&job, &OneShot::failed);
    QSignalSpy over(&job, &OneShot::over);
    job.start();
    if (over.isEmpty() && !over.wait(10'000))
        qFatal("it did not end");
    return failed.isEmpty() ? std::nullopt : std::optional(failed.first().first().value<Error>());
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backgroundwork.h"
#include "core/clock.h"
#include "core/oneshot.h"
#include "core/profile.h"

#include <QProcess>

namespace spacekey {

class ClientKeys;
class Keychain;
class RegionCatalog;

/// The playground behind `--sandbox`: a simulator as a child process, and an emptied sandbox
/// profile with the simulator as its default region. The child ends when this object goes.
class Sandbox final : public OneShot
{
    Q_OBJECT

public:
    /// The id and name of the region that it makes.
    static constexpr QLatin1StringView regionId{"sandbox"};

    /// To be called before anything else opens the profile: forgets its files. Keychain entries of
    /// the former run go when the sandbox starts.
    static void emptyFolders(const Profile &profile);

    /// All references must outlive it.
    Sandbox(const Profile &profile, const Clock &clock, RegionCatalog &regions,
            ClientKeys &clientKeys, Keychain &keychain, QObject *parent = nullptr);
    ~Sandbox() override;

Q_SIGNALS:
    /// Terminal: the region `sandbox` is there and can be connected.
    void ready();

protected:
    void begin() override;

private:
    void forgetFormerRun();
    void simulatorSpoke();

    Profile m_profile;
    const Clock &m_clock;
    RegionCatalog &m_regions;
    ClientKeys &m_clientKeys;
    Keychain &m_keychain;
    QProcess m_simulator;
    BackgroundWork m_forgetting;
};

} // namespace spacekey

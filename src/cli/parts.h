// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/keychain.h"
#include "core/profile.h"
#include "core/prompting.h"
#include "core/systemclock.h"

#include <functional>
#include <memory>

namespace spacekey {

class BsFiles;
class ClientKeys;
class Console;
class Credentials;
class LoopbackPorts;
class RegionCatalog;
class Settings;
class SignInSettings;
class StartState;

/// The app objects of one run, each made when it is first asked for: a command pays for what it
/// uses. For the command table's factories; commands get the objects themselves.
class Parts final
{
public:
    /// @p start and @p console must outlive it. What is wrong with the settings, or with the
    /// list of credentials, is said on the console as soon as they are read.
    Parts(const Profile &profile, Prompting prompting, const StartState &start, Console &console);
    ~Parts();

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const StartState &start() const { return m_start; }
    [[nodiscard]] RegionCatalog &regions();
    [[nodiscard]] Keychain &keychain();
    [[nodiscard]] Credentials &credentials();
    [[nodiscard]] BsFiles &bsFiles();
    [[nodiscard]] ClientKeys &clientKeys();
    [[nodiscard]] LoopbackPorts &ports();
    [[nodiscard]] SignInSettings &signInSettings();

    /// Calls @p leave when no replaced or cancelled token is being deleted in the background any
    /// more, or after 2 s; at once when none is. What is left waits for the next time.
    void whenTidy(const std::function<void()> &leave);

private:
    [[nodiscard]] Settings &settings();

    const Profile m_profile;
    const Prompting m_prompting;
    const StartState &m_start;
    Console &m_console;
    const SystemClock m_clock;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RegionCatalog> m_regions;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<Credentials> m_credentials;
    std::unique_ptr<BsFiles> m_bsFiles;
    std::unique_ptr<ClientKeys> m_clientKeys;
    /// Shared by nobody: who never makes it needs no code, and so no library, to destroy it.
    std::shared_ptr<LoopbackPorts> m_ports;
    std::unique_ptr<SignInSettings> m_signInSettings;
    std::unique_ptr<Timer> m_patience;
};

} // namespace spacekey

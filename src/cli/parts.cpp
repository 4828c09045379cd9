// SPDX-License-Identifier: Apache-2.0
#include "cli/parts.h"

#include "app/bsfiles.h"
#include "app/clientkeys.h"
#include "app/credentials.h"
#include "app/loopbackports.h"
#include "cli/console.h"
#include "core/regioncatalog.h"
#include "core/settings.h"
#include "core/signinsettings.h"

namespace spacekey {

Parts::Parts(const Profile &profile, Prompting prompting, const StartState &start, Console &console)
    : m_profile(profile)
    , m_prompting(prompting)
    , m_start(start)
    , m_console(console)
{ }

Parts::~Parts() = default;

Settings &Parts::settings()
{
    if (!m_settings) {
        m_settings = std::make_unique<Settings>(m_profile);
        if (const std::optional<Error> problem = m_settings->problem())
            m_console.warn(*problem);
        QObject::connect(m_settings.get(), &Settings::wasSetAside, m_settings.get(),
                         [this](const Error &report) { m_console.note(report.remedy); });
    }
    return *m_settings;
}

RegionCatalog &Parts::regions()
{
    if (!m_regions)
        m_regions = std::make_unique<RegionCatalog>(settings());
    return *m_regions;
}

Keychain &Parts::keychain()
{
    if (!m_keychain)
        m_keychain = std::make_unique<Keychain>(m_profile, m_clock, m_prompting);
    return *m_keychain;
}

Credentials &Parts::credentials()
{
    if (!m_credentials) {
        m_credentials = std::make_unique<Credentials>(m_profile, keychain(), regions(), m_clock);
        const bool told = m_credentials->damage().has_value();
        if (told)
            m_console.warn(*m_credentials->damage());
        QObject::connect(m_credentials.get(), &Credentials::wasSetAside, m_credentials.get(),
                         [this, told](const Error &report) {
                             if (told)
                                 m_console.note(report.remedy);
                             else
                                 m_console.warn(report);
                         });
        // One word for as many credentials as there are.
        QObject::connect(
            m_credentials.get(), &Credentials::notRecorded, m_credentials.get(),
            [this](const Error &report) { m_console.warn(report); }, Qt::SingleShotConnection);
    }
    return *m_credentials;
}

BsFiles &Parts::bsFiles()
{
    if (!m_bsFiles) {
        m_bsFiles =
            std::make_unique<BsFiles>(m_profile, regions(), keychain(), credentials(), m_clock);
    }
    return *m_bsFiles;
}

ClientKeys &Parts::clientKeys()
{
    if (!m_clientKeys)
        m_clientKeys = std::make_unique<ClientKeys>(m_profile, settings(), keychain());
    return *m_clientKeys;
}

LoopbackPorts &Parts::ports()
{
    if (!m_ports)
        m_ports = std::make_shared<LoopbackPorts>(m_clock);
    return *m_ports;
}

SignInSettings &Parts::signInSettings()
{
    if (!m_signInSettings)
        m_signInSettings = std::make_unique<SignInSettings>(settings(), regions());
    return *m_signInSettings;
}

void Parts::whenTidy(const std::function<void()> &leave)
{
    using namespace std::chrono_literals;
    const auto isTidy = [this] {
        return !(m_credentials && m_credentials->isTidyingUp())
            && !(m_keychain && m_keychain->isTidyingUp());
    };
    if (isTidy())
        return leave();
    m_patience = m_clock.timer();
    const auto leaveIfTidy = [isTidy, leave] {
        if (isTidy())
            leave();
    };
    if (m_credentials)
        QObject::connect(m_credentials.get(), &Credentials::tidied, m_patience.get(), leaveIfTidy);
    if (m_keychain)
        QObject::connect(m_keychain.get(), &Keychain::tidied, m_patience.get(), leaveIfTidy);
    QObject::connect(m_patience.get(), &Timer::timeout, m_patience.get(), leave);
    m_patience->start(2s);
}

} // namespace spacekey

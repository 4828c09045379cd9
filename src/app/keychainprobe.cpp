// SPDX-License-Identifier: Apache-2.0
#include "app/keychainprobe.h"

#include "vault/secretstore.h"

#include <QUuid>

#include <utility>

namespace spacekey {

KeychainProbe::KeychainProbe(const Profile &profile, Keychain &keychain, QObject *parent)
    : OneShot(parent)
    , m_keychain(keychain)
    , m_key(profile.probeKey())
{ }

KeychainProbe::~KeychainProbe()
{
    if (m_mayExist)
        m_keychain.discard(m_key);
}

void KeychainProbe::begin()
{
    std::unique_ptr<KeychainLook> look = m_keychain.lookOnce();
    connect(look.get(), &KeychainLook::seen, this,
            [this](Keychain::State state, QString name) { judge(state, name); });
    attempt(std::move(look));
}

void KeychainProbe::release()
{
    if (std::exchange(m_mayExist, false))
        m_keychain.discard(m_key);
}

void KeychainProbe::judge(Keychain::State state, const QString &name)
{
    m_report.state = state;
    m_report.name = name;
    const bool mayUnlock = state == Keychain::State::Locked && m_keychain.mayAsk();
    if (state == Keychain::State::Unlocked || mayUnlock)
        write();
    else
        finish(KeychainReport::Probe::Skipped, Keychain::problem(state, name));
}

void KeychainProbe::write()
{
    const QByteArray madeUp = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    std::unique_ptr<SecretJob> job = m_keychain.store().write(m_key, madeUp);
    connect(job.get(), &SecretJob::done, this, [this] { remove(); });
    connect(job.get(), &OneShot::failed, this, [this](Error error) {
        const bool tried = error.code != Error::Code::KeychainLocked;
        finish(tried ? KeychainReport::Probe::Failed : KeychainReport::Probe::Skipped, error);
    });
    m_mayExist = true;
    attempt(std::move(job));
}

void KeychainProbe::remove()
{
    std::unique_ptr<SecretJob> job = m_keychain.store().remove(m_key);
    connect(job.get(), &SecretJob::done, this, [this] {
        m_mayExist = false;
        finish(KeychainReport::Probe::Passed);
    });
    connect(job.get(), &OneShot::failed, this,
            [this](Error error) { finish(KeychainReport::Probe::Failed, error); });
    attempt(std::move(job));
}

void KeychainProbe::finish(KeychainReport::Probe probe, const std::optional<Error> &problem)
{
    m_report.probe = probe;
    m_report.problem = problem;
    succeed([this] { Q_EMIT probed(m_report); });
}

} // namespace spacekey

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
    // Queued: the look must not be replaced while it still speaks.
    connect(look.get(), &KeychainLook::seen, this, &KeychainProbe::judge, Qt::QueuedConnection);
    m_step = std::move(look);
    m_step->start();
}

void KeychainProbe::release()
{
    if (m_step)
        m_step->cancel();
    if (std::exchange(m_mayExist, false))
        m_keychain.discard(m_key);
}

void KeychainProbe::judge(Keychain::State state, const QString &name)
{
    if (!isRunning())
        return;
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
    connect(job.get(), &SecretJob::waitingForUnlock, this, &KeychainProbe::waitingForUnlock);
    connect(
        job.get(), &SecretJob::done, this, [this] { remove(); }, Qt::QueuedConnection);
    connect(job.get(), &OneShot::failed, this, [this](const Error &error) {
        const bool tried = error.code != Error::Code::KeychainLocked;
        finish(tried ? KeychainReport::Probe::Failed : KeychainReport::Probe::Skipped, error);
    });
    m_mayExist = true;
    m_step = std::move(job);
    m_step->start();
}

void KeychainProbe::remove()
{
    if (!isRunning())
        return;
    std::unique_ptr<SecretJob> job = m_keychain.store().remove(m_key);
    connect(job.get(), &SecretJob::done, this, [this] {
        m_mayExist = false;
        finish(KeychainReport::Probe::Passed);
    });
    connect(job.get(), &OneShot::failed, this,
            [this](const Error &error) { finish(KeychainReport::Probe::Failed, error); });
    m_step = std::move(job);
    m_step->start();
}

void KeychainProbe::finish(KeychainReport::Probe probe, const std::optional<Error> &problem)
{
    m_report.probe = probe;
    m_report.problem = problem;
    succeed([this] { Q_EMIT probed(m_report); });
}

} // namespace spacekey

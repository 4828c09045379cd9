// SPDX-License-Identifier: Apache-2.0
#include "gui/remover.h"

#include "app/keychain.h"

#include <utility>

namespace spacekey {

Remover::Remover(Credentials &credentials, const Keychain &keychain, const Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_credentials(credentials)
    , m_keychain(keychain)
    , m_clock(clock)
    , m_timer(clock.timer())
{
    connect(m_timer.get(), &Timer::timeout, this, &Remover::tick);
}

Remover::~Remover() = default;

void Remover::remove(const Credential &credential)
{
    auto removal = m_credentials.remove(credential);
    connect(removal.get(), &CredentialChange::done, this,
            [this, credential] { offer(credential); });
    run(std::move(removal), [this, credential] { remove(credential); });
}

void Remover::undo()
{
    if (!m_removed)
        return;
    const Credential credential = *m_removed;
    withdraw();
    restore(credential);
}

std::chrono::seconds Remover::left() const
{
    return std::chrono::ceil<std::chrono::seconds>(
        qMax(m_deadline - m_clock.sinceBoot(), std::chrono::milliseconds(0)));
}

bool Remover::waitsForKeychain() const
{
    return m_removed && !m_removed->sessionOnly && m_keychain.state() != Keychain::State::Unlocked;
}

void Remover::restore(const Credential &credential)
{
    run(m_credentials.restore(credential), [this, credential] { restore(credential); });
}

void Remover::offer(const Credential &credential)
{
    m_removed = credential;
    m_deadline = m_clock.sinceBoot() + Credential::undoTime;
    scheduleTick();
    Q_EMIT changed();
}

void Remover::withdraw()
{
    m_timer->stop();
    m_removed.reset();
    Q_EMIT changed();
}

void Remover::tick()
{
    if (left() <= std::chrono::seconds(0))
        return withdraw();
    Q_EMIT ticked();
    scheduleTick();
}

void Remover::scheduleTick()
{
    using std::chrono::milliseconds;
    // To where the seconds that are left change.
    const milliseconds rest = (m_deadline - m_clock.sinceBoot()) % milliseconds(1000);
    m_timer->start(rest > milliseconds(0) ? rest : milliseconds(1000));
}

void Remover::run(std::unique_ptr<CredentialChange> change, const std::function<void()> &retry)
{
    connect(change.get(), &OneShot::failed, this,
            [this, retry](const Error &error) { Q_EMIT failed(error, retry); });
    m_changes.run(std::move(change));
}

} // namespace spacekey

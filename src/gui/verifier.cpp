// SPDX-License-Identifier: Apache-2.0
#include "gui/verifier.h"

#include "app/credentials.h"

#include <utility>

namespace spacekey {

Verifier::Verifier(Credentials &credentials, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

Verifier::~Verifier() = default;

void Verifier::verify(const Credential &credential)
{
    if (activity(credential) != Activity::None)
        return;
    const QString key = credential.key;
    auto verification = std::make_unique<Verification>(QList{credential}, m_credentials, m_clock);
    connect(verification.get(), &Verification::waitingForUnlock, this,
            [this, key] { setWaiting(key, true); });
    connect(verification.get(), &Verification::goingOn, this,
            [this, key] { setWaiting(key, false); });
    connect(verification.get(), &Verification::entryMissing, this, &Verifier::entryMissing);
    connect(verification.get(), &OneShot::failed, this, [this, credential](const Error &error) {
        if (error.code != Error::Code::Cancelled)
            Q_EMIT failed(credential, error);
    });
    connect(verification.get(), &OneShot::over, this, [this, key] {
        m_singles.erase(key);
        Q_EMIT changed();
    });
    verification->start();
    m_singles.emplace(key, Single{.verification = std::move(verification)});
    Q_EMIT started(credential);
    Q_EMIT changed();
}

void Verifier::cancel(const Credential &credential)
{
    if (const auto it = m_singles.find(credential.key); it != m_singles.end())
        it->second.verification->cancel();
}

Verifier::Activity Verifier::activity(const Credential &credential) const
{
    if (const auto it = m_singles.find(credential.key); it != m_singles.end())
        return it->second.waits ? Activity::WaitingForUnlock : Activity::Verifying;
    return m_left.contains(credential.key) ? Activity::AmongAll : Activity::None;
}

void Verifier::verifyAll()
{
    if (m_all)
        return;
    const QList<Credential> wanted = m_credentials.all();
    m_all = std::make_unique<Verification>(wanted, m_credentials, m_clock);
    m_total = int(wanted.size());
    m_tally = {};
    m_allWait = false;
    for (const Credential &credential : wanted)
        m_left.insert(credential.key);
    connect(m_all.get(), &Verification::waitingForUnlock, this, [this] { setAllWaiting(true); });
    connect(m_all.get(), &Verification::goingOn, this, [this] { setAllWaiting(false); });
    connect(m_all.get(), &Verification::entryMissing, this, &Verifier::entryMissing);
    connect(m_all.get(), &Verification::verified, this, &Verifier::count);
    connect(m_all.get(), &Verification::finished, this, [this] { endAll({}); });
    connect(m_all.get(), &OneShot::failed, this, [this](Error error) { endAll(error); });
    m_all->start();
    for (const Credential &credential : wanted)
        Q_EMIT started(credential);
    Q_EMIT allStarted();
    Q_EMIT changed();
}

void Verifier::cancelAll()
{
    if (m_all)
        m_all->cancel();
}

void Verifier::setWaiting(const QString &key, bool waits)
{
    if (std::exchange(m_singles.at(key).waits, waits) != waits)
        Q_EMIT changed();
}

void Verifier::setAllWaiting(bool wait)
{
    if (std::exchange(m_allWait, wait) != wait)
        Q_EMIT changed();
}

void Verifier::count(const Credential &verified)
{
    switch (verified.health) {
    case Credential::Health::Valid:
        ++m_tally.valid;
        break;
    case Credential::Health::Revoked:
        ++m_tally.revoked;
        break;
    case Credential::Health::Unverified:
    case Credential::Health::Unknown:
        ++m_tally.unknown;
        break;
    }
    m_allWait = false;
    m_left.remove(verified.key);
    Q_EMIT changed();
}

void Verifier::endAll(const std::optional<Error> &error)
{
    m_all.reset();
    m_left.clear();
    m_allWait = false;
    Q_EMIT changed();
    if (error && error->code != Error::Code::Cancelled)
        Q_EMIT allFailed(*error);
    else
        Q_EMIT allEnded();
}

} // namespace spacekey

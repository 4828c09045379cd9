// SPDX-License-Identifier: Apache-2.0
#include "app/verification.h"

#include "app/credentials.h"
#include "app/identification.h"

#include <algorithm>
#include <utility>

namespace spacekey {

struct Verification::Check
{
    Check(const Credential &credential, Credentials &credentials, const Clock &clock)
        : of(credential)
        , identification(credential, credentials, clock, Identification::Ask::V1Alone)
    { }

    Credential of;
    Identification identification;
};

Verification::Verification(const QList<Credential> &wanted, Credentials &credentials,
                           const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_total(int(wanted.size()))
    , m_credentials(credentials)
    , m_clock(clock)
    , m_waiting(wanted)
{ }

Verification::~Verification() = default;

void Verification::begin()
{
    startNext();
}

void Verification::release()
{
    m_running.clear();
    m_waiting.clear();
}

void Verification::startNext()
{
    const QList<Credential> waiting = std::exchange(m_waiting, {});
    for (const Credential &credential : waiting) {
        if (isHostBusy(credential.apiServer))
            m_waiting.append(credential);
        else
            check(credential);
    }
    if (m_running.empty())
        succeed([this] { Q_EMIT finished(); });
}

bool Verification::isHostBusy(const QString &apiServer) const
{
    return std::ranges::count_if(m_running,
                                 [&](const std::unique_ptr<Check> &check) {
                                     return check->of.apiServer == apiServer;
                                 })
        >= atOnce;
}

void Verification::check(const Credential &credential)
{
    auto check = std::make_unique<Check>(credential, m_credentials, m_clock);
    Identification *identification = &check->identification;
    connect(identification, &Identification::waitingForUnlock, this,
            &Verification::waitingForUnlock);
    connect(identification, &Identification::found, this, [this, credential](const User &user) {
        Credential known = credential;
        known.user = user;
        tell(known, Credential::Health::Valid);
    });
    connect(identification, &OneShot::failed, this,
            [this, credential](Error error) { checkFailed(credential, error); });
    m_running.push_back(std::move(check));
    identification->start();
}

void Verification::checkFailed(const Credential &credential, const Error &error)
{
    using Code = Error::Code;
    switch (error.code) {
    case Code::KeychainAbsent:
    case Code::KeychainNoCollection:
    case Code::KeychainLocked:
    case Code::KeychainRefused:
    case Code::KeychainNotAnswering:
        return fail(error);
    case Code::TokenRevoked:
        return tell(credential, Credential::Health::Revoked);
    case Code::ScopeTooSmall: // the server knows it
        return tell(credential, Credential::Health::Valid);
    default:
        return tell(credential, Credential::Health::Unknown, error.what);
    }
}

void Verification::tell(Credential credential, Credential::Health health, const QString &reason)
{
    credential.health = health;
    credential.healthReason = reason;
    if (health != Credential::Health::Unknown)
        credential.verifiedAt = m_clock.wall();
    std::erase_if(m_running, [&](const std::unique_ptr<Check> &check) {
        return check->of.key == credential.key;
    });
    m_credentials.noteVerified(credential);
    ++m_verifiedCount;
    const QPointer<Verification> alive(this);
    Q_EMIT verified(credential);
    if (alive && isRunning())
        startNext();
}

} // namespace spacekey

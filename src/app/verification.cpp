// SPDX-License-Identifier: Apache-2.0
#include "app/verification.h"

#include "app/credentials.h"
#include "basespace/whoami.h"

#include <algorithm>
#include <utility>

namespace spacekey {

/// One credential: its token is read, then the server is asked.
struct Verification::Check
{
    Credential of;
    Region region;
    AccessToken token;
    bool isAsking = false;
    std::unique_ptr<OneShot> step;
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
    goOn();
}

void Verification::release()
{
    m_checks.clear();
    m_waiting.clear();
}

void Verification::goOn()
{
    const auto count = [this](const QString &apiServer, bool isAsking) {
        return std::ranges::count_if(m_checks, [&](const std::unique_ptr<Check> &check) {
            return check->of.apiServer == apiServer && check->isAsking == isAsking;
        });
    };
    // As many tokens are read ahead, so that no question waits for the keychain.
    const QList<Credential> waiting = std::exchange(m_waiting, {});
    for (const Credential &credential : waiting) {
        if (count(credential.apiServer, false) < atOnce)
            read(credential);
        else
            m_waiting.append(credential);
    }
    for (const std::unique_ptr<Check> &check : m_checks) {
        if (!check->token.isNull() && !check->isAsking && count(check->of.apiServer, true) < atOnce)
            ask(*check);
    }
    if (m_checks.empty())
        succeed([this] { Q_EMIT finished(); });
}

void Verification::read(const Credential &credential)
{
    auto &check = *m_checks.emplace_back(std::make_unique<Check>(Check{.of = credential}));
    const Result<Region> region = m_credentials.issuer(credential);
    if (!region) {
        QMetaObject::invokeMethod(
            this, [this, credential, why = region.error()] { checkFailed(credential, why); },
            Qt::QueuedConnection);
        return;
    }
    check.region = *region;
    auto read = m_credentials.token(credential);
    connect(read.get(), &OneShot::waitingForUnlock, this, &OneShot::waitingForUnlock);
    connect(read.get(), &TokenRead::tokenRead, this, [this, &check](const AccessToken &token) {
        check.token = token;
        goOn();
        Q_EMIT goingOn();
    });
    connect(read.get(), &OneShot::failed, this,
            [this, credential](Error error) { checkFailed(credential, error); });
    check.step = std::move(read);
    check.step->start();
}

void Verification::ask(Check &check)
{
    auto whoAmI =
        std::make_unique<WhoAmI>(check.region, check.token, m_clock, WhoAmI::Ask::V1, timeLimit);
    connect(whoAmI.get(), &WhoAmI::found, this, [this, credential = check.of](const User &user) {
        Credential known = credential;
        if (!known.user) // of v2 more may be known than v1 says
            known.user = user;
        tell(known, Credential::Health::Valid);
    });
    connect(whoAmI.get(), &OneShot::failed, this,
            [this, credential = check.of](Error error) { checkFailed(credential, error); });
    check.isAsking = true;
    check.step = std::move(whoAmI);
    check.step->start();
}

void Verification::checkFailed(const Credential &credential, const Error &error)
{
    if (!isRunning())
        return;
    const QPointer<Verification> alive(this);
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
    case Code::EntryMissing:
        Q_EMIT entryMissing(credential);
        if (!alive || !isRunning())
            return;
        [[fallthrough]];
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
    std::erase_if(m_checks, [&](const std::unique_ptr<Check> &check) {
        return check->of.key == credential.key;
    });
    m_credentials.noteVerified(credential);
    ++m_verifiedCount;
    const QPointer<Verification> alive(this);
    Q_EMIT verified(credential);
    if (alive && isRunning())
        goOn();
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainjob.h"

#include "vault/keychainerrors.h"

#include <qt6keychain/keychain.h>

namespace spacekey {

using namespace std::chrono_literals;

namespace {

constexpr auto jobLimit = 10s;
constexpr auto limitWithoutPrompts = 1600ms;

} // namespace

KeychainJob::KeychainJob(const KeyringEntry &entry, KeyringState &keyring, const Clock &clock,
                         Prompting prompting)
    : m_entry(entry)
    , m_keyring(keyring)
    , m_prompting(prompting)
    , m_watchdog(clock.timer())
    , m_limit(clock.timer())
{
    for (const Timer *timer : {m_watchdog.get(), m_limit.get()}) {
        connect(timer, &Timer::timeout, this,
                [this] { fail(KeychainError::notAnswering(m_backend)); });
    }
}

KeychainJob::~KeychainJob() = default;

void KeychainJob::begin()
{
    if (m_prompting == Prompting::Never)
        m_limit->start(limitWithoutPrompts);
    auto opening = std::make_unique<KeyringOpening>(m_keyring, m_prompting, m_entry);
    connect(opening.get(), &KeyringOpening::opened, this, [this](KeyringView view) {
        m_backend = view.backend;
        work(view);
    });
    next(std::move(opening));
}

void KeychainJob::release()
{
    m_watchdog->stop();
    m_limit->stop();
}

void KeychainJob::runAny(std::unique_ptr<QKeychain::Job> job, std::function<void()> then)
{
    m_watchdog->start(jobLimit);
    // Deleting a running job crashes: it deletes itself when it is finished, whenever that may be.
    QKeychain::Job *running = job.release();
    running->setKey(m_entry.key);
    connect(running, &QKeychain::Job::finished, this, [this, then = std::move(then)] {
        if (!isRunning())
            return;
        m_watchdog->stop();
        then();
    });
    running->start();
    Q_EMIT underWay();
}

void KeychainJob::lookAgain(std::function<void(KeyringView)> then)
{
    auto opening = std::make_unique<KeyringOpening>(m_keyring, Prompting::Never, m_entry);
    connect(opening.get(), &KeyringOpening::opened, this, std::move(then));
    next(std::move(opening));
}

void KeychainJob::failByKeychain(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return fail(KeychainError::absent());
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::OtherError:
        break;
    }
    // It reports a keychain that was locked or went away meanwhile in the same words.
    lookAgain([this](const KeyringView &) { fail(KeychainError::refused(m_backend)); });
}

void KeychainJob::finish(const QByteArray &value)
{
    succeed([this, value] { Q_EMIT done(value); });
}

} // namespace spacekey

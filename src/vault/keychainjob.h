// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "vault/keyringopening.h"
#include "vault/secretjob.h"

#include <functional>
#include <memory>

namespace QKeychain {
class Job;
}

namespace spacekey {

/// What reading, writing and removing have in common: the keychain is opened first; then QtKeychain
/// jobs and looks take turns, each under a watchdog.
class KeychainJob : public SecretJob
{
    Q_OBJECT

public:
    /// @p keyring and @p clock must outlive it.
    KeychainJob(const KeyringEntry &entry, KeyringState &keyring, const Clock &clock,
                Prompting prompting);
    ~KeychainJob() override;

protected:
    void begin() override;
    void release() override;

    /// The keychain is open; @p view is what was seen of it and of the entry.
    virtual void work(const KeyringView &view) = 0;

    /// Runs a QtKeychain job and goes on with its result; not at all if this is over by then.
    template<typename Job>
    void run(std::unique_ptr<Job> job, std::function<void(const Job &)> then)
    {
        const Job *running = job.get();
        runAny(std::move(job), [running, then] { then(*running); });
    }
    /// Looks anew and goes on with what is seen. Unless the keychain is unlocked, it fails instead.
    void lookAgain(std::function<void(KeyringView)> then);

    /// The failure that QtKeychain reported.
    void failByKeychain(const QKeychain::Job &job);

    [[nodiscard]] const KeyringEntry &entry() const { return m_entry; }
    [[nodiscard]] const QString &backend() const { return m_backend; }
    void finish(const QByteArray &value = {});

private:
    void runAny(std::unique_ptr<QKeychain::Job> job, std::function<void()> then);

    KeyringEntry m_entry;
    KeyringState &m_keyring;
    Prompting m_prompting;
    QString m_backend;
    std::unique_ptr<Timer> m_watchdog;
    std::unique_ptr<Timer> m_limit; ///< for the whole, when prompting is not allowed
};

} // namespace spacekey

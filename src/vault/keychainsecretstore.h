// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/profile.h"
#include "core/prompting.h"
#include "vault/keyringstate.h"
#include "vault/secretstore.h"

namespace spacekey {

/// Secrets in the operating system's keychain, by QtKeychain, which is believed only as far as
/// KeyringState confirms it: each job looks, unlocks if need be, runs one QtKeychain job under a
/// watchdog (10 s; with Prompting::Never the whole job ends within 1.6 s), and looks again where
/// the answer has two meanings. There is no plain-text fallback.
class KeychainSecretStore final : public SecretStore
{
public:
    /// @p keyring and @p clock must outlive it and its jobs.
    KeychainSecretStore(const Profile &profile, KeyringState &keyring, const Clock &clock,
                        Prompting prompting);

    [[nodiscard]] std::unique_ptr<SecretJob> read(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> readUnasked(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> write(const QString &key,
                                                   const QByteArray &value) override;
    [[nodiscard]] std::unique_ptr<SecretJob> remove(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> removeUnasked(const QString &key) override;

private:
    QString m_service;
    KeyringState &m_keyring;
    const Clock &m_clock;
    Prompting m_prompting;
};

} // namespace spacekey

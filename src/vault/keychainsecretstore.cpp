// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainsecretstore.h"

#include "vault/keychainread.h"
#include "vault/keychainremove.h"
#include "vault/keychainwrite.h"

namespace spacekey {

KeychainSecretStore::KeychainSecretStore(const Profile &profile, KeyringState &keyring,
                                         const Clock &clock, Prompting prompting)
    : m_service(profile.keychainService)
    , m_keyring(keyring)
    , m_clock(clock)
    , m_prompting(prompting)
{ }

std::unique_ptr<SecretJob> KeychainSecretStore::read(const QString &key)
{
    return std::make_unique<KeychainRead>(KeyringEntry{m_service, key}, m_keyring, m_clock,
                                          m_prompting);
}

std::unique_ptr<SecretJob> KeychainSecretStore::readUnasked(const QString &key)
{
    return std::make_unique<KeychainRead>(KeyringEntry{m_service, key}, m_keyring, m_clock,
                                          Prompting::Never);
}

std::unique_ptr<SecretJob> KeychainSecretStore::write(const QString &key, const QByteArray &value)
{
    return std::make_unique<KeychainWrite>(KeyringEntry{m_service, key}, value, m_keyring, m_clock,
                                           m_prompting);
}

std::unique_ptr<SecretJob> KeychainSecretStore::remove(const QString &key)
{
    return std::make_unique<KeychainRemove>(KeyringEntry{m_service, key}, m_keyring, m_clock,
                                            m_prompting);
}

std::unique_ptr<SecretJob> KeychainSecretStore::removeUnasked(const QString &key)
{
    return std::make_unique<KeychainRemove>(KeyringEntry{m_service, key}, m_keyring, m_clock,
                                            Prompting::Never);
}

} // namespace spacekey

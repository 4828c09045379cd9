// SPDX-License-Identifier: Apache-2.0
#include "app/erasure.h"

#include "app/credentials.h"
#include "app/keychain.h"
#include "vault/vault.h"

#include <utility>

namespace spacekey {

Erasure::Erasure(const QString &key, Keychain &keychain, Vault &vault, Credentials &credentials)
    : m_key(key)
    , m_keychain(keychain)
    , m_vault(vault)
    , m_credentials(credentials)
{ }

Erasure::~Erasure() = default;

void Erasure::begin()
{
    auto access = m_keychain.access();
    connect(access.get(), &KeychainAccess::ready, this, [this] { remove(); });
    next(std::move(access));
}

void Erasure::release()
{
    if (std::exchange(m_inTrash, false))
        m_credentials.takeBack(m_key);
}

void Erasure::remove()
{
    auto removal = m_vault.remove(m_key);
    connect(removal.get(), &IndexChange::changed, this, [this] {
        m_inTrash = true;
        erase();
    });
    next(std::move(removal));
}

void Erasure::erase()
{
    auto erasing = m_vault.erase(m_key);
    connect(erasing.get(), &DiscardJob::discarded, this, [this] { erased(); });
    connect(erasing.get(), &OneShot::failed, this, [this](Error error) { eraseFailed(error); });
    attempt(std::move(erasing));
}

void Erasure::eraseFailed(const Error &error)
{
    using Code = Error::Code;
    const bool onlyOfTheIndex = error.code == Code::IndexBusy || error.code == Code::IndexUnusable
        || error.code == Code::FileFailure;
    // Then the token is gone; what is left of it in the trash goes the next time.
    if (onlyOfTheIndex)
        erased();
    else
        takeBack(error);
}

void Erasure::erased()
{
    m_inTrash = false;
    m_credentials.reload();
    succeed([this] { Q_EMIT done(); });
}

void Erasure::takeBack(const Error &why)
{
    m_inTrash = false;
    auto restoring = m_vault.restore(m_key);
    connect(restoring.get(), &OneShot::over, this, [this, why] {
        m_credentials.reload();
        fail(why);
    });
    attempt(std::move(restoring));
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "app/erasure.h"

#include "app/credentialerrors.h"
#include "app/credentials.h"
#include "app/keychain.h"
#include "vault/vault.h"

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

void Erasure::remove()
{
    auto removal = m_vault.remove(m_key);
    connect(removal.get(), &IndexChange::changed, this, &Erasure::erase);
    next(std::move(removal));
}

void Erasure::erase()
{
    auto erasing = m_vault.erase(m_key);
    connect(erasing.get(), &DiscardJob::deleting, this, [this] { m_mayBeGone = true; });
    connect(erasing.get(), &DiscardJob::discarded, this, [this] {
        m_credentials.reload();
        succeed([this] { Q_EMIT done(); });
    });
    connect(erasing.get(), &OneShot::failed, this, [this](Error error) { eraseFailed(error); });
    attempt(std::move(erasing));
}

void Erasure::eraseFailed(const Error &error)
{
    // A keychain that did not answer, or that was locked or ended meanwhile, may have deleted it.
    const bool isThere = !m_mayBeGone || error.code == Error::Code::NotSaved
        || error.code == Error::Code::KeychainRefused;
    if (isThere)
        takeBack(error);
    else
        leave(error);
}

void Erasure::takeBack(const Error &why)
{
    auto restoring = m_vault.restore(m_key);
    connect(restoring.get(), &IndexChange::changed, this, [this, why] {
        m_credentials.reload();
        fail(why);
    });
    connect(restoring.get(), &OneShot::failed, this, [this, why] { leave(why); });
    attempt(std::move(restoring));
}

void Erasure::leave(Error why)
{
    why.remedy = CredentialError::staysInTrash();
    m_credentials.reload();
    fail(why);
}

} // namespace spacekey

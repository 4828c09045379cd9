// SPDX-License-Identifier: Apache-2.0
#include "vault/storejob.h"

#include "vault/vault.h"

#include <utility>

namespace spacekey {
namespace {

/// Whether nothing was written for certain when writing failed with @p error.
bool wasNeverWritten(const Error &error)
{
    return error.code == Error::Code::KeychainAbsent
        || error.code == Error::Code::KeychainNoCollection
        || error.code == Error::Code::KeychainLocked;
}

} // namespace

StoreJob::StoreJob(Vault &vault, const Credential &draft, const AccessToken &token)
    : m_vault(vault)
    , m_credential(draft)
    , m_token(token)
{
    m_credential.name.clear();
    m_credential.last4 = token.last4();
    m_credential.stage = Credential::Stage::Pending;
    m_credential.isDefault = false;
    m_credential.sessionOnly = false;
}

StoreJob::~StoreJob()
{
    withdraw();
}

void StoreJob::begin()
{
    m_credential.key = m_vault.m_profile.newTokenKey(m_credential.region);
    if (!m_credential.connectedAt.isValid())
        m_credential.connectedAt = m_vault.m_clock.wall();
    auto change =
        m_vault.m_index.change([pending = m_credential](IndexContents &contents) -> Outcome {
            contents.credentials.append(pending);
            contents.writers.insert(pending.key, Writer::thisProcess());
            return std::monostate{};
        });
    connect(change.get(), &IndexChange::changed, this, &StoreJob::writeToken);
    next(std::move(change));
}

void StoreJob::release()
{
    m_token = {};
    withdraw();
}

void StoreJob::writeToken()
{
    m_listed = true;
    m_mayExist = true;
    auto writing = m_vault.m_secrets.write(m_credential.key, m_token.bytes());
    connect(writing.get(), &OneShot::failed, this, &StoreJob::takeBack);
    connect(writing.get(), &SecretJob::done, this, [this] {
        m_listed = false;
        succeed([this, written = m_credential] { Q_EMIT this->written(written); });
    });
    attempt(std::move(writing));
}

void StoreJob::takeBack(const Error &reason)
{
    m_mayExist = !wasNeverWritten(reason);
    auto change = m_vault.withdrawal(m_credential.key, m_mayExist);
    const auto end = [this, reason] {
        m_listed = false;
        fail(reason);
    };
    connect(change.get(), &IndexChange::changed, this, end);
    connect(change.get(), &OneShot::failed, this, end);
    attempt(std::move(change));
}

void StoreJob::withdraw()
{
    if (std::exchange(m_listed, false))
        m_vault.withdrawInBackground(m_credential.key, m_mayExist);
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "vault/tokenjob.h"

#include "vault/keychainerrors.h"

namespace spacekey {

TokenJob::TokenJob(SecretStore &secrets, const QString &key)
    : m_secrets(secrets)
    , m_key(key)
{ }

TokenJob::~TokenJob() = default;

void TokenJob::begin()
{
    m_step = m_secrets.read(m_key);
    connect(m_step.get(), &SecretJob::waitingForUnlock, this, &TokenJob::waitingForUnlock);
    connect(m_step.get(), &OneShot::failed, this, [this](const Error &error) { fail(error); });
    connect(m_step.get(), &SecretJob::done, this, [this](const QByteArray &value) {
        const AccessToken token = AccessToken::fromBytes(value);
        if (token.isNull())
            return fail(KeychainError::unreadable({}));
        succeed([this, &token] { Q_EMIT tokenRead(token); });
    });
    m_step->start();
}

void TokenJob::release()
{
    m_step.reset();
}

} // namespace spacekey

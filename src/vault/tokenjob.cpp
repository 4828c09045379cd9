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
    auto reading = m_secrets.read(m_key);
    connect(reading.get(), &SecretJob::done, this, [this](QByteArray value) {
        const AccessToken token = AccessToken::fromBytes(value);
        if (token.isNull())
            return fail(KeychainError::unreadable({}));
        succeed([this, &token] { Q_EMIT tokenRead(token); });
    });
    next(std::move(reading));
}

} // namespace spacekey

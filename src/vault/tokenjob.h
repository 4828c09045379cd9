// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/oneshot.h"
#include "vault/secretstore.h"

namespace spacekey {

/// Reads one token. Made by Vault::read(). Fails with EntryMissing, a Keychain… code, or BadAnswer
/// (what is stored there is no token).
class TokenJob final : public OneShot
{
    Q_OBJECT

public:
    TokenJob(SecretStore &secrets, const QString &key);
    ~TokenJob() override;

Q_SIGNALS:
    /// Terminal.
    void tokenRead(const spacekey::AccessToken &token);

protected:
    void begin() override;

private:
    SecretStore &m_secrets;
    QString m_key;
};

} // namespace spacekey

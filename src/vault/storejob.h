// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/credential.h"
#include "core/oneshot.h"

namespace spacekey {

class Vault;

/// Writes a token and lists it as pending. Made by Vault::store(). Fails with an Index… or
/// Keychain… code, FileFailure or NotSaved.
class StoreJob final : public OneShot
{
    Q_OBJECT

public:
    StoreJob(Vault &vault, const Credential &draft, const AccessToken &token);
    ~StoreJob() override;

Q_SIGNALS:
    /// Terminal: saved and read back. The credential has its key now, and no name.
    void written(const spacekey::Credential &pending);

protected:
    void begin() override;
    void release() override;

private:
    void writeToken();
    void takeBack(const Error &reason);
    void withdraw();

    Vault &m_vault;
    Credential m_credential;
    AccessToken m_token;
    bool m_listed = false; ///< the index has the pending entry, and it is ours to take out
    bool m_mayExist = false; ///< the keychain may have the token, now or later
};

} // namespace spacekey

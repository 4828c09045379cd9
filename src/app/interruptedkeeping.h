// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"

namespace spacekey {

class AccessToken;

/// Gives a credential that was found after an interruption the name that it would have got: its
/// token is read, the region's server is asked whose it is, and it is stored; without an answer as
/// unverified. Fails with TokenRevoked, NoSuchCredential, a Keychain… or an Index… code (IndexBusy
/// when another program is keeping or discarding it); then it stays as it is.
class InterruptedKeeping final : public CredentialChange
{
    Q_OBJECT

public:
    /// @p credentials and @p clock must outlive it.
    InterruptedKeeping(const Credential &pending, Credentials &credentials, const Clock &clock);
    ~InterruptedKeeping() override;

protected:
    void begin() override;

private:
    void readToken();
    void inquire(const Region &region, const AccessToken &token);
    void commit();

    Credential m_credential;
    Credentials &m_credentials;
    const Clock &m_clock;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"

namespace spacekey {

class SessionCredentials;

/// Writes a credential of this session only to the keychain, under its name, numbered if another
/// user's stored credential has that by now; then the session's one goes. Fails like TokenKeeping;
/// then the session's one stays.
class SessionSaving final : public CredentialChange
{
    Q_OBJECT

public:
    /// All must outlive it.
    SessionSaving(const Credential &credential, SessionCredentials &session, Keychain &keychain,
                  Credentials &credentials);
    ~SessionSaving() override;

protected:
    void begin() override;

private:
    void readToken();
    void keep(const AccessToken &token);

    Credential m_credential;
    SessionCredentials &m_session;
    Keychain &m_keychain;
    Credentials &m_credentials;
};

} // namespace spacekey

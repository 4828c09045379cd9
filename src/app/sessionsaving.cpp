// SPDX-License-Identifier: Apache-2.0
#include "app/sessionsaving.h"

#include "app/keychain.h"
#include "app/sessioncredentials.h"
#include "app/tokenkeeping.h"
#include "vault/naming.h"

namespace spacekey {

SessionSaving::SessionSaving(const Credential &credential, SessionCredentials &session,
                             Keychain &keychain, Credentials &credentials)
    : m_credential(credential)
    , m_session(session)
    , m_keychain(keychain)
    , m_credentials(credentials)
{ }

SessionSaving::~SessionSaving() = default;

void SessionSaving::begin()
{
    auto access = m_keychain.access();
    connect(access.get(), &KeychainAccess::ready, this, &SessionSaving::readToken);
    next(std::move(access));
}

void SessionSaving::readToken()
{
    auto read = m_credentials.token(m_credential);
    connect(read.get(), &TokenRead::tokenRead, this, [this](AccessToken token) { keep(token); });
    next(std::move(read));
}

void SessionSaving::keep(const AccessToken &token)
{
    auto keeping = std::make_unique<TokenKeeping>(
        m_credential, token, Naming::numbered(m_credential.name), m_credentials);
    connect(keeping.get(), &TokenKeeping::kept, this, [this] {
        m_session.erase(m_credential.key);
        m_credentials.reload();
        succeed([this] { Q_EMIT done(); });
    });
    next(std::move(keeping));
}

} // namespace spacekey

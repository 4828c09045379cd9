// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/credential.h"
#include "core/oneshot.h"

#include <QList>

namespace spacekey {

class Credentials;

/// Looks which other credentials hold the very same token as one does, by reading in the keychain
/// that one's, and those of its API server with the same last four characters; of these, one that
/// cannot be read does not count. Fails with EntryMissing or a Keychain… code when that one's own
/// token cannot be read.
class TokenTwins final : public OneShot
{
    Q_OBJECT

public:
    /// @p credentials must outlive it.
    TokenTwins(const Credential &credential, Credentials &credentials, QObject *parent = nullptr);
    ~TokenTwins() override;

Q_SIGNALS:
    /// The system is asking the person to unlock the keychain.
    void waitingForUnlock();
    /// Terminal: the token, and which others hold it.
    void searched(const spacekey::AccessToken &token, const QList<spacekey::Credential> &twins);

protected:
    void begin() override;
    void release() override;

private:
    void lookAtNext();

    const Credential m_credential;
    Credentials &m_credentials;
    AccessToken m_token;
    QList<Credential> m_alike; ///< may hold the same token
    QList<Credential> m_twins;
};

} // namespace spacekey

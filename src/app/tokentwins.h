// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/credential.h"
#include "core/oneshot.h"

#include <QList>

namespace spacekey {

class Credentials;

/// Looks which other credentials hold the very same token as one does, by reading those of its API
/// server with the same last four characters; what cannot be read is none of them. Fails with a
/// Keychain… code or EntryMissing when its own token cannot be read.
class TokenTwins final : public OneShot
{
    Q_OBJECT

public:
    /// @p credentials must outlive it.
    TokenTwins(const Credential &credential, Credentials &credentials, QObject *parent = nullptr);
    ~TokenTwins() override;

    /// Those that may hold it.
    [[nodiscard]] const QList<Credential> &candidates() const { return m_candidates; }

Q_SIGNALS:
    /// Terminal: the token, and which others hold it.
    void searched(const spacekey::AccessToken &token, const QList<spacekey::Credential> &twins);

protected:
    void begin() override;
    void release() override;

private:
    void readNext();

    const Credential m_credential;
    Credentials &m_credentials;
    QList<Credential> m_candidates;
    QList<Credential> m_twins;
    AccessToken m_token;
    qsizetype m_next = 0;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/credential.h"
#include "core/oneshot.h"

#include <QList>

#include <optional>

namespace spacekey {

class Credentials;

/// Looks which stored credential has a token, by reading in the keychain those of its API server
/// with the same last four characters. What lives for this session only does not count. Fails with
/// a Keychain… code when one of them cannot be read.
class TokenSearch final : public OneShot
{
    Q_OBJECT

public:
    /// @p apiServer as Region::apiServer(). @p credentials must outlive it.
    TokenSearch(const QString &apiServer, const AccessToken &token, Credentials &credentials,
                QObject *parent = nullptr);
    ~TokenSearch() override;

    /// Whether the keychain is to be asked at all.
    [[nodiscard]] bool hasCandidates() const { return !m_candidates.isEmpty(); }

Q_SIGNALS:
    /// Terminal. Unset when none has it.
    void searched(const std::optional<spacekey::Credential> &found);

protected:
    void begin() override;
    void release() override;

private:
    void readNext();

    AccessToken m_token;
    Credentials &m_credentials;
    QList<Credential> m_candidates;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "app/tokensearch.h"

#include "app/credentials.h"

namespace spacekey {

TokenSearch::TokenSearch(const QString &apiServer, const AccessToken &token,
                         Credentials &credentials, QObject *parent)
    : OneShot(parent)
    , m_token(token)
    , m_credentials(credentials)
{
    for (const Credential &credential : credentials.all()) {
        if (!credential.sessionOnly && credential.apiServer == apiServer
            && credential.last4 == token.last4())
            m_candidates.append(credential);
    }
}

TokenSearch::~TokenSearch() = default;

void TokenSearch::begin()
{
    readNext();
}

void TokenSearch::release()
{
    m_token = {};
}

void TokenSearch::readNext()
{
    if (m_candidates.isEmpty())
        return succeed([this] { Q_EMIT searched(std::nullopt); });
    const Credential candidate = m_candidates.takeFirst();
    std::unique_ptr<TokenRead> read = m_credentials.token(candidate);
    connect(read.get(), &TokenRead::tokenRead, this, [this, candidate](AccessToken stored) {
        if (stored == m_token)
            succeed([this, found = candidate] { Q_EMIT searched(found); });
        else
            readNext();
    });
    connect(read.get(), &OneShot::failed, this, [this](Error error) {
        // Whatever that credential's token was, the keychain does not have it.
        if (error.code == Error::Code::EntryMissing)
            readNext();
        else
            fail(error);
    });
    attempt(std::move(read));
}

} // namespace spacekey

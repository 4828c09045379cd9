// SPDX-License-Identifier: Apache-2.0
#include "app/tokentwins.h"

#include "app/credentials.h"

namespace spacekey {

TokenTwins::TokenTwins(const Credential &credential, Credentials &credentials, QObject *parent)
    : OneShot(parent)
    , m_credential(credential)
    , m_credentials(credentials)
{
    for (const Credential &each : credentials.all()) {
        if (each.key != credential.key && each.apiServer == credential.apiServer
            && each.last4 == credential.last4)
            m_candidates.append(each);
    }
}

TokenTwins::~TokenTwins() = default;

void TokenTwins::begin()
{
    auto read = m_credentials.token(m_credential);
    connect(read.get(), &TokenRead::tokenRead, this, [this](AccessToken token) {
        m_token = token;
        readNext();
    });
    next(std::move(read));
}

void TokenTwins::release()
{
    m_token = {};
}

void TokenTwins::readNext()
{
    if (m_next == m_candidates.size())
        return succeed([this, token = m_token, twins = m_twins] { Q_EMIT searched(token, twins); });
    const Credential candidate = m_candidates.at(m_next++);
    auto read = m_credentials.token(candidate);
    connect(read.get(), &TokenRead::tokenRead, this, [this, candidate](const AccessToken &token) {
        if (token == m_token)
            m_twins.append(candidate);
    });
    connect(read.get(), &OneShot::over, this, &TokenTwins::readNext);
    attempt(std::move(read));
}

} // namespace spacekey

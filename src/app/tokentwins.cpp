// SPDX-License-Identifier: Apache-2.0
#include "app/tokentwins.h"

#include "app/credentials.h"

namespace spacekey {

TokenTwins::TokenTwins(const Credential &credential, Credentials &credentials, QObject *parent)
    : OneShot(parent)
    , m_credential(credential)
    , m_credentials(credentials)
{ }

TokenTwins::~TokenTwins() = default;

void TokenTwins::begin()
{
    for (const Credential &other : m_credentials.all()) {
        if (other.key != m_credential.key && other.apiServer == m_credential.apiServer
            && other.last4 == m_credential.last4)
            m_alike.append(other);
    }
    auto read = m_credentials.token(m_credential);
    connect(read.get(), &TokenRead::waitingForUnlock, this, &TokenTwins::waitingForUnlock);
    connect(read.get(), &TokenRead::tokenRead, this, [this](AccessToken token) {
        m_token = token;
        lookAtNext();
    });
    next(std::move(read));
}

void TokenTwins::release()
{
    m_token = {};
}

void TokenTwins::lookAtNext()
{
    if (m_alike.isEmpty()) {
        return succeed([this, token = m_token, twins = m_twins] { Q_EMIT searched(token, twins); });
    }
    const Credential candidate = m_alike.takeFirst();
    auto read = m_credentials.token(candidate);
    connect(read.get(), &TokenRead::tokenRead, this, [this, candidate](const AccessToken &found) {
        if (found == m_token)
            m_twins.append(candidate);
    });
    connect(read.get(), &OneShot::over, this, &TokenTwins::lookAtNext);
    attempt(std::move(read));
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "oauth/codeexchange.h"

#include "http/answererror.h"
#include "http/regionnetworkaccessmanager.h"
#include "http/replywatch.h"
#include "oauth/authorizationcodeflow.h"
#include "oauth/oautherror.h"
#include "oauth/tokenanswer.h"

namespace spacekey {

CodeExchange::CodeExchange(const Region &region, const ClientPair &pair,
                           const AuthorizationCode &code, const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_region(region)
    , m_pair(pair)
    , m_code(code)
    , m_clock(clock)
{ }

CodeExchange::~CodeExchange() = default;

void CodeExchange::begin()
{
    m_manager = std::make_unique<RegionNetworkAccessManager>(m_region);
    m_flow = std::make_unique<AuthorizationCodeFlow>(m_region, m_pair, m_code.redirectUri,
                                                     m_manager.get());
    m_watch = std::make_unique<ReplyWatch>(m_flow->requestToken(m_code.code, m_code.codeVerifier),
                                           AuthorizationCodeFlow::tokenEndpoint(m_region),
                                           timeLimit, m_clock);
    connect(m_watch.get(), &ReplyWatch::failed, this, &CodeExchange::fail);
    connect(m_watch.get(), &ReplyWatch::answered, this, &CodeExchange::answered);
}

void CodeExchange::release()
{
    m_watch.reset();
    m_flow.reset();
    m_manager.reset();
    m_pair = {};
    m_code = {};
}

void CodeExchange::answered(const Answer &answer)
{
    if (const auto refusal = refusalIn(answer)) {
        fail(withoutSecrets(oauthError(*refusal, answer, {})));
        return;
    }
    if (!answer.isSuccess() || !answer.object()) {
        fail(withoutSecrets(unexpectedAnswer(answer)));
        return;
    }
    const Result<Grant> grant = grantIn(answer);
    if (!grant) {
        fail(withoutSecrets(grant.error()));
        return;
    }
    succeed([&] { Q_EMIT granted(*grant); });
}

Error CodeExchange::withoutSecrets(const Error &error) const
{
    return withoutSecret(withoutSecret(withoutSecret(error, m_pair.secret), m_code.code),
                         m_code.codeVerifier);
}

} // namespace spacekey

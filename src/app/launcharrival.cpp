// SPDX-License-Identifier: Apache-2.0
#include "app/launcharrival.h"

#include "app/clientkeys.h"
#include "app/tokeninquiry.h"
#include "basespace/appsession.h"
#include "oauth/codeexchange.h"
#include "oauth/launchrequest.h"

namespace spacekey {

LaunchArrival::LaunchArrival(const Region &region, const LaunchRequest &request,
                             ClientKeys &clientKeys, const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_request(std::make_unique<LaunchRequest>(request))
    , m_clientKeys(clientKeys)
    , m_clock(clock)
    , m_launch({.region = region, .session = {.uri = request.sessionUri}})
    , m_draft({.region = region.id,
               .apiServer = region.apiServer(),
               .source = Credential::Source::Launch,
               .session = request.sessionUri})
{ }

LaunchArrival::~LaunchArrival() = default;

void LaunchArrival::begin()
{
    auto lookup = m_clientKeys.lookup(m_launch.region);
    connect(lookup.get(), &ClientPairLookup::found, this,
            [this](ClientPair pair) { exchange(pair); });
    next(std::move(lookup));
}

void LaunchArrival::exchange(const ClientPair &pair)
{
    m_pair = pair;
    auto exchange = std::make_unique<CodeExchange>(
        m_launch.region, pair,
        AuthorizationCode{.code = m_request->code, .redirectUri = m_request->redirectUri}, m_clock);
    connect(exchange.get(), &CodeExchange::granted, this, [this](Grant grant) {
        m_token = grant.token;
        m_draft.last4 = m_token.last4();
        inquire();
    });
    next(std::move(exchange));
    Q_EMIT goingOn();
}

void LaunchArrival::inquire()
{
    auto inquiry = std::make_unique<TokenInquiry>(m_launch.region, m_token, m_clock);
    connect(inquiry.get(), &TokenInquiry::answered, this, [this](TokenFacts facts) {
        m_launch.user = facts.user;
        m_launch.scopes = facts.scopes;
        m_launch.warning = facts.problem;
        facts.applyTo(m_draft, m_clock.wall());
        askForSession();
    });
    next(std::move(inquiry));
}

void LaunchArrival::askForSession()
{
    auto session =
        std::make_unique<AppSession>(m_launch.region, m_pair, m_request->sessionUri, m_clock);
    connect(session.get(), &AppSession::found, this,
            [this](LaunchSession found) { m_launch.session = found; });
    connect(session.get(), &OneShot::failed, this, [this](Error error) {
        if (m_launch.warning.what.isEmpty())
            m_launch.warning = error;
    });
    connect(session.get(), &OneShot::over, this, [this] {
        succeed([this, launch = m_launch, draft = m_draft, token = m_token] {
            Q_EMIT arrived(launch, draft, token);
        });
    });
    attempt(std::move(session));
}

void LaunchArrival::release()
{
    m_request.reset();
    m_pair = {};
    m_token = {};
}

} // namespace spacekey

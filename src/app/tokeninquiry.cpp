// SPDX-License-Identifier: Apache-2.0
#include "app/tokeninquiry.h"

#include "basespace/tokendetails.h"
#include "basespace/whoami.h"

namespace spacekey {

Error TokenFacts::warning() const
{
    Error warning = problem;
    if (!isGood())
        warning.remedy =
            TokenInquiry::tr("The token is stored, but not verified; verify it later.");
    return warning;
}

void TokenFacts::applyTo(Credential &credential, const QDateTime &now) const
{
    if (user)
        credential.user = user;
    if (isGood()) {
        credential.health = Credential::Health::Valid;
        credential.verifiedAt = now;
    }
    if (scopes)
        credential.scopes = *scopes;
}

TokenInquiry::TokenInquiry(const Region &region, const AccessToken &token, const Clock &clock,
                           QObject *parent)
    : OneShot(parent)
    , m_whoAmI(std::make_unique<WhoAmI>(region, token, clock))
    , m_details(std::make_unique<TokenDetails>(region, token, clock))
    , m_patience(clock)
{
    connect(m_whoAmI.get(), &WhoAmI::found, this, [this](const User &user) {
        m_facts.user = user;
        userKnown();
    });
    connect(m_whoAmI.get(), &OneShot::failed, this, [this](const Error &error) {
        m_facts.problem = error;
        userKnown();
    });
    connect(m_details.get(), &TokenDetails::found, this,
            [this](const TokenInfo &info) { m_facts.scopes = info.scopes; });
    connect(m_details.get(), &OneShot::over, this, [this] {
        if (m_userKnown)
            conclude();
    });
    connect(&m_patience, &Alarm::due, this, &TokenInquiry::conclude);
}

TokenInquiry::~TokenInquiry() = default;

void TokenInquiry::begin()
{
    m_whoAmI->start();
    m_details->start();
}

void TokenInquiry::release()
{
    m_patience.stop();
    m_whoAmI->cancel();
    m_details->cancel();
}

void TokenInquiry::userKnown()
{
    m_userKnown = true;
    if (m_details->isOver())
        return conclude();
    m_patience.start(std::chrono::seconds(1));
}

void TokenInquiry::conclude()
{
    succeed([this, facts = m_facts] { Q_EMIT answered(facts); });
}

} // namespace spacekey

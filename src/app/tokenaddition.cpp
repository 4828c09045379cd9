// SPDX-License-Identifier: Apache-2.0
#include "app/tokenaddition.h"

#include "app/credentials.h"
#include "app/keychain.h"
#include "app/tokeninquiry.h"
#include "app/tokenkeeping.h"
#include "vault/naming.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString named(const Region &region)
{
    return TokenAddition::tr("%1 (%2)", "region and its code").arg(region.name, region.code());
}

Error notOfThisRegion(Error error, const Region &region)
{
    error.what = TokenAddition::tr("The server of %1 does not know this token, so it was not "
                                   "stored: it was revoked, or it belongs to another region.")
                     .arg(named(region));
    error.remedy = TokenAddition::tr("Choose the region where it was issued.");
    return error;
}

Error stillKept(Error error, const Region &region)
{
    error.what = TokenAddition::tr("The server of %1 does not know this token: it was revoked, or "
                                   "it belongs to another region.")
                     .arg(named(region));
    error.remedy = TokenAddition::tr("It is stored all the same; remove it if you do not need it.");
    return error;
}

Naming namingOf(const AdditionRequest &request)
{
    if (request.name.isEmpty())
        return Naming::automatic();
    if (request.replace)
        return Naming::fixed(request.name, true);
    switch (request.ifTaken) {
    case AdditionRequest::IfTaken::Fail:
        break;
    case AdditionRequest::IfTaken::Number:
        return Naming::unused(request.name);
    }
    return Naming::fixed(request.name, false);
}

} // namespace

TokenAddition::TokenAddition(const AdditionRequest &request, Keychain &keychain,
                             Credentials &credentials, const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_request(request)
    , m_keychain(keychain)
    , m_credentials(credentials)
    , m_clock(clock)
    , m_draft({.region = request.region.id,
               .apiServer = request.region.apiServer(),
               .last4 = request.token.last4(),
               .source = request.source})
{ }

TokenAddition::~TokenAddition() = default;

Result<AccessToken> TokenAddition::tokenIn(const QByteArray &pasted)
{
    const QByteArray bytes = pasted.trimmed();
    const AccessToken token = AccessToken::fromBytes(bytes);
    if (!token.isNull())
        return token;
    const QString remedy = tr("Copy the access token again, all of it and nothing else.");
    if (bytes.isEmpty())
        return Error{
            .code = Error::Code::Usage, .what = tr("No token was given."), .remedy = remedy};
    if (bytes.size() > AccessToken::maxLength) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("This is no access token: it is longer than %1 bytes.")
                                 .arg(AccessToken::maxLength),
                     .remedy = remedy};
    }
    return Error{.code = Error::Code::Usage,
                 .what = tr("This is no access token: it holds a space, a line break or another "
                            "character that no token has."),
                 .remedy = remedy};
}

void TokenAddition::begin()
{
    if (m_request.sessionOnly)
        return m_request.check ? inquire() : keep({});
    auto access = m_keychain.access();
    connect(access.get(), &KeychainAccess::ready, this, [this] {
        if (m_request.check)
            inquire();
        else
            keep({});
    });
    next(std::move(access));
}

void TokenAddition::inquire()
{
    auto inquiry = std::make_unique<TokenInquiry>(m_request.region, m_request.token, m_clock);
    connect(inquiry.get(), &TokenInquiry::answered, this,
            [this](TokenFacts facts) { take(std::move(facts)); });
    next(std::move(inquiry));
    Q_EMIT asking();
}

void TokenAddition::take(TokenFacts facts)
{
    facts.applyTo(m_draft, m_clock.wall());
    if (facts.problem.code != Error::Code::TokenRevoked)
        return keep(facts.warning());
    if (!m_request.keepRevoked)
        return fail(notOfThisRegion(facts.problem, m_request.region));
    m_draft.health = Credential::Health::Revoked;
    m_draft.verifiedAt = m_clock.wall();
    keep(stillKept(facts.problem, m_request.region));
}

void TokenAddition::keep(const Error &warning)
{
    if (m_request.sessionOnly) {
        m_draft.connectedAt = m_clock.wall();
        const Credential credential = m_credentials.addForSession(m_draft, m_request.token);
        return succeed([this, credential, warning] { Q_EMIT stored(credential, warning); });
    }
    auto keeping = std::make_unique<TokenKeeping>(m_draft, m_request.token, namingOf(m_request),
                                                  m_credentials);
    connect(keeping.get(), &TokenKeeping::kept, this, [this, warning](Credential credential) {
        succeed([&, warning = warning] { Q_EMIT stored(credential, warning); });
    });
    next(std::move(keeping));
}

void TokenAddition::release()
{
    m_request.token = {};
}

} // namespace spacekey

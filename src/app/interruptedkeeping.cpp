// SPDX-License-Identifier: Apache-2.0
#include "app/interruptedkeeping.h"

#include "app/tokeninquiry.h"
#include "vault/vault.h"

namespace spacekey {
namespace {

Error deadToken(Error error)
{
    error.remedy = InterruptedKeeping::tr("Discard it and connect again.");
    return error;
}

} // namespace

InterruptedKeeping::InterruptedKeeping(const Credential &pending, Credentials &credentials,
                                       const Clock &clock)
    : m_credential(pending)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

InterruptedKeeping::~InterruptedKeeping() = default;

void InterruptedKeeping::begin()
{
    auto claim = m_credentials.vault().claim(m_credential);
    connect(claim.get(), &IndexChange::changed, this, &InterruptedKeeping::readToken);
    next(std::move(claim));
}

void InterruptedKeeping::readToken()
{
    auto read = m_credentials.token(m_credential);
    connect(read.get(), &TokenRead::tokenRead, this, [this](AccessToken token) {
        const Result<Region> region = m_credentials.issuer(m_credential);
        if (region)
            inquire(*region, token);
        else // then it is sent nowhere
            commit();
    });
    next(std::move(read));
}

void InterruptedKeeping::inquire(const Region &region, const AccessToken &token)
{
    auto inquiry = std::make_unique<TokenInquiry>(region, token, m_clock);
    connect(inquiry.get(), &TokenInquiry::answered, this, [this](TokenFacts facts) {
        if (!facts.user && facts.problem.code == Error::Code::TokenRevoked)
            return fail(deadToken(facts.problem));
        facts.applyTo(m_credential, m_clock.wall());
        commit();
    });
    next(std::move(inquiry));
}

void InterruptedKeeping::commit()
{
    auto commit = m_credentials.vault().commit(m_credential, Naming::automatic());
    connect(commit.get(), &CommitJob::stored, this, [this](Credential stored) {
        m_credentials.noteStored(stored);
        succeed([this] { Q_EMIT done(); });
    });
    next(std::move(commit));
}

} // namespace spacekey

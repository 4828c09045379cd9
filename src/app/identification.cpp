// SPDX-License-Identifier: Apache-2.0
#include "app/identification.h"

#include "app/credentials.h"
#include "basespace/whoami.h"

namespace spacekey {

Identification::Identification(const Credential &credential, Credentials &credentials,
                               const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_credential(credential)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

Identification::~Identification() = default;

void Identification::begin()
{
    const Result<Region> region = m_credentials.issuer(m_credential);
    if (!region)
        return fail(region.error());
    auto read = m_credentials.token(m_credential);
    connect(read.get(), &TokenRead::tokenRead, this,
            [this, region = *region](AccessToken token) { ask(region, token); });
    next(std::move(read));
}

void Identification::ask(const Region &region, const AccessToken &token)
{
    auto whoAmI = std::make_unique<WhoAmI>(region, token, m_clock);
    connect(whoAmI.get(), &OneShot::failed, this, [this](Error error) {
        if (error.code == Error::Code::TokenRevoked)
            note(Credential::Health::Revoked);
        else if (error.code == Error::Code::ScopeTooSmall) // the server knows it
            note(Credential::Health::Valid);
        fail(error);
    });
    connect(whoAmI.get(), &WhoAmI::found, this, [this](User user) {
        m_credential.user = user;
        note(Credential::Health::Valid);
        succeed([&] { Q_EMIT found(user); });
    });
    attempt(std::move(whoAmI));
}

void Identification::note(Credential::Health health)
{
    m_credential.health = health;
    m_credential.healthReason.clear();
    m_credential.verifiedAt = m_clock.wall();
    m_credentials.noteVerified(m_credential);
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#include "app/revocation.h"

#include "app/credentials.h"
#include "basespace/tokenrevocation.h"

namespace spacekey {

Revocation::Revocation(const Credential &credential, Credentials &credentials, const Clock &clock,
                       QObject *parent)
    : OneShot(parent)
    , m_credential(credential)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

Revocation::~Revocation() = default;

QString Revocation::consequence()
{
    return tr("Every copy of this token stops working at once, everywhere: in pipelines, on other "
              "computers, in the files of the bs command line tool and in services that you gave "
              "it to. This cannot be undone.");
}

void Revocation::begin()
{
    const Result<Region> region = m_credentials.issuer(m_credential);
    if (!region)
        return fail(region.error());
    auto read = m_credentials.token(m_credential);
    connect(read.get(), &TokenRead::waitingForUnlock, this, &Revocation::waitingForUnlock);
    connect(read.get(), &TokenRead::tokenRead, this,
            [this, region = *region](AccessToken token) { revoke(region, token); });
    next(std::move(read));
}

void Revocation::revoke(const Region &region, const AccessToken &token)
{
    auto revocation = std::make_unique<TokenRevocation>(region, token, m_clock);
    connect(revocation.get(), &TokenRevocation::revoked, this, &Revocation::note);
    next(std::move(revocation));
}

void Revocation::note()
{
    m_credential.health = Credential::Health::Revoked;
    m_credential.healthReason.clear();
    m_credential.verifiedAt = m_clock.wall();
    m_credentials.noteVerified(m_credential);
    succeed([this] { Q_EMIT revoked(); });
}

} // namespace spacekey

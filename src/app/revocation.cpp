// SPDX-License-Identifier: Apache-2.0
#include "app/revocation.h"

#include "app/credentials.h"
#include "app/tokentwins.h"
#include "basespace/tokenrevocation.h"

#include <utility>

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
    auto search = std::make_unique<TokenTwins>(m_credential, m_credentials);
    connect(search.get(), &TokenTwins::searched, this,
            [this, region = *region](AccessToken token, QList<Credential> twins) {
                m_twins = twins;
                revoke(region, token);
            });
    next(std::move(search));
}

void Revocation::revoke(const Region &region, const AccessToken &token)
{
    auto revocation = std::make_unique<TokenRevocation>(region, token, m_clock);
    connect(revocation.get(), &TokenRevocation::revoked, this, [this] {
        note(m_credential);
        for (const Credential &twin : std::as_const(m_twins))
            note(twin);
        succeed([this] { Q_EMIT revoked(); });
    });
    next(std::move(revocation));
    m_sent = true;
    Q_EMIT sent();
}

void Revocation::note(Credential credential)
{
    credential.health = Credential::Health::Revoked;
    credential.healthReason.clear();
    credential.verifiedAt = m_clock.wall();
    m_credentials.noteVerified(credential);
}

} // namespace spacekey

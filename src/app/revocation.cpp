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
    connect(revocation.get(), &TokenRevocation::revoked, this, [this, token] {
        note(m_credential);
        lookForCopies(token);
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

void Revocation::lookForCopies(const AccessToken &token)
{
    for (const Credential &credential : m_credentials.all()) {
        if (credential.key != m_credential.key && credential.apiServer == m_credential.apiServer
            && credential.last4 == m_credential.last4)
            m_alike.append(credential);
    }
    lookAtNext(token);
}

void Revocation::lookAtNext(const AccessToken &token)
{
    if (m_alike.isEmpty())
        return succeed([this] { Q_EMIT revoked(); });
    const Credential candidate = m_alike.takeFirst();
    auto read = m_credentials.token(candidate);
    connect(read.get(), &TokenRead::tokenRead, this,
            [this, token, candidate](const AccessToken &found) {
                if (found == token)
                    note(candidate);
            });
    // One that cannot be read does not make the revocation fail.
    connect(read.get(), &OneShot::over, this, [this, token] { lookAtNext(token); });
    attempt(std::move(read));
}

} // namespace spacekey

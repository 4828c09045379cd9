// SPDX-License-Identifier: Apache-2.0
#include "app/revocation.h"

#include "app/credentials.h"
#include "app/tokentwins.h"
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
    connect(revocation.get(), &TokenRevocation::revoked, this, [this] {
        note(m_credential);
        noteTwins();
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

void Revocation::noteTwins()
{
    auto twins = std::make_unique<TokenTwins>(m_credential, m_credentials);
    connect(twins.get(), &TokenTwins::found, this, [this](const QList<Credential> &found) {
        for (const Credential &twin : found)
            note(twin);
    });
    // What cannot be read does not make the revocation fail.
    connect(twins.get(), &OneShot::over, this, [this] { succeed([this] { Q_EMIT revoked(); }); });
    attempt(std::move(twins));
}

} // namespace spacekey

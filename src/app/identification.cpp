// SPDX-License-Identifier: Apache-2.0
#include "app/identification.h"

#include "app/credentials.h"
#include "basespace/whoami.h"
#include "core/plaintext.h"

namespace spacekey {

Identification::Identification(const Credential &credential, Credentials &credentials,
                               const RegionCatalog &regions, const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_credential(credential)
    , m_credentials(credentials)
    , m_regions(regions)
    , m_clock(clock)
{ }

Identification::~Identification() = default;

void Identification::begin()
{
    const std::optional<Region> region = m_regions.find(m_credential.region);
    if (!region || !m_credentials.regionStillMatches(m_credential)) {
        return fail(
            {.code = Error::Code::RegionChanged,
             .what = tr("The region %1 no longer has the address where this token was issued "
                        "(%2). The token was not sent anywhere.")
                         .arg(m_credential.region, plainLine(m_credential.apiServer)),
             .remedy = tr("Sign in to this region again.")});
    }
    auto read = m_credentials.token(m_credential);
    connect(read.get(), &TokenRead::waitingForUnlock, this, &Identification::waitingForUnlock);
    connect(read.get(), &OneShot::failed, this, &Identification::fail);
    connect(read.get(), &TokenRead::tokenRead, this, [this, region](AccessToken token) {
        auto whoAmI = std::make_unique<WhoAmI>(*region, token, m_clock);
        connect(whoAmI.get(), &OneShot::failed, this, &Identification::fail);
        connect(whoAmI.get(), &WhoAmI::found, this,
                [this](User user) { succeed([&] { Q_EMIT found(user); }); });
        m_step = std::move(whoAmI);
        m_step->start();
    });
    m_step = std::move(read);
    m_step->start();
}

void Identification::release()
{
    m_step.reset();
}

} // namespace spacekey

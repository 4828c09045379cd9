// SPDX-License-Identifier: Apache-2.0
#include "app/knowncredentials.h"

#include "vault/indexreading.h"

#include <algorithm>
#include <iterator>

namespace spacekey {

KnownCredentials KnownCredentials::of(const Result<IndexReading> &reading,
                                      const QList<Credential> &interrupted)
{
    KnownCredentials known;
    if (!reading) {
        known.problem = reading.error();
        return known;
    }
    QList<Credential> pending;
    known.credentials.reserve(reading->contents.credentials.size());
    for (const Credential &each : reading->contents.credentials)
        (each.stage == Credential::Stage::Stored ? known.credentials : pending).append(each);
    known.unsettled = reading->contents.interrupted();
    (reading->isEarlier ? known.damage : known.problem) = reading->damage;
    std::ranges::copy_if(interrupted, std::back_inserter(known.interrupted),
                         [&](const Credential &each) { return pending.contains(each); });
    return known;
}

std::optional<Credential> KnownCredentials::find(const QString &region, const QString &name) const
{
    const auto it = std::ranges::find_if(credentials, [&](const Credential &each) {
        return each.region == region && (name.isEmpty() ? each.isDefault : each.name == name);
    });
    return it == credentials.end() ? std::nullopt : std::optional(*it);
}

QList<Credential> ofRegion(const QString &region, const QList<Credential> &credentials)
{
    QList<Credential> found;
    std::ranges::copy_if(credentials, std::back_inserter(found),
                         [&](const Credential &each) { return each.region == region; });
    return found;
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clientpairlookup.h"
#include "app/clientpairsave.h"
#include "core/clientpair.h"
#include "core/ownclients.h"
#include "core/profile.h"
#include "core/region.h"
#include "core/regionclient.h"
#include "core/settings.h"
#include "core/sharedclients.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace spacekey {

class Keychain;

/// The client pairs, one a region: the user's own, whose id is in the settings and the secret in
/// the keychain; else the administrator's, else the packager's (SharedClients). A pair is for one
/// API base: a region that has moved has none.
class ClientKeys final : public QObject
{
    Q_OBJECT

public:
    ClientKeys(const Profile &profile, Settings &settings, Keychain &keychain,
               QObject *parent = nullptr);

    /// Whether a pair is set up for the region, its id, and whose it is; the last is unset when
    /// there is none. They ask no keychain.
    [[nodiscard]] bool isSetUp(const Region &region) const;
    [[nodiscard]] QString clientId(const Region &region) const;
    [[nodiscard]] std::optional<RegionClient::Origin> origin(const Region &region) const;
    /// Why a file of the administrator's or the packager's counts as not there.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_shared.problem(); }

    /// Fails with ClientPairMissing or a Keychain… code.
    [[nodiscard]] std::unique_ptr<ClientPairLookup> lookup(const Region &region);
    /// Fails with Usage (empty, or characters outside 0x21–0x7E), FileFailure, NotSaved or a
    /// Keychain… code; then the former pair is there as before, unless the keychain takes a secret
    /// after it has failed (SecretStore::write()). The secret may hold spaces.
    [[nodiscard]] std::unique_ptr<ClientPairSave> save(const Region &region,
                                                       const ClientPair &pair);
    /// Where there is no keychain: in memory alone.
    void keepForSession(const Region &region, const ClientPair &pair);

    /// The error for a region that has no pair.
    [[nodiscard]] static Error missing(const Region &region);

Q_SIGNALS:
    void changed();

private:
    Profile m_profile;
    Keychain &m_keychain;
    OwnClients m_own;
    SharedClients m_shared;
    QHash<QString, QByteArray> m_sessionSecrets; ///< by region; their ids are in m_own
};

} // namespace spacekey

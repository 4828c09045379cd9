// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clientpair.h"
#include "core/oneshot.h"
#include "core/profile.h"
#include "core/region.h"
#include "core/settings.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace spacekey {

class Keychain;

/// Finds a region's client pair. Made by ClientKeys::lookup().
class ClientPairLookup : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    void waitingForUnlock();
    /// Terminal.
    void found(const spacekey::ClientPair &pair);

protected:
    using OneShot::OneShot;
};

/// Keeps a region's client pair. Made by ClientKeys::save().
class ClientPairSave : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    void waitingForUnlock();
    /// Terminal: in the keychain and read back.
    void saved();

protected:
    using OneShot::OneShot;
};

/// The client pairs of the user's own BaseSpace applications, one a region: the id in the settings,
/// the secret in the keychain. A pair is for the API base that the region had when it was saved: a
/// region that has moved has none.
class ClientKeys final : public QObject
{
    Q_OBJECT

public:
    ClientKeys(const Profile &profile, Settings &settings, Keychain &keychain,
               QObject *parent = nullptr);

    /// Whether a pair is set up for the region, and its id. Asks no keychain.
    [[nodiscard]] bool isSetUp(const Region &region) const;
    [[nodiscard]] QString clientId(const Region &region) const;

    /// Fails with ClientPairMissing or a Keychain… code.
    [[nodiscard]] std::unique_ptr<ClientPairLookup> lookup(const Region &region);
    /// Fails with Usage (empty, or characters outside 0x21–0x7E) or a Keychain… code; then nothing
    /// has changed. The secret may hold spaces.
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
    Settings &m_settings;
    Keychain &m_keychain;
    struct SessionPair
    {
        QString apiServer;
        ClientPair pair;
    };
    [[nodiscard]] const ClientPair *sessionPair(const Region &region) const;

    QHash<QString, SessionPair> m_session; ///< by region
};

} // namespace spacekey

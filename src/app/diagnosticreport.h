// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/keychainreport.h"
#include "core/credential.h"
#include "core/region.h"
#include "core/regionclient.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace spacekey {

/// What was found out about this SpaceKey and the computer it runs on. Nothing in it is secret, and
/// nothing tells who a person is: no names, e-mail addresses or ids of users and credentials; the
/// home folder is `~`.
struct DiagnosticReport
{
    Q_GADGET

public:
    enum class Loopback { Works, Absent, Failed };
    Q_ENUM(Loopback)

    struct Place
    {
        QString id; ///< `index`, `settings` …: a contract with scripts
        QString path;
        bool isThere = false;
    };
    struct RegionReport
    {
        Region region; ///< one that is gone has its id alone
        bool isKnown = true;
        std::optional<RegionClient::Origin> clientKey;
        QHash<Credential::Health, int> stored; ///< how many credentials of each health
        int sessionOnly = 0; ///< how many of these are not in the keychain
        int interrupted = 0; ///< found after an interruption, to be kept or discarded
    };

    QString version; ///< SpaceKey's
    QString qt; ///< the one it runs with
    QString qtKeychain;
    QString tls; ///< empty: none
    QString system;
    KeychainReport keychain;
    Loopback ipv4 = Loopback::Failed;
    Loopback ipv6 = Loopback::Failed;
    QList<Place> places;
    QList<RegionReport> regions;
    int trash = 0; ///< tokens that wait to be deleted
    std::optional<Error> indexProblem;
    std::optional<Error> settingsProblem;
    std::optional<Error> folderProblem; ///< of the first that cannot be written to
    std::optional<Error> clientFileProblem;

    /// The first thing that keeps SpaceKey from working: the keychain, then its files, then the
    /// browser's way back, then TLS. Unset when all is well.
    [[nodiscard]] std::optional<Error> problem() const;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsfinding.h"
#include "core/credential.h"
#include "core/region.h"
#include "core/regionclient.h"
#include "core/signinoptions.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace spacekey {

/// What --json prints: a contract with scripts. What is absent is null; times are ISO 8601 in UTC.
struct Json
{
    /// To be given as Health::Unknown when its region has another API base by now, or is gone.
    [[nodiscard]] static QJsonObject credential(const Credential &credential);
    /// With `reason`: why its state is unknown, else null.
    [[nodiscard]] static QJsonObject verified(const Credential &credential);
    /// Null without a user.
    [[nodiscard]] static QJsonValue user(const std::optional<User> &user);
    /// @p credentials is how many the region has.
    [[nodiscard]] static QJsonObject region(const Region &region, bool isDefault,
                                            qsizetype credentials);

    /// Whose it is as in originWord(); the port is null when any will do.
    [[nodiscard]] static QJsonObject clientKey(const Region &region, const QString &clientId,
                                               const std::optional<RegionClient::Origin> &origin,
                                               const SignInOptions &signIn);
    /// `own`, `administrator` or `packager`; null when there is none.
    [[nodiscard]] static QJsonValue originWord(const std::optional<RegionClient::Origin> &origin);

    /// What is not known of it is null.
    [[nodiscard]] static QJsonObject finding(const BsFinding &finding);

    /// In UTF-8, without a line break at its end. Control and bidirectional characters, which a
    /// terminal would obey, are escaped.
    [[nodiscard]] static QByteArray text(const QJsonObject &object);

    /// `unverified`, `valid`, `revoked`, `unknown`; `pending` for one that is not stored yet.
    [[nodiscard]] static QString state(const Credential &credential);
};

} // namespace spacekey

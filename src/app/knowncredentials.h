// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace spacekey {

struct IndexReading;

/// What is known of credentials at one time: what Credentials shows.
struct KnownCredentials
{
    QList<Credential> credentials; ///< in the order they were connected
    QList<Credential> interrupted; ///< found after an interruption, without a name
    QList<Credential> unsettled; ///< whose writer is gone, whether their token is there or not
    std::optional<Error> problem; ///< the index cannot be read
    std::optional<Error> damage; ///< the index is damaged, and the list is an earlier one

    /// What stands in the index. Of @p interrupted, those are still found that it lists as pending.
    [[nodiscard]] static KnownCredentials of(const Result<IndexReading> &reading,
                                             const QList<Credential> &interrupted);

    /// Without a name: the region's default.
    [[nodiscard]] std::optional<Credential> find(const QString &region, const QString &name) const;

    friend bool operator==(const KnownCredentials &, const KnownCredentials &) = default;
};

/// Those of @p credentials that are of that region, in their order.
[[nodiscard]] QList<Credential> ofRegion(const QString &region,
                                         const QList<Credential> &credentials);

} // namespace spacekey

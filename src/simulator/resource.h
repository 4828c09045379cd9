// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/user.h"

#include <QString>

namespace spacekey::simulator {

/// What a person can start an application on.
struct Resource
{
    QString type; ///< `Project` or `Run`
    QString id;
    QString name;
    User owner;

    /// Relative to the API's base.
    [[nodiscard]] QString href() const
    {
        return QLatin1StringView("v1pre3/") + type.toLower() + QLatin1StringView("s/") + id;
    }
};

} // namespace spacekey::simulator

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/user.h"
#include "simulator/resource.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace spacekey::simulator {

/// One start of the application by a person (protocol.md §4).
struct AppSession
{
    QString id;
    User startedBy;
    QList<Resource> inputs;
    QDateTime createdAt; ///< UTC

    /// As the redirect carries it, relative to the API's base.
    [[nodiscard]] QString uri() const { return QLatin1StringView("v1pre3/appsessions/") + id; }
};

} // namespace spacekey::simulator

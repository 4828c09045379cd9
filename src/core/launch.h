// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"
#include "core/user.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace spacekey {

/// One thing that a person chose when they started the application (protocol.md §4).
struct LaunchInput
{
    QString type; ///< such as `Project`
    QString name;
    QString id;
    QString owner; ///< the name of the user who owns it; empty when not said

    friend bool operator==(const LaunchInput &, const LaunchInput &) = default;
};

/// The application session behind a launch, as the server describes it. All of it is untrusted
/// plain text.
struct LaunchSession
{
    QString uri; ///< `v1pre3/appsessions/<id>`
    QString id;
    QString applicationName;
    QString applicationId;
    QList<LaunchInput> inputs;
    QString startedBy; ///< a user's name
    QString status;
    QString statusSummary;
    QDateTime createdAt; ///< UTC; invalid when not said
    QStringList notifications;

    friend bool operator==(const LaunchSession &, const LaunchSession &) = default;
};

} // namespace spacekey

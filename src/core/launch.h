// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/region.h"
#include "core/scopes.h"
#include "core/user.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

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

    /// Whether @p text has the form of `uri`, and nothing in it that could lead elsewhere.
    [[nodiscard]] static bool isUri(const QString &text);

    friend bool operator==(const LaunchSession &, const LaunchSession &) = default;
};

/// An app launch from BaseSpace: its token is granted, and waits for the person to keep it or not.
struct Launch
{
    Region region;
    LaunchSession session; ///< only `uri` is set when the server did not describe it
    std::optional<User> user; ///< whose token it is; unset when the server could not be asked
    std::optional<Scopes> scopes; ///< those granted; unset when the server does not say
    Error warning; ///< why something is not known; its `what` is empty when all is
};

} // namespace spacekey

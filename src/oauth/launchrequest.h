// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace spacekey {

/// An app launch that a browser has brought (protocol.md §4). Nobody has asked for it.
struct LaunchRequest
{
    QByteArray code; ///< the authorization code; a secret
    QString sessionUri; ///< `v1pre3/appsessions/<id>`, in this form
    QUrl redirectUri; ///< where it came to, as it is registered
};

QDebug operator<<(QDebug, const LaunchRequest &) = delete;

} // namespace spacekey

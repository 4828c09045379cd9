// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace spacekey {

/// What a server answered, whatever its status. The body may hold secrets.
struct Answer
{
    QUrl url; ///< what was asked
    int status = 0;
    QByteArray body; ///< at most ReplyWatch::maxBody bytes
    QByteArray contentType; ///< in lower case, without parameters
    std::optional<std::chrono::seconds> retryAfter; ///< from now; at most a day
    QString requestId; ///< X-Request-ID
    QUrl redirectTarget; ///< absolute; empty when there is none

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    /// The body, if it is a JSON object.
    [[nodiscard]] std::optional<QJsonObject> object() const;
    [[nodiscard]] QString host() const { return url.host(); }
};

} // namespace spacekey

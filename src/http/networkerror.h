// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QNetworkReply>
#include <QString>

#include <chrono>

namespace spacekey {

/// Why @p reply, of a RegionNetworkAccessManager, brought no answer from @p host: Network, Timeout
/// or Tls.
[[nodiscard]] Error networkError(const QNetworkReply &reply, const QString &host);
/// The same, when no more is known than @p reason.
[[nodiscard]] Error networkError(QNetworkReply::NetworkError reason, const QString &host);

/// Timeout: @p host did not answer within @p limit.
[[nodiscard]] Error timeoutError(const QString &host, std::chrono::seconds limit);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QNetworkReply>
#include <QString>

#include <chrono>

namespace spacekey {

/// Why there was no answer from @p host: Network, Timeout or Tls. @p tlsReason is what was wrong
/// with the certificate, if that is known.
[[nodiscard]] Error networkError(QNetworkReply::NetworkError reason, const QString &host,
                                 const QString &tlsReason = {});

/// Timeout: @p host did not answer within @p limit.
[[nodiscard]] Error timeoutError(const QString &host, std::chrono::seconds limit);

} // namespace spacekey

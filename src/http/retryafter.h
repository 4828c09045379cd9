// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace spacekey {

/// A `Retry-After` header (RFC 9110 §10.2.3), seconds or an HTTP date, as a time from now: 0 to
/// 86,400 s. A date is compared with the answer's own `Date` header @p date, or with @p wall when
/// there is none: the server need not share our wall clock. Nothing when it cannot be read.
[[nodiscard]] std::optional<std::chrono::seconds>
parseRetryAfter(const QByteArray &value, const QByteArray &date, const QDateTime &wall);

} // namespace spacekey

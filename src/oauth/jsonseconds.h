// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>

#include <chrono>
#include <optional>

namespace spacekey {

/// A number of seconds as servers write it, a number or a numeric string, rounded up. Nothing when
/// it is missing, no number, or below 1; a thousand years at most.
[[nodiscard]] std::optional<std::chrono::seconds> jsonSeconds(const QJsonValue &value);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/launch.h"

#include <QJsonObject>

#include <optional>

namespace spacekey {

/// The session in @p body, an answer to GET @p uri (protocol.md §4). What is missing stays empty;
/// nothing when there is no Response at all.
[[nodiscard]] std::optional<LaunchSession> launchIn(const QJsonObject &body, const QString &uri);

} // namespace spacekey

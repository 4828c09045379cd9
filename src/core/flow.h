// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace spacekey {

/// The ways to an access token that a person can choose.
enum class Flow {
    Device, ///< with a code (protocol.md §2)
    Redirect ///< the browser comes back to a loopback address (protocol.md §3, RFC 8252)
};

/// `device` or `redirect`, as settings and command lines write it.
[[nodiscard]] QString flowName(Flow flow);
[[nodiscard]] std::optional<Flow> flowByName(const QString &name);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace spacekey {

/// The version of QtKeychain that SpaceKey was built with; it does not tell the one it runs with.
[[nodiscard]] QString keychainLibraryVersion();

} // namespace spacekey

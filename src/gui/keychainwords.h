// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace spacekey {

/// What the window says while the system asks the person to unlock the keychain.
namespace keychainwords {

[[nodiscard]] QString waiting();
[[nodiscard]] QString howToGoOn();
[[nodiscard]] QString waitingAndHowToGoOn(); ///< both

} // namespace keychainwords
} // namespace spacekey

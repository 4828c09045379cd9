// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace spacekey {

/// What the window says while the keychain is waited for, mostly because the system asks the person
/// to unlock it.
namespace keychainwords {

/// Without a question to the person, it is not worth a word before this.
inline constexpr std::chrono::milliseconds patience{500};

[[nodiscard]] QString waiting();
[[nodiscard]] QString howToGoOn();
[[nodiscard]] QString waitingAndHowToGoOn(); ///< both

} // namespace keychainwords
} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace spacekey {

/// What to do about a locked keychain.
enum class Prompting {
    Allowed, ///< the system asks the person to unlock it; no time limit while it does
    Never ///< fail at once; a keychain that hangs is given up within 1.6 s
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

namespace spacekey {

/// What the program ends with; a contract with scripts.
enum class ExitCode {
    Done = 0,
    Failed = 1, ///< network, server, files
    Usage = 2, ///< also an unknown region, and no client pair
    NoSuchCredential = 3,
    Keychain = 4, ///< absent, locked, refused, not answering
    Refused = 5, ///< by the user or the server
    Expired = 6,
    Revoked = 7,
    WouldOverwrite = 8, ///< --force would do it
    Interrupted = 9,
    NotExecutable = 126, ///< the command of `exec`, as shells say it
    NotFound = 127,
};

[[nodiscard]] ExitCode exitCode(Error::Code code);

} // namespace spacekey

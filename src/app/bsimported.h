// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"

namespace spacekey {

/// What became of the token of one of the bs CLI's files.
struct BsImported
{
    Credential credential; ///< the one that has the token now
    bool alreadyThere = false; ///< it had it before; nothing was done
    bool unusual = false; ///< the token may be BaseMount's encrypted form
    /// Why the user is not known; empty `what` when there is nothing to say.
    Error warning;

    friend bool operator==(const BsImported &, const BsImported &) = default;
};

} // namespace spacekey

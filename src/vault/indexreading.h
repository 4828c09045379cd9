// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "vault/indexcontents.h"

#include <optional>

namespace spacekey {

/// What was read of the index's files.
struct IndexReading
{
    IndexContents contents;
    /// Set when the file itself cannot be used: damaged, from a newer SpaceKey, or gone.
    std::optional<Error> damage;
    bool isEarlier = false; ///< the contents are those before the last change
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"

#include <optional>

namespace spacekey {

/// What an export to one of the bs CLI's files has done.
struct BsExported
{
    QString file; ///< absolute
    /// Where the token is now that stood in the file and that SpaceKey did not know.
    std::optional<Credential> former;
    /// The file in which it was kept because it could not be imported; empty when there is none.
    QString backup;
    /// Why it could not be imported, or what is not known of it; an empty `what`: all is well.
    Error warning;

    friend bool operator==(const BsExported &, const BsExported &) = default;
};

} // namespace spacekey

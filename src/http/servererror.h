// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/answer.h"

#include <QString>

#include <optional>

namespace spacekey {

/// What a server says went wrong, in any of the shapes of protocol.md §6. Untrusted text.
struct ServerError
{
    QString code;
    QString message;
    QString requestId; ///< from the body; the header's is in the Answer

    /// Nothing when the body is no error object.
    [[nodiscard]] static std::optional<ServerError> parse(const Answer &answer);
};

} // namespace spacekey

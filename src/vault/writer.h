// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace spacekey {

/// A process, told from a later one with the same number by the time of its start.
struct Writer
{
    qint64 pid = 0;
    qint64 startTime = 0; ///< in the system's own units; 0 where the system does not tell

    [[nodiscard]] static Writer thisProcess();
    /// Whether it runs no more. Where the system does not tell, it may run for ever.
    [[nodiscard]] bool isGone() const;

    friend bool operator==(const Writer &, const Writer &) = default;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <future>

namespace spacekey {

/// The library below QtKeychain on a Linux desktop, which QtKeychain loads at its first job. What
/// is done here is done by name: SpaceKey runs without it, too.
struct Libsecret
{
    /// Loads it on a thread of its own, so that a job finds it loaded. The result's destructor
    /// waits for the end of that.
    [[nodiscard]] static std::future<void> loadAhead();

    /// Makes it forget its session with the service; the next job makes a new one.
    static void disconnectService();
};

} // namespace spacekey

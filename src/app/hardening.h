// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace spacekey {

/// Keeps this process's memory, and with it any token, out of core dumps and out of the reach of
/// the same user's other processes. Children are as they were (an RLIMIT_CORE they would inherit).
/// Does nothing where the system has no such switch.
void forbidCoreDumps();

} // namespace spacekey

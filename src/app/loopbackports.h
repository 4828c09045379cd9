// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace spacekey {

/// The loopback ports that browsers come back to, shared by all sign-ins and app launches of a
/// program. A port is open only while somebody waits for a browser on it.
class LoopbackPorts final
{ };

} // namespace spacekey

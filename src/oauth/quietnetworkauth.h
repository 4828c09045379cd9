// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace spacekey {

/// Keeps the logging categories qt.networkauth* off, whatever logging rules say: Qt prints the
/// authorization request there, and with it our state (qt-pitfalls.md). Other categories are left
/// to the filter that was there before. To be called before Qt NetworkAuth is used, each time.
void quietNetworkAuth();

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace spacekey {

/// The addresses of this computer at which somebody listens on a TCP port, as `ss -ltn` shows them,
/// sorted.
[[nodiscard]] QStringList listenersAt(quint16 port);
/// Where a sign-in with a browser listens: on both loopback addresses, if the computer has both.
[[nodiscard]] QStringList loopbackAddresses();
/// A port at which nobody listens.
[[nodiscard]] quint16 freePort();

} // namespace spacekey

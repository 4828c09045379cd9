// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace spacekey {

/// The TLS library that Qt uses, with its version; empty when there is none. Loads it.
[[nodiscard]] QString tlsLibrary();

} // namespace spacekey

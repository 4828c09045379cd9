// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace spacekey {

/// 32 bytes of the system's generator in base64url: 43 characters that need no encoding anywhere.
[[nodiscard]] QByteArray randomText();

/// Whether both are the same, in a time that does not depend on where they differ.
[[nodiscard]] bool isSameSecret(const QByteArray &a, const QByteArray &b);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace spacekey {

/// The code challenge S256 of @p verifier (RFC 7636 §4.2). A randomText() is a verifier.
[[nodiscard]] QByteArray codeChallenge(const QByteArray &verifier);

} // namespace spacekey

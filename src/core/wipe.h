// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace spacekey {

/// Empties @p secret, and overwrites its bytes unless another array shares them: then they are the
/// other's to wipe. A secret that is meant to be wiped is therefore not copied, or wiped by each
/// owner.
void wipe(QByteArray &secret);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace spacekey {

/// SpaceKey's icon, the picture of resources/icons/spacekey.svg, painted: to read a picture file,
/// Qt loads every image plugin there is, and keeps it in memory.
[[nodiscard]] QIcon appIcon();

} // namespace spacekey

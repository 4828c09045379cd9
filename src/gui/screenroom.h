// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>

class QWidget;

namespace spacekey {

/// How large @p window may be on its screen, beneath a title bar.
[[nodiscard]] QSize screenRoom(const QWidget &window);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace spacekey {

/// Has assistive technology speak what @p line shows now, wherever the focus is.
void announce(QWidget &line);

} // namespace spacekey

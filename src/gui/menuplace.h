// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMenu;
class QWidget;

namespace spacekey {

/// Opens @p menu under @p button, their outer edges in line.
void popUpUnder(const QWidget &button, QMenu &menu);

} // namespace spacekey

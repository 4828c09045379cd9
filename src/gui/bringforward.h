// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace spacekey {

/// Shows @p window above all others, minimised or not, and gives it the keyboard.
void bringForward(QWidget &window);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace spacekey {

/// Says over @p window what SpaceKey is, and its version.
void showAbout(QWidget &window);

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace spacekey {

/// The person's browser, from a program without a GUI (QDesktopServices needs one).
struct Browser
{
    /// Whether there is a screen for it to be on.
    [[nodiscard]] static bool hasDisplay();
    /// Asks the desktop to open @p link, which must be trusted. False when that cannot be asked.
    [[nodiscard]] static bool open(const QUrl &link);
};

} // namespace spacekey

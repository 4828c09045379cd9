// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/windowscene.h"

namespace spacekey {

/// A person in front of the window, who starts the application from inside BaseSpace.
class LaunchScene final
{
public:
    /// The region `lab` listens for launches, at a port that is free.
    explicit LaunchScene(Prompting prompting = Prompting::Never);

    /// The browser's way from BaseSpace's page to SpaceKey.
    [[nodiscard]] bool come(const QString &input = QStringLiteral("76076"));
    /// Likewise, and on to the window; waits until it is there.
    [[nodiscard]] bool launch(const QString &input = QStringLiteral("76076"));

    WindowScene scene;
    SignInOptions options;

    [[nodiscard]] static quint16 freePort();
};

} // namespace spacekey

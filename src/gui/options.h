// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "gui/palettes.h"

#include <QString>
#include <QStringList>

namespace spacekey {

/// What the window was started with.
struct Options
{
    bool sandbox = false;
    QString region; ///< the id of the region to show; empty: the one last shown
    Palettes::Appearance appearance = Palettes::Appearance::Platform;
    bool help = false;
    bool version = false;

    /// @p arguments as main() gets them. Fails with Usage.
    [[nodiscard]] static Result<Options> parse(const QStringList &arguments);
    /// What --help prints.
    [[nodiscard]] static QString helpText();
};

} // namespace spacekey

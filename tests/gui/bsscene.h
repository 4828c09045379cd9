// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/windowscene.h"

namespace spacekey {

/// A person in front of the window who has used the bs CLI: its files are in a folder of the
/// scene's own.
class BsScene final
{
public:
    BsScene();

    /// A token that the simulator knows.
    [[nodiscard]] QByteArray token(int user = 0);
    /// Writes `<name>` with that token for the region `lab`; others may read it if @p loose.
    void writeFile(const QString &name, const QByteArray &token, bool loose = false);
    void writeText(const QString &name, const QByteArray &text, bool loose = false);
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] QString path(const QString &name) const;

    WindowScene scene;
};

} // namespace spacekey

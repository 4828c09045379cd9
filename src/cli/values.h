// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace spacekey {

/// What can be given in one place of a command line; completions offer it.
struct Values
{
    enum class Kind {
        Text, ///< whatever the person knows
        Choice, ///< one of `choices`
        Region, ///< a region's id
        OwnRegion, ///< that of one that the user has added
        Name, ///< that of a credential in the region that the line means
        File,
        Command, ///< the words of a command of ours
    };

    Kind kind = Kind::Text;
    QStringList choices{};

    [[nodiscard]] static Values oneOf(const QStringList &choices)
    {
        return {.kind = Kind::Choice, .choices = choices};
    }
};

} // namespace spacekey

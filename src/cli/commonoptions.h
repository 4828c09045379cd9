// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"

#include <QCoreApplication>

namespace spacekey {

/// The options that several commands have.
struct CommonOptions
{
    Q_DECLARE_TR_FUNCTIONS(CommandTable)

public:
    [[nodiscard]] static OptionSpec region();
    [[nodiscard]] static OptionSpec name();
    /// That of a credential to be made.
    [[nodiscard]] static OptionSpec newName();
    [[nodiscard]] static OptionSpec force();
    [[nodiscard]] static OptionSpec json();
    [[nodiscard]] static OptionSpec yes();
};

} // namespace spacekey

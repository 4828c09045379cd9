// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/commandtable.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace spacekey {

/// What was typed, understood.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    enum class Wish { Run, Help, Version };

    Wish wish = Wish::Run;
    bool sandbox = false;
    std::optional<CommandSpec> command; ///< set with Wish::Run
    QString topic; ///< with Wish::Help: a command, a group, or empty for all
    Arguments arguments;

    /// Reads the arguments, without the program's name, against @p table. Options that all commands
    /// share may stand before or after the command. Fails with Usage, and then repeats no values:
    /// one of them may be a secret, typed in the wrong place.
    [[nodiscard]] static Result<CommandLine> parse(const QStringList &words,
                                                   const QList<CommandSpec> &table);

    /// The options that all commands share.
    [[nodiscard]] static QList<OptionSpec> sharedOptions();
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

#include <QList>
#include <QString>

#include <memory>

namespace spacekey {

class Console;
class Parts;

/// One option of a command.
struct OptionSpec
{
    QString name; ///< without dashes
    QString valueName; ///< empty for a flag
    QString description;
    QString shortName{}; ///< one letter; usually none
};

/// All there is to know of a command: parser, help and the program itself are driven by it.
struct CommandSpec
{
    using Factory = std::unique_ptr<Command> (*)(const Arguments &, Console &, Parts &);

    QString name; ///< one word, or group and word: `region add`
    QString summary;
    QStringList positional; ///< what must follow the name, such as ID
    QList<OptionSpec> options;
    QStringList required; ///< those of the options that must be given
    Factory create;
    /// Lines for a shell, for the help.
    QStringList examples{};
    /// The positional part is a command line of its own: after its first word, or a `--`, nothing
    /// is an option of ours.
    bool runsCommand = false;
    QStringList oneOf{}; ///< exactly one of these options must be given
};

/// All commands, in the order of the help, in the user's language.
[[nodiscard]] QList<CommandSpec> commandTable();

} // namespace spacekey

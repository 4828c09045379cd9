// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/values.h"

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
    QString valueName{}; ///< empty for a flag
    QString description;
    QString shortName{}; ///< one letter; usually none
    Values values{}; ///< what can be given
};

/// All there is to know of a command: parser, help, completions, man pages and the program itself
/// are driven by it.
struct CommandSpec
{
    using Factory = std::unique_ptr<Command> (*)(const Arguments &, Console &, Parts &);

    QString name; ///< one word, or group and word: `region add`
    QString summary;
    /// What must follow the name, such as ID; in brackets, at the end, what may; with an ellipsis
    /// what may come several times.
    QStringList positional{};
    QList<OptionSpec> options{};
    QStringList required{}; ///< those of the options that must be given
    Factory create; ///< unset only for `help`, which is read as --help
    /// Lines for a shell, for the help.
    QStringList examples{};
    /// The positional part is a command line of its own: after its first word, or a `--`, nothing
    /// is an option of ours.
    bool runsCommand = false;
    Values words{}; ///< what the positional part can be
    QString endings{}; ///< when it ends with which code, where that is special; sentences
    /// For the completion scripts alone: no help tells of it. Its positional part is a line that is
    /// still being typed, and that line's --sandbox is its own.
    bool hidden = false;
    QStringList oneOf{}; ///< exactly one of these options must be given

    /// How many words must, and how many may, follow the name.
    [[nodiscard]] qsizetype fewestWords() const;
    [[nodiscard]] qsizetype mostWords() const;
};

/// All commands, in the order of the help, in the user's language.
[[nodiscard]] QList<CommandSpec> commandTable();

} // namespace spacekey

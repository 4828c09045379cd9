// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/commandtable.h"

#include <QCoreApplication>

#include <optional>

namespace spacekey {

/// What can stand in one place of a command line, as far as the command table knows.
struct Completion
{
    Q_DECLARE_TR_FUNCTIONS(Completion)

public:
    struct Candidate
    {
        QString word;
        QString meaning; ///< a few words; may be empty

        friend bool operator==(const Candidate &, const Candidate &) = default;
    };

    /// Whatever else can stand there: Region, OwnRegion, Name or File, for those who know them.
    Values values;
    QList<Candidate> candidates; ///< not only those that start with `begun`
    QString begun; ///< what is there already of the word, or of the value
    QString head; ///< stands before the value in the same word: `--name=`; or empty
    /// The word, counted from 0, with which a command line begins that is not ours. Then nothing
    /// else is set.
    std::optional<qsizetype> commandAt;
    Arguments typed; ///< the options before

    /// In the place of the last one of @p words, which follow the program's name and may be wrong
    /// in every way.
    [[nodiscard]] static Completion of(const QStringList &words, const QList<CommandSpec> &table);
};

} // namespace spacekey

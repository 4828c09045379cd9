// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/completion.h"

namespace spacekey {

class Console;
class Credentials;
class RegionCatalog;

/// `__complete -- WORD…`, for the completion scripts: what can stand in the place of the last word,
/// which is still being typed, after the others. Asks no keychain, no server. Prints
///     words        and below a line for each: the word, or a tab between it and its meaning
///     files        the shell shall complete a file's name
///     command N    a command line begins with that word, counted from 0, which is the shell's to
///                  complete
class CompleteCommand final : public Command
{
    Q_OBJECT

public:
    CompleteCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                    const Credentials &credentials);

protected:
    void begin() override;

private:
    [[nodiscard]] QList<Completion::Candidate> known(const Completion &completion) const;
    [[nodiscard]] QList<Completion::Candidate> regionIds(bool onlyOwn) const;
    [[nodiscard]] QList<Completion::Candidate> names(const Arguments &typed) const;
    void print(const Completion &completion, const QList<Completion::Candidate> &candidates);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    const Credentials &m_credentials;
};

} // namespace spacekey

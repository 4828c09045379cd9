// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class Console;

/// `completion`: the completion script of a shell. It is the one that the installation puts in its
/// place (resources/completions), and holds nothing about our commands: it asks `__complete`.
class CompletionCommand final : public Command
{
    Q_OBJECT

public:
    CompletionCommand(const Arguments &arguments, Console &console);

    [[nodiscard]] static QStringList shells();

protected:
    void begin() override;

private:
    const Arguments m_arguments;
    Console &m_console;
};

} // namespace spacekey

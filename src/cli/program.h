// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "core/error.h"

namespace spacekey {

class Console;
class StartState;

/// What the programs of the command line have in common: how a run goes, and how it ends.
struct Program
{
    /// Runs the command of @p line to its end. Returns the exit code.
    [[nodiscard]] static int run(const CommandLine &line, Console &console,
                                 const StartState &start);
    /// Reports @p error. Returns its exit code.
    [[nodiscard]] static int end(Console &console, const Error &error);
    /// The exit code when nothing went wrong; unless the output did not get through.
    [[nodiscard]] static int end(Console &console);
};

} // namespace spacekey

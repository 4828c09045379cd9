// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/startstate.h"
#include "cli/translation.h"
#include "core/error.h"

#include <QCoreApplication>

namespace spacekey {

/// What the programs of the command line have in common: how they begin, how a command runs, and
/// how it ends. To be made first thing in main(); one a process.
class Program final
{
public:
    /// Both must outlive it.
    Program(int &argc, char **argv);
    ~Program();

    [[nodiscard]] Console &console() { return m_console; }
    [[nodiscard]] const StartState &start() const { return m_start; }
    /// The words of the command line, without the program's name.
    [[nodiscard]] static QStringList words();

    /// Runs the command of @p line to its end. Returns the exit code.
    [[nodiscard]] int run(const CommandLine &line);
    /// Reports @p error. Returns its exit code.
    [[nodiscard]] int end(const Error &error);
    /// The exit code when nothing went wrong, unless the output did not get through.
    [[nodiscard]] int end();

private:
    Q_DISABLE_COPY_MOVE(Program)

    StartState m_start;
    QCoreApplication m_app;
    Translation m_translation;
    Console m_console;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsscan.h"
#include "cli/arguments.h"
#include "cli/command.h"

#include <optional>

namespace spacekey {

class BsFiles;
class Console;

/// `scan`: what stands in the bs CLI's files, and who can read it; with --fix they are first made
/// readable for the user alone: `Closed <file>: <mode> → <mode>`, beside JSON on standard error.
/// Files that cannot be read, and a keychain that cannot be asked, are
/// warnings: what they leave unknown is null in JSON. Fails with FileFailure when the folder cannot
/// be looked through, or not everything could be fixed.
class ScanCommand final : public Command
{
    Q_OBJECT

public:
    ScanCommand(const Arguments &arguments, Console &console, const BsFiles &files);
    ~ScanCommand() override;

protected:
    void begin() override;

private:
    void fix();
    void fix(const BsFinding &finding);
    void tellChange(const QString &path, const QString &before);
    void show(const BsFindings &findings);
    void print(const QList<BsFinding> &files);
    void warnOf(const BsFinding &finding);
    void advise(const QList<BsFinding> &files);

    const Arguments m_arguments;
    Console &m_console;
    const BsFiles &m_files;
    std::optional<Error> m_notFixed;
};

} // namespace spacekey

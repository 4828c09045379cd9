// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsimported.h"
#include "cli/arguments.h"
#include "cli/command.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace spacekey {

class BsFiles;
class Console;

/// `import`: the tokens of the bs CLI's files go into the keychain, one file after the other: those
/// named, with --all those in the folder that hold a token, else default.cfg. Prints
/// `Stored <region>/<name>` or `Already stored <region>/<name>` for each; with --move the token is
/// then taken out of the file: `Removed the token from <file>`.
///
/// A file that fails does not keep the next ones from being imported, but a keychain that cannot be
/// used does. Fails as the first file that failed.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    ImportCommand(const Arguments &arguments, Console &console, const BsFiles &files);
    ~ImportCommand() override;

protected:
    void begin() override;
    void release() override;

private:
    [[nodiscard]] Result<QStringList> chosen() const;
    void goOn();
    void importNext();
    void noteImported(const BsImported &result);
    void remove();
    void noteRemoved(const Error &warning);
    void noteFailed(Error error);
    void conclude();
    void next(std::unique_ptr<OneShot> step);
    [[nodiscard]] const QString &file() const { return m_chosen.at(m_current); }

    const Arguments m_arguments;
    Console &m_console;
    const BsFiles &m_files;
    QStringList m_chosen;
    qsizetype m_current = -1;
    qsizetype m_failures = 0;
    std::optional<Error> m_firstFailure;
    std::unique_ptr<OneShot> m_step;
};

} // namespace spacekey

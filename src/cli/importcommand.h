// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsimported.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "core/clock.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace spacekey {

class BsFiles;
class ClientKeys;
class Console;
class Credentials;
class RegionCatalog;

/// `import`: the tokens of the bs CLI's files go into the keychain, one file after the other: those
/// named, with --all those in the folder that hold a token, else default.cfg. Prints
/// `Stored <region>/<name>` or `Already stored <region>/<name>` for each; with --move the tokens
/// that are in the keychain when all is stored are taken out of the files: `Removed the token from
/// <file>`.
///
/// Where no file is named, none need be there: then it says so. A file that fails does not keep the
/// next ones from being imported, but a keychain that cannot be used does. The servers of tokens
/// that were stored before are asked at last whether they still take them. Fails as the first file
/// that failed, else with TokenRevoked when one is not taken any more.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    ImportCommand(const Arguments &arguments, Console &console, const BsFiles &files,
                  Credentials &credentials, const RegionCatalog &regions,
                  const ClientKeys &clientKeys, const Clock &clock);
    ~ImportCommand() override;

protected:
    void begin() override;

private:
    [[nodiscard]] Result<QStringList> chosen() const;
    [[nodiscard]] QString nothing() const;
    void goOn();
    void importFile();
    void noteImported(const BsImported &result);
    void removeToken();
    void noteRemoved(const Error &warning);
    void noteFailed(Error error);
    void verifyFormer();
    void noteVerified(const Credential &credential);
    void conclude();

    const Arguments m_arguments;
    Console &m_console;
    const BsFiles &m_files;
    Credentials &m_credentials;
    const RegionCatalog &m_regions;
    const ClientKeys &m_clientKeys;
    const Clock &m_clock;
    QStringList m_toImport;
    QStringList m_toEmpty;
    QString m_file; ///< the one at hand
    qsizetype m_total = 0;
    qsizetype m_failures = 0;
    std::optional<Error> m_firstFailure;
    QList<Credential> m_former; ///< had the token of one of the files before
    QList<Credential> m_revoked; ///< of these
};

} // namespace spacekey

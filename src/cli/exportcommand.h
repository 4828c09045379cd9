// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsexport.h"
#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class BsFiles;
class ClientKeys;
class Console;
class Credentials;
class RegionCatalog;

/// `export`: a credential goes into one of the bs CLI's files. Another token that stands there is
/// replaced only with --force, else NameTaken; one that SpaceKey does not know is stored first:
/// `Stored <region>/<name>`. Prints `Wrote <file>`.
class ExportCommand final : public Command
{
    Q_OBJECT

public:
    ExportCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                  const Credentials &credentials, const BsFiles &files,
                  const ClientKeys &clientKeys);
    ~ExportCommand() override;

protected:
    void begin() override;

private:
    void write(const Credential &credential);
    void decide(const BsExportPlan &plan, BsExport &writing);
    void report(const BsExported &result);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    const Credentials &m_credentials;
    const BsFiles &m_files;
    const ClientKeys &m_clientKeys;
};

} // namespace spacekey

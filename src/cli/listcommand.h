// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "core/credential.h"

#include <QList>

namespace spacekey {

class Console;
class Credentials;
class RegionCatalog;

/// `list`: the stored credentials, of one region or name if asked so. Asks no keychain, no server.
class ListCommand final : public Command
{
    Q_OBJECT

public:
    ListCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                const Credentials &credentials);

protected:
    void begin() override;

private:
    [[nodiscard]] Result<QList<Credential>> chosen() const;
    void print(const QList<Credential> &credentials);
    [[nodiscard]] QString state(const Credential &credential) const;

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    const Credentials &m_credentials;
};

} // namespace spacekey

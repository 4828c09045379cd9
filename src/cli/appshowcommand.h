// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

#include <QList>
#include <QStringList>

namespace spacekey {

class ClientKeys;
class Console;
struct Region;
class RegionCatalog;
class SignInSettings;

/// `app show`: the regions that have a client pair, its id, where browsers come back to: path, port
/// and redirect URI; and whose the pair is. Never its secret.
class AppShowCommand final : public Command
{
    Q_OBJECT

public:
    AppShowCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                   const ClientKeys &clientKeys, const SignInSettings &signInSettings);

protected:
    void begin() override;

private:
    [[nodiscard]] QStringList row(const Region &region) const;
    void printTable(const QList<Region> &regions);
    void printJson(const QList<Region> &regions);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    const ClientKeys &m_clientKeys;
    const SignInSettings &m_signInSettings;
};

} // namespace spacekey

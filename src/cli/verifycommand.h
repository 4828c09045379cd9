// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "core/credential.h"

#include <QList>

namespace spacekey {

class Clock;
class ClientKeys;
class Console;
class Credentials;
class RegionCatalog;

/// `verify`: asks the regions' servers whether tokens are still good, one credential's or with
/// --all those of all regions or of one. Prints a line for each as its answer comes, or JSON at the
/// end, in the order of `list`. Fails with TokenRevoked when one is, else with Network when one is
/// not known to be valid.
class VerifyCommand final : public Command
{
    Q_OBJECT

public:
    VerifyCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                  Credentials &credentials, const ClientKeys &clientKeys, const Clock &clock);

protected:
    void begin() override;

private:
    [[nodiscard]] Result<QList<Credential>> chosen() const;
    void verify();
    void printHead();
    /// The @p count-th answer.
    void note(const Credential &found, int count);
    void conclude();
    /// For those whose tokens are revoked or gone, if there are any, else for those of which
    /// nothing is known.
    [[nodiscard]] QString remedy() const;

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    const ClientKeys &m_clientKeys;
    const Clock &m_clock;
    const bool m_json;
    QList<Credential> m_verified; ///< in the order of `list`, with what was found by now
    QList<Credential> m_missing; ///< those whose tokens the keychain does not have
    QList<qsizetype> m_widths;
};

} // namespace spacekey

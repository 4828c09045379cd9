// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "core/clientpair.h"
#include "core/region.h"
#include "core/signinoptions.h"

namespace spacekey {

class ClientKeys;
class Console;
class RegionCatalog;
class SignInSettings;

/// `app set`: keeps a region's client pair, and if given the path and port of the redirect URI that
/// is registered for it; the secret comes from standard input. What is wrong with any of it is said
/// before anything changes.
class AppSetCommand final : public Command
{
    Q_OBJECT

public:
    AppSetCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                  ClientKeys &clientKeys, SignInSettings &signInSettings);
    ~AppSetCommand() override;

protected:
    void begin() override;

private:
    [[nodiscard]] Result<SignInOptions> signIn(const Region &region) const;
    void save(const Region &region, const ClientPair &pair);
    Outcome setRedirect(const Region &region);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    ClientKeys &m_clientKeys;
    SignInSettings &m_signInSettings;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/tokenaddition.h"
#include "cli/arguments.h"
#include "cli/command.h"

#include <optional>

namespace spacekey {

class Console;
class RegionCatalog;

/// `add`: keeps a token from elsewhere, which comes from standard input. Checks in this order:
/// usage, region, name taken, keychain; then, unless with --no-check, asks the region's server
/// whose it is. Prints `Stored <region>/<name>`, and tells where the same token is stored as well.
class AddCommand final : public Command
{
    Q_OBJECT

public:
    AddCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
               Keychain &keychain, Credentials &credentials, const Clock &clock);
    ~AddCommand() override;

protected:
    void begin() override;

private:
    [[nodiscard]] Result<AdditionRequest> request() const;
    [[nodiscard]] Result<AccessToken> readToken(const Region &region) const;
    void search(const AdditionRequest &request);
    void add(const AdditionRequest &request);
    void showStored(const Credential &credential, const Error &warning);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Keychain &m_keychain;
    Credentials &m_credentials;
    const Clock &m_clock;
    std::optional<Credential> m_former; ///< the one that had the token before
};

} // namespace spacekey

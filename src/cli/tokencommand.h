// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/tokenreadingcommand.h"

namespace spacekey {

/// `token`: prints one credential's bare token.
class TokenCommand final : public TokenReadingCommand
{
    Q_OBJECT

public:
    TokenCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                 Credentials &credentials, Keychain &keychain, const ClientKeys &clientKeys);

protected:
    void use(const Credential &credential, const AccessToken &token) override;
};

} // namespace spacekey

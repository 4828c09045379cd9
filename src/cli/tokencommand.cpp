// SPDX-License-Identifier: Apache-2.0
#include "cli/tokencommand.h"

#include "cli/console.h"
#include "core/accesstoken.h"

namespace spacekey {

TokenCommand::TokenCommand(const Arguments &arguments, Console &console,
                           const RegionCatalog &regions, Credentials &credentials,
                           Keychain &keychain, const ClientKeys &clientKeys)
    : TokenReadingCommand(arguments, console, regions, credentials, keychain, clientKeys)
{ }

void TokenCommand::use(const Credential &, const AccessToken &token)
{
    console().print(token.bytes());
    finish();
}

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/tokenreadingcommand.h"

namespace spacekey {

/// `env`: prints what sets BASESPACE_API_SERVER and BASESPACE_ACCESS_TOKEN in a shell; sh unless
/// another one is named.
class EnvCommand final : public TokenReadingCommand
{
    Q_OBJECT

public:
    EnvCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
               Credentials &credentials, Keychain &keychain, const ClientKeys &clientKeys);

protected:
    void begin() override;
    void use(const Credential &credential, const AccessToken &token) override;

private:
    const QString m_shell;
};

} // namespace spacekey

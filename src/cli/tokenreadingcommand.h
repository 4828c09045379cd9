// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class AccessToken;
class ClientKeys;
class Console;
class Credentials;
class Keychain;
class RegionCatalog;
struct Credential;

/// What `token`, `env` and `exec` share: choosing a credential and reading its token. They ask no
/// server: a token last seen revoked is used, with a warning. Without a keychain service the error
/// is that one, even when there is no such credential.
class TokenReadingCommand : public Command
{
    Q_OBJECT

public:
    ~TokenReadingCommand() override;

protected:
    TokenReadingCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                        Credentials &credentials, Keychain &keychain, const ClientKeys &clientKeys);

    void begin() override;
    /// Does with the token what the command is for, and ends the command.
    virtual void use(const Credential &credential, const AccessToken &token) = 0;

    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] Console &console() const { return m_console; }

private:
    void read(const Credential &credential);
    void explainMissing(const Error &missing);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    Keychain &m_keychain;
    const ClientKeys &m_clientKeys;
};

} // namespace spacekey

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

#include <memory>

namespace spacekey {

class Console;
class Credentials;
class Keychain;
class RegionCatalog;
struct Credential;

/// `token`: prints one credential's bare token. Asks no server: a token last seen revoked is still
/// printed, with a warning. Without a keychain service the error is that one, whatever else is
/// wrong.
class TokenCommand final : public Command
{
    Q_OBJECT

public:
    TokenCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                 Credentials &credentials, Keychain &keychain);
    ~TokenCommand() override;

protected:
    void begin() override;
    void release() override;

private:
    void read(const Credential &credential);
    void explainMissing(const Error &missing);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    Keychain &m_keychain;
    std::unique_ptr<OneShot> m_step;
};

} // namespace spacekey

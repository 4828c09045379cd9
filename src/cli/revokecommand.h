// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/revocation.h"
#include "cli/arguments.h"
#include "cli/command.h"

#include <memory>

namespace spacekey {

class Console;
class RegionCatalog;

/// `revoke`: has the region's server revoke a credential's token, and with it every copy, after the
/// person's consent. The credential stays, as revoked. Prints `Revoked <region>/<name>`, also when
/// the token was revoked before.
class RevokeCommand final : public Command
{
    Q_OBJECT

public:
    RevokeCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                  Credentials &credentials, const Clock &clock);

protected:
    void begin() override;
    void release() override;

private:
    void revoke(const Credential &credential);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    const Clock &m_clock;
    std::unique_ptr<Revocation> m_revocation;
};

} // namespace spacekey

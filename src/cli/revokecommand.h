// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"
#include "core/clock.h"
#include "core/credential.h"

#include <QList>

namespace spacekey {

class Console;
class Credentials;
class RegionCatalog;

/// `revoke`: has the region's server revoke a credential's token, and with it every copy, after the
/// person's consent. The credential stays, as revoked. Prints `Revoked <region>/<name>`, also when
/// the token was revoked before. Which other credentials hold the same token is told before the
/// question and after the revocation.
class RevokeCommand final : public Command
{
    Q_OBJECT

public:
    RevokeCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                  Credentials &credentials, const Clock &clock);

protected:
    void begin() override;

private:
    void lookForTwins(const Credential &credential);
    void ask(const Credential &credential, const QList<Credential> &twins);
    void revoke(const Credential &credential);
    void report(const Credential &credential, const QList<Credential> &twins);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    const Clock &m_clock;
};

} // namespace spacekey
